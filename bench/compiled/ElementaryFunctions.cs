namespace Nabla.Bench.Compiled;

/// <summary>Elementary functions at many points, beside C++ with -ffast-math and glibc's vector functions.</summary>
internal static unsafe class ElementaryFunctions
{
    private const int Count = 10_000;

    private static readonly (string Name, double From, double To)[] Cases =
    [
        ("exp", -20, 20), ("log", 0, 100), ("sin", -10, 10), ("cos", -10, 10), ("tan", -10, 10), ("sinh", -5, 5), ("cosh", -5, 5), ("tanh", -3, 3),
        ("asin", -1, 1), ("acos", -1, 1), ("atan", -5, 5), ("asinh", -10, 10), ("acosh", 1, 10), ("atanh", -1, 1), ("expm1", -2, 2), ("log1p", -1, 3),
        ("cbrt", 0, 100), ("erf", -1, 1), ("erf", -3, 3), ("erfc", -3, 3), ("atan2", -5, 5), ("pow", 0.1, 5),
    ];

    public static void Run()
    {
        Expr x = new Symbol("x"), y = new Symbol("y");
        var peer = Peer.Build("-ffast-math", "functions.cpp");
        Report.Line($"Elementary functions at {Count} points, nanoseconds of processor time each");
        Report.Line($"{"",-20}{"Nabla",8}{"of six",8}{"one by one",12}{"C++",8}{"Nabla/C++",12}");
        var random = new Random(1);
        foreach (var (name, from, to) in Cases)
        {
            var hasTwo = NamedFunction.HasTwoArguments(name);
            double[] xs = Column(random, from, to), ys = Column(random, from, to), values = new double[Count], peerValues = new double[Count];
            ReadOnlyMemory<double>[] columns = hasTwo ? [xs, ys] : [xs];
            var function = Compile(Formula(0));
            var six = Compile(Enumerable.Range(0, 6).Select(Formula).Aggregate((a, b) => a + b));
            var ours = Shortest.Seconds(() => function.InvokeBatch(columns, [values]), 0.2);
            var oursOfSix = Shortest.Seconds(() => six.InvokeBatch(columns, [values]), 0.2) / 6;
            var single = Shortest.Seconds(() => OneByOne(function, hasTwo, xs, ys, values), 0.2);
            var theirs = double.NaN;
            fixed (double* px = xs, py = ys, pv = peerValues)
            {
                var (ax, ay, av) = ((nint)px, (nint)py, (nint)pv);
                theirs = peer is null ? theirs : Shortest.Seconds(() => peer.Batch("function_" + name, (double*)ax, (double*)ay, (double*)av, Count), 0.2);
            }

            Report.Line($"{$"{name} {from} ... {to}",-20}{Nanoseconds(ours),8:f2}{Nanoseconds(oursOfSix),8:f2}{Nanoseconds(single),12:f2}{Nanoseconds(theirs),8:f2}{ours / theirs,12:f2}");

            CompiledFunction Compile(Expr formula) => formula.Compile(hasTwo ? [x, y] : [x], new() { Backend = Backend.Generated });

            // The function of a number a little smaller than x, so that several are not one.
            Expr Formula(int index) => NamedFunction.Of(name, x * (1 - (index / 100.0)), y);
        }
    }

    private static void OneByOne(CompiledFunction function, bool hasTwo, double[] xs, double[] ys, double[] values)
    {
        Span<double> point = stackalloc double[hasTwo ? 2 : 1];
        for (var i = 0; i < Count; i++)
        {
            point[0] = xs[i];
            point[^1] = hasTwo ? ys[i] : xs[i];
            values[i] = function.Invoke(point);
        }
    }

    private static double[] Column(Random random, double from, double to) => [.. Enumerable.Range(0, Count).Select(_ => from + ((to - from) * random.NextDouble()))];

    private static double Nanoseconds(double seconds) => seconds / Count * 1e9;
}
