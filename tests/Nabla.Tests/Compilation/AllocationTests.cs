using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

/// <summary>That calls allocate nothing after the first ones, whatever runs them.</summary>
public class AllocationTests
{
    private const int PointCount = 1003;

    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    public static TheoryData<Backend> Backends => [Backend.Interpreted, Backend.Generated];

    /// <summary>Functions whose own kernels integrate or iterate over a function made for the arguments, which takes longer than allocating it.</summary>
    private static readonly string[] Integrated =
    [
        "besseli", "besselj", "besselk", "bessely", "jn", "yn", "airyai", "airyaiprime", "airybi", "airybiprime", "Si", "Ci", "Shi", "Chi", "E1", "expint",
        "uppergamma", "fresnels", "fresnelc", "elliptic_e", "elliptic_f", "elliptic_pi", "erfinv", "erfcinv", "erf2inv", "LambertW",
    ];

    public static TheoryData<string> Names => [.. FunctionTable.All.Where(f => f.Numeric is not null && !Integrated.Contains(f.Name)).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Backends))]
    public void Single_points(Backend backend)
    {
        foreach (var formula in new[] { Y.Pow(X) * Sin(Y), LongFormula() })
        {
            var options = new CompilationOptions { Backend = backend };
            var (delegates, singles) = (formula.Compile(X, Y, options), formula.CompileSingle(X, Y, options));
            var function = new[] { formula, X + Y }.Compile([X, Y], options);
            var gradient = formula.CompileGradient([X, Y], options);
            var jacobian = new[] { formula, X * Y }.CompileJacobian([X, Y], options);
            var hessian = formula.CompileHessian([X, Y], options);
            var product = formula.CompileHessianVector([X, Y], options);
            double[] at = [1, 2], pair = new double[2], triple = new double[3], four = new double[4];
            float[] singleAt = [1, 2], singlePair = new float[2], singleFour = new float[4];

            AllocatesNothing(() =>
            {
                delegates(1, 2);
                singles(1, 2);
                function.Invoke(at, pair);
                gradient.Invoke(at, pair);
                jacobian.Invoke(at, pair, four);
                jacobian.InvokeSparse(at, pair, four);
                hessian.Invoke(at, pair, four);
                hessian.InvokeSparse(at, pair, triple);
                product.Invoke(at, pair, triple, pair);
                function.Invoke(singleAt, singlePair);
                gradient.Invoke(singleAt, singlePair);
                jacobian.Invoke(singleAt, singlePair, singleFour);
                hessian.Invoke(singleAt, singlePair, singleFour);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Batches(Backend backend)
    {
        foreach (var formula in new[] { Y.Pow(X) * Sin(Y), LongFormula() })
        {
            var options = new CompilationOptions { Backend = backend };
            var function = new[] { formula, X + Y }.Compile([X, Y], options);
            var gradient = formula.CompileGradient([X, Y], options);
            var jacobian = new[] { formula, X * Y }.CompileJacobian([X, Y], options);
            var hessian = formula.CompileHessian([X, Y], options);
            double[] x = new double[PointCount], y = [2], points = new double[2 * PointCount];
            double[] a = new double[PointCount], b = new double[PointCount], c = new double[PointCount], two = new double[2 * PointCount], four = new double[4 * PointCount];
            Memory<double>[] others = [new double[PointCount], new double[PointCount], new double[PointCount], new double[PointCount]];
            float[] single = new float[PointCount], singlePoints = new float[2 * PointCount];

            AllocatesNothing(() =>
            {
                function.InvokeBatch([x, y], [a, b]);
                function.InvokeBatch(points, two);
                gradient.InvokeBatch([x, y], a, [b, c]);
                gradient.InvokeBatch(points, a, two, MatrixOrder.ColumnMajor);
                gradient.InvokeBatch(singlePoints, single, singlePoints);
                jacobian.InvokeBatch([x, y], [a, b], others);
                jacobian.InvokeBatch(points, two, four);
                hessian.InvokeBatch([x, y], a, [b, c], others.AsSpan(0, 3));
                hessian.InvokeBatch(points, a, two, four);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Objectives(Backend backend)
    {
        var (w, b) = (new IndexedBase("w", 3), new Symbol("b"));
        var x = new IndexedBase("x", 3);
        var j = new Symbol("j");
        var loss = (Tanh(Sum(w[j] * x[j], j, 0, 2)) + b - Y).Pow(2);
        var objective = loss.CompileObjective([w, b], [x, Y], new ObjectiveOptions { Compilation = new() { Backend = backend } });
        var samples = SampleSet.FromRows(Enumerable.Range(0, 4 * PointCount).Select(i => Math.Sin(i)).ToArray(), 4);
        double[] theta = [0.1, 0.2, 0.3, 0.4], gradient = new double[4];
        int[] rows = [5, 7, 100];

        AllocatesNothing(() =>
        {
            objective.Value(theta, samples);
            objective.Invoke(theta, samples, gradient);
            objective.InvokeBatch(theta, samples, rows, gradient);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_function(string name)
    {
        foreach (var group in FunctionSamples.Of(FunctionTable.Find(name)!).GroupBy(s => s.Formula))
        {
            var points = group.ToArray();
            foreach (var backend in Backends.Select(row => row.Data))
            {
                var compiled = group.Key.Compile(points[0].Symbols.AsSpan(), new CompilationOptions { Backend = backend });
                AllocatesNothing(() =>
                {
                    foreach (var (_, _, point) in points)
                    {
                        compiled.Invoke(point);
                    }
                });
            }
        }
    }

    private static void AllocatesNothing(Action action)
    {
        action();
        action(); // what is kept for the next call grows with the first ones
        var fewest = Enumerable.Range(0, 3).Min(_ => Allocated(action)); // a collection that another test causes takes this thread's block away, and its rest is counted

        Assert.Equal(0, fewest);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 5; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>More operations than a method has.</summary>
    private static Expr LongFormula()
    {
        Expr sum = X;
        for (var i = 1; i < 300; i++)
        {
            sum += Sin(X * i) / (Y + i);
        }

        return sum;
    }
}
