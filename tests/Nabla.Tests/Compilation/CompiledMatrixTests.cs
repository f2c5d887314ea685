using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

public class CompiledMatrixTests
{
    private static readonly Expr[] X = [.. Enumerable.Range(0, 6).Select(i => new Symbol($"x{i}", Assumptions.Real))];
    private static readonly double[] At = [0.3, 0.7, 1.1, 0.9, 1.7, 0.4];

    public static TheoryData<string> Formulas =>
    [
        "x0*x1 + x2*x3 + x4*x5",
        "sin(x0*x1*x2) + exp(x3 - x4)/x5",
        "x0*(x1 + x2**2 + x3**3 + x4*x4 + log(x5))",
        "(x1 - x0**2)**2 + (x2 - x1**2)**2 + (x3 - x2**2)**2 + (x4 - x3**2)**2 + (x5 - x4**2)**2",
        "x0 + 2*x3",
        "5",
        "sqrt(x0**2 + x1**2 + x2**2 + x3**2 + x4**2 + x5**2)",
        "Max(x0, x1*x2) + Piecewise((x3*x4, x5 < 1), (x3, True))",
    ];

    private static Expr Parsed(string text) => Expr.Parse(text).Subs([.. X.Select(x => ((Expr)new Symbol(((Symbol)x).Name), x))]);

    private static (Expr, double)[] Point => [.. X.Zip(At)];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Hessians_agree_with_symbolic_ones(string text)
    {
        var formula = Parsed(text);
        var compiled = formula.CompileHessian(X);
        var (gradient, hessian) = (new double[6], new double[36]);

        var value = compiled.Invoke(At, gradient, hessian);

        Assert.Equal(formula.Evaluate(Point), value, 1e-13);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(formula.Diff(X[i]).Evaluate(Point), gradient[i], 1e-12);
            for (var j = 0; j < 6; j++)
            {
                var second = formula.Diff(X[i]).Diff(X[j]);
                Assert.Equal(second.Evaluate(Point), hessian[(6 * i) + j], 1e-11);
                Assert.True(second.Evaluate(Point) == 0 || compiled.Entries.Contains((Math.Max(i, j), Math.Min(i, j))), $"{i}, {j} is not among the entries.");
            }
        }
    }

    [Fact]
    public void Jacobians_agree_with_symbolic_ones_whichever_way_they_are_computed()
    {
        Expr[][] systems = [[.. Formulas.Select(f => Parsed(f.Data))], [X[0] * X[1], Sin(X[1]) * X[2], X[5]], [X[0] * X[1] * X[2] * X[3] * X[4] * X[5]]];
        foreach (var formulas in systems)
        {
            var compiled = formulas.CompileJacobian(X);
            var (values, jacobian) = (new double[formulas.Length], new double[6 * formulas.Length]);

            compiled.Invoke(At, values, jacobian);

            for (var i = 0; i < formulas.Length; i++)
            {
                Assert.Equal(formulas[i].Evaluate(Point), values[i], 1e-13);
                for (var j = 0; j < 6; j++)
                {
                    Assert.Equal(formulas[i].Diff(X[j]).Evaluate(Point), jacobian[(6 * i) + j], 1e-12);
                }
            }
        }
    }

    [Fact]
    public void Products_with_vectors_agree_with_the_matrices()
    {
        Expr[] formulas = [.. Formulas.Select(f => Parsed(f.Data))];
        var rows = formulas.Length;
        var random = new Random(5);
        double[] direction = [.. X.Select(_ => random.NextDouble())], weights = [.. formulas.Select(_ => random.NextDouble())];
        var (values, jacobian, tangent, cotangent) = (new double[rows], new double[6 * rows], new double[rows], new double[6]);
        formulas.CompileJacobian(X).Invoke(At, values, jacobian);

        formulas.CompileJacobianVector(X).Invoke(At, direction, values, tangent);
        formulas.CompileVectorJacobian(X).Invoke(At, weights, values, cotangent);

        Assert.All(Enumerable.Range(0, rows), i => Assert.Equal(Enumerable.Range(0, 6).Sum(j => jacobian[(6 * i) + j] * direction[j]), tangent[i], 1e-12));
        Assert.All(Enumerable.Range(0, 6), j => Assert.Equal(Enumerable.Range(0, rows).Sum(i => jacobian[(6 * i) + j] * weights[i]), cotangent[j], 1e-12));
        foreach (var formula in formulas)
        {
            var (gradient, hessian, all, product) = (new double[6], new double[36], new double[7], new double[6]);
            var value = formula.CompileHessian(X).Invoke(At, gradient, hessian);
            formula.CompileHessianVector(X).Invoke(At, direction, all, product);

            Assert.Equal([value, .. gradient], all);
            Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(Enumerable.Range(0, 6).Sum(j => hessian[(6 * i) + j] * direction[j]), product[i], 1e-12));
        }
    }

    [Fact]
    public void A_sparse_matrix_costs_what_its_entries_cost()
    {
        const int Count = 500;
        var x = Enumerable.Range(0, Count).Select(i => (Expr)new Symbol($"x{i}")).ToArray();
        var band = Add.Of([.. Enumerable.Range(0, Count - 1).Select(i => (100 * (x[i + 1] - x[i].Pow(2)).Pow(2)) + (1 - x[i]).Pow(2))]);
        var arrow = Add.Of([.. x[1..].Select(v => Sin(v * x[0]))]);

        var (banded, pointed) = (band.CompileHessian(x), arrow.CompileHessian(x));

        Assert.Equal((2 * Count) - 1, banded.Entries.Length);
        Assert.Equal((2 * Count) - 1, pointed.Entries.Length);
        Assert.InRange(banded.Tape.Length, 1, 25 * Count);
        Assert.InRange(pointed.Tape.Length, 1, 25 * Count);
    }

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        var jacobian = new[] { X[0], X[1] }.CompileJacobian(X);
        var hessian = X[0].CompileHessian(X);

        Assert.Throws<ArgumentException>(() => jacobian.Invoke(At, new double[1], new double[12]));
        Assert.Throws<ArgumentException>(() => jacobian.Invoke(At, new double[2], new double[11]));
        Assert.Throws<ArgumentException>(() => hessian.Invoke(At, new double[6], new double[6]));
        Assert.Throws<ArgumentException>(() => Array.Empty<Expr>().CompileJacobian(X));
    }
}
