using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

public class ObjectiveTests
{
    private static readonly Symbol J = new("j");
    private static readonly Symbol K = new("k");
    private static readonly Symbol Y = new("y");

    private static readonly IndexedBase X = new("x", 10);

    /// <summary>A network 10-20-1 with tanh, as in the bench.</summary>
    private static (Expr Loss, ObjectiveInput[] Parameters) Network()
    {
        IndexedBase w1 = new("W", 20, 10), b1 = new("b", 20), w2 = new("V", 20);
        var c = new Symbol("c");
        var hidden = Tanh(Sum(w1[K, J] * X[J], J, 0, 9) + b1[K]);
        return ((Sum(w2[K] * hidden, K, 0, 19) + c - Y).Pow(2), [w1, b1, w2, c]);
    }

    private static (double[] Theta, SampleSet Samples) NetworkData(int rows)
    {
        var matrix = new double[rows * 11];
        for (var s = 0; s < rows; s++)
        {
            for (var j = 0; j < 10; j++)
            {
                matrix[(s * 11) + j] = Math.Sin((0.37 * ((s * 10) + j)) + 0.1);
            }

            matrix[(s * 11) + 10] = Math.Cos(0.11 * s);
        }

        return ([.. Enumerable.Range(0, 241).Select(i => 0.3 * Math.Sin((1.3 * i) + 0.2))], SampleSet.FromRows(matrix, 11));
    }

    [Theory]
    [InlineData(Backend.Generated, false)]
    [InlineData(Backend.Generated, true)]
    [InlineData(Backend.Interpreted, false)]
    [InlineData(Backend.Interpreted, true)]
    public void The_gradient_of_a_network_is_that_of_other_programs(Backend backend, bool fuse)
    {
        var (loss, parameters) = Network();
        var objective = loss.CompileObjective(parameters, [X, Y], new() { Compilation = new() { Backend = backend, FuseMultiplyAdd = fuse } });
        var (theta, samples) = NetworkData(1000);
        var gradient = new double[objective.ParameterCount];

        var value = objective.Invoke(theta, samples, gradient);

        // From a program by hand and from other systems.
        Assert.Equal(backend, objective.Backend);
        Assert.Equal(0.562688405587, value, 1e-12);
        Assert.Equal(6.6846571689, gradient.Sum(Math.Abs), 1e-9);
        Assert.Equal(value, objective.Value(theta, samples), 1e-14);
    }

