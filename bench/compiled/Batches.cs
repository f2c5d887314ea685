namespace Nabla.Bench.Compiled;

/// <summary>f = x^5 sin(x)^2 exp(-x^2)/(1 + x^2) and f' at a million points, beside C++ with libmvec, and on two threads.</summary>
internal static unsafe class Batches
{
    private const int Count = 1_000_000;

    public static void Run()
    {
        var x = new Symbol("x");
        var formula = Expr.Parse("x**5*sin(x)**2*exp(-x**2)/(1 + x**2)");
        double[] xs = [.. Enumerable.Range(0, Count).Select(i => -4 + (8.0 * i / Count))], f = new double[Count], g = new double[Count], peerF = new double[Count], peerG = new double[Count];
        var peer = Peer.Build("-ffast-math", "peer.cpp");
        Report.Line($"Batch of {Count} points, nanoseconds of processor time a point");
        Report.Line($"{"back end",-24}{"f",8}{"f, f'",8}{"2 threads (wall, of f, f')",28}");
        foreach (var (name, options) in new (string, CompilationOptions)[]
        {
            ("generated, fused", new() { Backend = Backend.Generated, FuseMultiplyAdd = true }),
            ("generated", new() { Backend = Backend.Generated }),
            ("interpreted", new() { Backend = Backend.Interpreted }),
        })
        {
            var value = formula.Compile([x], options);
            var gradient = formula.CompileGradient([x], options);
            var one = Shortest.Seconds(() => value.InvokeBatch([xs], [f]));
            var both = Shortest.Seconds(() => gradient.InvokeBatch([xs], f, [g]));
            var wall = Shortest.WallSeconds(() => gradient.InvokeBatch([xs], f, [g]));
            var two = Shortest.WallSeconds(() => gradient.InvokeBatch([xs], f, [g], threads: 2));
            Report.Line($"{name,-24}{Nanoseconds(one),8:f2}{Nanoseconds(both),8:f2}{Nanoseconds(two),14:f2} ({wall / two:f2} times as fast)");
        }

        if (peer is null)
        {
            return;
        }

        fixed (double* px = xs, pf = peerF, pg = peerG)
        {
            var (ax, af, ag) = ((nint)px, (nint)pf, (nint)pg);
            foreach (var (name, suffix) in new[] { ("C++ -ffast-math", ""), ("C++ with libmvec", "_vector") })
            {
                var one = Shortest.Seconds(() => peer.Gradient("batch_f" + suffix, (double*)ax, (double*)af, Count));
                var both = Shortest.Seconds(() => peer.Batch("batch_fg" + suffix, (double*)ax, (double*)af, (double*)ag, Count));
                Report.Line($"{name,-24}{Nanoseconds(one),8:f2}{Nanoseconds(both),8:f2}");
            }
        }

        Report.Line($"largest difference: f {Report.Difference(f, peerF):g2}, f' {Report.Difference(g, peerG):g2}");
    }

    private static double Nanoseconds(double seconds) => seconds / Count * 1e9;
}
