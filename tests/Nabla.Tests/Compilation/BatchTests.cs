using Nabla.Compilation;
using Nabla.Functions;
using Nabla.Vectors;

namespace Nabla.Tests.Compilation;

public class BatchTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    public static TheoryData<string> Names => [.. FunctionTable.All.Where(f => f.Numeric is not null).Select(f => f.Name)];

    [Fact]
    public void Columns_go_in_and_come_out()
    {
        double[] x = [1, 2, 3, 4, 5], y = [10, 20, 30, 40, 50], sums = new double[5], products = new double[5];

        new[] { X + Y, X * Y }.Compile([X, Y]).InvokeBatch([x, y], [sums, products]);

        Assert.Equal([11, 22, 33, 44, 55], sums);
        Assert.Equal([10, 40, 90, 160, 250], products);
    }

    [Fact]
    public void One_value_stands_for_all_points()
    {
        double[] x = [.. Enumerable.Range(0, 1000)], result = new double[1000], slopes = new double[1000], others = new double[1000];

        (X * Y).CompileGradient(X, Y).InvokeBatch([x, new double[] { 3 }], result, [slopes, others]);

        Assert.Equal([.. x.Select(v => 3 * v)], result);
        Assert.Equal([.. x.Select(_ => 3.0)], slopes);
        Assert.Equal(x, others);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_function_has_the_values_of_the_evaluator(string name)
    {
        foreach (var group in FunctionSamples.Of(FunctionTable.Find(name)!).GroupBy(s => s.Formula))
        {
            var points = group.ToArray();
            var symbols = points[0].Symbols;
            var tape = group.Key.Compile(symbols.AsSpan()).Tape;
            ReadOnlyMemory<double>[] columns = [.. symbols.Select((_, k) => new ReadOnlyMemory<double>([.. points.Select(p => p.Point[k])]))];
            foreach (var run in new RunTiles[] { TileInterpreter.Run<Lanes128>, TileInterpreter.Run<Lanes256>, TileInterpreter.Run<Lanes512> })
            {
                var results = new double[points.Length];
                using var batch = PointBatch.Of<double>(points.Length, columns, nameof(columns));
                batch.AddResult<double>(results, nameof(results));
                run(tape, batch, 0, points.Length);
                for (var k = 0; k < points.Length; k++)
                {
                    var expected = group.Key.Evaluate([.. symbols.Zip(points[k].Point)]);
                    FunctionSamples.AssertClose(expected, results[k], 6, $"{group.Key} at {string.Join(", ", points[k].Point)}");
                }
            }
        }
    }

    [Theory]
    [InlineData("x**5*sin(x)**2*exp(-x**2)/(1 + x**2)")]
    [InlineData("Piecewise((sqrt(x), x > y), (x**y, (x < 1) | ~(y < 2)), (Max(x, y, 1), True))")]
    [InlineData("atan2(x, y) + floor(x)*Min(x, y) - Abs(x - y) + 7")]
    public void Batches_agree_with_single_points(string text)
    {
        const int Count = 10_007; // no multiple of anything
        var formula = Expr.Parse(text).CompileGradient(X, Y);
        double[] x = [.. Enumerable.Range(0, Count).Select(i => 0.01 + (i * 0.0003))], y = [.. Enumerable.Range(0, Count).Select(i => Math.Sin(i) + 1.5)];
        double[] values = new double[Count], dx = new double[Count], dy = new double[Count], again = new double[Count], gradient = new double[2];

        formula.InvokeBatch([x, y], values, [dx, dy]);
        formula.InvokeBatch([x, y], again, [dx, dy], threads: 3);

        Assert.Equal(values, again);
        for (var i = 0; i < Count; i += 13)
        {
            var value = formula.Invoke([x[i], y[i]], gradient);
            Assert.Equal(value, values[i], 1e-14 * Math.Max(1, Math.Abs(value)));
            Assert.Equal(gradient[0], dx[i], 1e-13 * Math.Max(1, Math.Abs(gradient[0])));
            Assert.Equal(gradient[1], dy[i], 1e-13 * Math.Max(1, Math.Abs(gradient[1])));
        }
    }

    [Theory]
    [InlineData("x**5*sin(x)**2*exp(-x**2)/(1 + x**2)")]
    [InlineData("Piecewise((sqrt(x), x > y), (x**y, (x < 1) | ~(y < 2)), (Max(x, y, 1), True))")]
    [InlineData("erf(x)*gamma(y) + atan2(x, y) + besselj(2, x)*tan(y) + log(x)")]
    [InlineData("y")]
    [InlineData("3")]
    public void Generated_code_computes_the_bits_of_the_interpreter(string text)
    {
        Expr.Parse(text).AssertSameBits([X, Y], 1003);
    }

    [Fact]
    public void Tapes_of_many_methods_compute_the_bits_of_the_interpreter()
    {
        Expr f = X;
        for (var k = 0; k < 700; k++)
        {
            f = k % 3 == 0 ? Maths.Sin(f + Y) : k % 3 == 1 ? (f * f) + X : (f - (k * Y)) / (1 + f.Pow(2));
        }

        f.AssertSameBits([X, Y], 77);
    }

    [Fact]
    public void Code_is_generated_where_it_saves_more_than_it_takes()
    {
        var products = Enumerable.Range(1, 300).Aggregate((Expr)X, (f, k) => (f * X) + k);
        var sines = Enumerable.Range(1, 300).Aggregate((Expr)X, (f, _) => Maths.Sin(f));

        Assert.InRange(PointsBefore(products), 30_000, 100_000);
        Assert.InRange(PointsBefore(Expr.Parse("x**5*sin(x)**2*exp(-x**2)/(1 + x**2)")), 100_000, 3_000_000);
        Assert.Equal(double.PositiveInfinity, PointsBefore(sines));

        static double PointsBefore(Expr formula) => GenerationCost.PointsBefore(formula.Compile([X]).Tape);
    }

    [Theory]
    [InlineData(Backend.Generated)]
    [InlineData(Backend.Interpreted)]
    public void Results_may_take_the_place_of_variables(Backend backend)
    {
        double[] x = [.. Enumerable.Range(0, 1001)], y = [.. x.Select(v => 2 * v)];

        (X * Y + 1).CompileGradient([X, Y], new CompilationOptions { Backend = backend }).InvokeBatch([x, y], new double[1001], [x, y]);

        Assert.Equal([.. Enumerable.Range(0, 1001).Select(v => 2.0 * v)], x);
        Assert.Equal([.. Enumerable.Range(0, 1001).Select(v => (double)v)], y);
    }

    [Fact]
    public void Columns_that_do_not_fit_are_refused()
    {
        var compiled = (X + Y).Compile([X, Y]);
        var column = new double[3];

        Assert.Throws<ArgumentException>(() => compiled.InvokeBatch([column], [column]));
        Assert.Throws<ArgumentException>(() => compiled.InvokeBatch([column, new double[2]], [column]));
        Assert.Throws<ArgumentException>(() => compiled.InvokeBatch([column, column], [new double[2]]));
        Assert.Throws<ArgumentException>(() => compiled.InvokeBatch([column, column], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => compiled.InvokeBatch([column, column], [column], threads: 0));
    }

    [Fact]
    public void No_points_are_no_work() => (X + Y).Compile([X, Y]).InvokeBatch([Array.Empty<double>(), Array.Empty<double>()], [Array.Empty<double>()]);

    private delegate void RunTiles(Tape tape, PointBatch points, int from, int to);
}

file static class BatchAssertions
{
    /// <summary>Values and gradients at points, one variable the same for all of them.</summary>
    public static void AssertSameBits(this Expr formula, Symbol[] variables, int count)
    {
        double[] x = [.. Enumerable.Range(0, count).Select(i => 0.01 + (i * 0.0031))], y = [1.7];
        var results = new List<double[]>();
        foreach (var backend in new[] { Backend.Generated, Backend.Interpreted })
        {
            var gradient = formula.CompileGradient([.. variables], new CompilationOptions { Backend = backend });
            double[] values = new double[count], dx = new double[count], dy = new double[count];
            gradient.InvokeBatch([x, y], values, [dx, dy]);
            results.Add([.. values, .. dx, .. dy]);
        }

        Assert.Equal(results[1], results[0]);
    }
}