    [Fact]
    public void Functions_that_do_not_fit_into_one_method_are_called()
    {
        IndexedBase w = new("w", 7);
        var parts = new[] { "tanh(u)", "sin(u)*cos(u)", "log(2 + u**2)", "(2 + u**2)**u", "erf(u)", "atan2(u, 2 + u)", "sinh(u)*asinh(u)", "expm1(u)*log1p(u**2)" }
            .Select((text, i) => Expr.Parse(text).Subs(Symbol("u"), (w[K] * Y) + (i / 10.0)));
        var loss = Sum(parts.Aggregate((a, b) => a + b), K, 0, 6).Pow(2);
        var (theta, samples) = ((double[])[.. Enumerable.Range(0, 7).Select(i => 0.2 * Math.Sin(i))], SampleSet.FromRows((double[])[.. Enumerable.Range(0, 50).Select(i => i / 25.0)], 1));
        var results = new[] { Backend.Interpreted, Backend.Generated }.Select(backend =>
        {
            var objective = loss.CompileObjective([w], [Y], new() { Compilation = new() { Backend = backend } });
            var gradient = new double[7];
            double[] value = [objective.Invoke(theta, samples, gradient)];
            return value.Concat(gradient).ToArray();
        }).ToArray();

        Assert.All(results[0].Zip(results[1]), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * Math.Abs(pair.First)));
    }

    [Fact]
    public void The_logarithm_of_a_sum_of_zeros_is_minus_infinity()
    {
        IndexedBase a = new("a", 3);
        foreach (var backend in new[] { Backend.Interpreted, Backend.Generated })
        {
            var objective = (Y * Log(Sum(Exp(a[K]), K, 0, 2))).CompileObjective([a], [Y], new() { Compilation = new() { Backend = backend } });
            double[] none = [double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity];

            Assert.Equal(double.NegativeInfinity, objective.Value(none, SampleSet.FromRows((double[])[1], 1)));
            Assert.Equal(Math.Log(3) - 1000, objective.Value([-1000, -1000, -1000], SampleSet.FromRows((double[])[1], 1)), 1e-12);
        }
    }

    [Fact]
    public void Sums_stay_loops()
    {
        var w = new IndexedBase("w", 10);
        var objective = (Sum(w[J] * X[J], J, 0, 9) - Y).Pow(2).CompileObjective([w], [X, Y]);

        Assert.Equal(
            """
            t0 = 0.0
            for i1 from 0 to 9:
              t1 = x[i1]
              t2 = p[i1]
              t3 = t1*t2
              t0 += t3
            t4 = x[10]
            t5 = t0 - t4
            t6 = t5*t5
            t7 = x[11]
            t8 = t6 if t7 else 0.0
            sum[0] += t8
            t10 = 2.0*t5
            t12 = t7*t10
            for i1 from 0 to 9:
              t1 = x[i1]
              t13 = t1*t12
              sum[i1 + 1] += t13
            """,
            objective.Program);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(513)]
    [InlineData(3001)]
    public void Threads_change_no_bit(int rows)
    {
        var (loss, parameters) = Network();
        var objective = loss.CompileObjective(parameters, [X, Y], new() { Reduction = Reduction.Sum });
        var (theta, samples) = NetworkData(rows);
        double[] one = new double[241], three = new double[241];

        Assert.Equal(objective.Invoke(theta, samples, one), objective.Invoke(theta, samples, three, threads: 3));
        Assert.Equal(one, three);
    }

    [Fact]
    public void A_minibatch_is_the_mean_over_its_rows()
    {
        var (loss, parameters) = Network();
        var objective = loss.CompileObjective(parameters, [X, Y]);
        var (theta, samples) = NetworkData(50);
        double[] some = new double[241], single = new double[241], sum = new double[241];
        int[] rows = [3, 49, 3, 17, 20];

        var value = objective.InvokeBatch(theta, samples, rows, some);

        var total = 0.0;
        foreach (var row in rows)
        {
            total += objective.InvokeBatch(theta, samples, [row], single) / rows.Length;
            for (var k = 0; k < sum.Length; k++)
            {
                sum[k] += single[k] / rows.Length;
            }
        }

        Assert.Equal(total, value, 1e-14);
        Assert.All(sum.Zip(some), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
    }

    [Fact]
    public void Columns_are_as_good_as_rows()
    {
        var w = new Symbol("w");
        var x = new Symbol("x");
        var objective = (w * x - Y).Pow(2).CompileObjective([w], [x, Y]);
        double[] fromRows = new double[1], fromColumns = new double[1];

        var value = objective.Invoke([3], SampleSet.FromRows(new double[] { 1, 2, 3, 4, 5, 6 }, 2), fromRows);

        Assert.Equal(((1.0 * 1) + (5 * 5) + (9 * 9)) / 3, value, 1e-14);
        Assert.Equal(value, objective.Invoke([3], SampleSet.FromColumns(new double[] { 1, 3, 5 }, new double[] { 2, 4, 6 }), fromColumns));
        Assert.Equal(fromRows, fromColumns);
    }

    /// <summary>Loops whose limits depend on others, elements that are not in order, the logarithm of a sum of exponentials, parts without rows, a penalty.</summary>
    [Theory]
    [InlineData("log(Sum(exp(a(k) - Sum((exp(q(k, i))*(x(i) - m(k, i)) + Sum(q(k, 3 + j*(5 - j)/2 + i - j - 1)*(x(j) - m(k, j)), (j, 0, i - 1)))**2, (i, 0, 2))), (k, 0, 1)))")]
    [InlineData("Sum(a(k)*k*x(0) + a(0)*a(1), (k, 0, 1)) + Sum(Sum(m(k, 2 - j)*x(j)**2, (j, k, 2)), (k, 0, 1))")]
    [InlineData("Sum(x(i)*Sum(m(k, i)*a(k), (k, 0, 1)), (i, 0, 2))**2 + log(Sum(k*a(k)**2*exp(300*x(k)), (k, 1, 1)))")]
    [InlineData("Piecewise((Sum(sqrt(x(i) + a(0)**2), (i, 0, 2)), x(0) > a(1)), (Sum(a(k), (k, 1, 0)) + sin(a(1)*x(1)), True))")]
    public void Gradients_agree_with_the_formulas_written_out(string text)
    {
        IndexedBase a = new("a", 2), m = new("m", 2, 3), q = new("q", 2, 6), x = new("x", 3);
        var loss = Expr.Parse(text);
        var penalty = Expr.Parse("Sum(exp(2*q(0, i)) + a(1)**2, (i, 0, 5))");
        double[] theta = [.. Enumerable.Range(0, 20).Select(i => Math.Sin(i + 1.0))], rows = [.. Enumerable.Range(0, 15).Select(i => Math.Cos(i))];
        var written = new WrittenOut(a, m, q, x);
        var reference = written.Of(loss).CompileGradient(written.Symbols);
        var referencePenalty = written.Of(penalty).CompileGradient(written.Symbols);
        var expected = new double[20];
        var slopes = new double[23];
        var sum = referencePenalty.Invoke([.. theta, 0, 0, 0], slopes);
        slopes.AsSpan(0, 20).CopyTo(expected);
        for (var row = 0; row < 5; row++)
        {
            sum += reference.Invoke([.. theta, .. rows.AsSpan(3 * row, 3)], slopes);
            for (var k = 0; k < 20; k++)
            {
                expected[k] += slopes[k];
            }
        }

        foreach (var (backend, fuse) in new[] { (Backend.Generated, false), (Backend.Generated, true), (Backend.Interpreted, false) })
        {
            var options = new ObjectiveOptions { Reduction = Reduction.Sum, Penalty = penalty, Compilation = new() { Backend = backend, FuseMultiplyAdd = fuse } };
            var objective = loss.CompileObjective([a, m, q], [x], options);
            var gradient = new double[20];
            var value = objective.Invoke(theta, SampleSet.FromRows(rows, 3), gradient);

            Assert.Equal(sum, value, 1e-12 * Math.Abs(sum));
            Assert.All(expected.Zip(gradient), pair => Assert.Equal(pair.First, pair.Second, 1e-11 * Math.Max(1, Math.Abs(pair.First))));
        }
    }

    [Theory]
    [InlineData("Sum(w(j), (j, 0, 10))", "beyond 0 to 9")]
    [InlineData("Sum(w(j/2), (j, 0, 3))", "whole number")]
    [InlineData("w(x)", "not a polynomial")]
    [InlineData("Sum(w(j), (j, 0, x))", "limit")]
    [InlineData("Sum(v(j), (j, 0, 3))", "v")]
    [InlineData("w(1, 2)", "indices")]
    public void What_cannot_be_computed_is_refused(string text, string reason)
    {
        var error = Assert.Throws<MathException>(() => Expr.Parse(text).CompileObjective([new IndexedBase("w", 10)], [new Symbol("x")]));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_do_not_fit_are_refused()
    {
        var w = new Symbol("w");
        var objective = (w * Y).CompileObjective([w], [Y]);
        var samples = SampleSet.FromRows(new double[3], 1);

        Assert.Throws<ArgumentException>(() => objective.Invoke([1, 2], samples, new double[1]));
        Assert.Throws<ArgumentException>(() => objective.Invoke([1], samples, new double[2]));
        Assert.Throws<ArgumentException>(() => objective.Invoke([1], SampleSet.FromRows(new double[4], 2), new double[1]));
        Assert.Throws<ArgumentException>(() => objective.InvokeBatch([1], samples, [3], new double[1]));
        Assert.Throws<ArgumentException>(() => objective.InvokeBatch([1], samples, [], new double[1]));
        Assert.Throws<ArgumentException>(() => SampleSet.FromRows(new double[4], 3));
        Assert.Throws<MathException>(() => (w * Y).CompileObjective([w], [w]));
    }

    /// <summary>Formulas with a symbol for each element, and sums written out.</summary>
    private sealed class WrittenOut(params IndexedBase[] arrays)
    {
        private readonly Dictionary<(string, int), Expr> symbols = arrays
            .SelectMany(a => Enumerable.Range(0, a.Count).Select(k => (a.Name, k))).ToDictionary(key => key, key => (Expr)new Symbol($"{key.Name}_{key.k}"));

        public Expr[] Symbols => [.. symbols.Values];

        public Expr Of(Expr expr) => expr switch
        {
            Binder { Head: BinderKind.Sum } sum => Terms(sum).Aggregate((Expr)0, (total, term) => total + Of(term)),
            Apply application when arrays.FirstOrDefault(a => a.Name == application.Function.Name) is { } array =>
                symbols[(array.Name, application.Arguments.Zip(array.Shape).Aggregate(0, (index, axis) => (index * axis.Second) + int.Parse(axis.First.ToString()!, null)))],
            Apply application => application.Function[[.. application.Arguments.Select(Of)]],
            Add sum => sum.Operands.Aggregate((Expr)0, (total, term) => total + Of(term)),
            Mul product => product.Operands.Aggregate((Expr)1, (total, factor) => total * Of(factor)),
            Pow power => Of(power.Base).Pow(Of(power.Exponent)),
            Piecewise cases => Piecewise.Of([.. cases.Cases.Select(c => new Case(Of(c.Value), Of(c.Condition)))]),
            Relation relation => Relation.Of(relation.Operator, Of(relation.Left), Of(relation.Right)),
            _ => expr,
        };

        private static IEnumerable<Expr> Terms(Binder sum)
        {
            var (variable, limits) = sum.Bindings[0];
            for (var k = int.Parse(limits[0].ToString()!, null); k <= int.Parse(limits[1].ToString()!, null); k++)
            {
                yield return sum.Body.Subs((variable, k));
            }
        }
    }
}
