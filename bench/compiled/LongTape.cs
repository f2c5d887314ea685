using static Nabla.Maths;

namespace Nabla.Bench.Compiled;

/// <summary>A tape of a million operations: how long it takes to compile for the interpreter, and to run; and its gradient.</summary>
internal static class LongTape
{
    private const int Rounds = 5;

    public static void Run()
    {
        Report.Line($"Tapes for the interpreter: seconds of processor time to compile, garbage collector included (shortest of {Rounds}); nanoseconds an operation to run");
        foreach (var steps in new[] { 100_000, 1_000_000 })
        {
            Expr[] v = [.. Enumerable.Range(0, 8).Select(i => new Symbol($"x{i}"))];
            var formula = Formula(v, steps);
            var options = new CompilationOptions { Backend = Backend.Interpreted };
            var point = Enumerable.Range(0, 8).Select(i => 0.1 * (i + 1)).ToArray();
            var slopes = new double[8];
            var (value, seconds) = Compiled(() => formula.Compile(v.AsSpan(), options));
            var run = Shortest.Seconds(() => value.Invoke(point));
            var (gradient, gradientSeconds) = Compiled(() => formula.CompileGradient(v, options));
            var gradientRun = Shortest.Seconds(() => gradient.Invoke(point, slopes));
            Report.Line($"{value.Tape.Length,9} operations: {seconds:f2} s, {run / value.Tape.Length * 1e9:f2} ns; gradient {gradient.Tape.Length} operations: {gradientSeconds:f2} s, {gradientRun / gradient.Tape.Length * 1e9:f2} ns; value {value.Invoke(point):g10}");
        }
    }

    private static (T Compiled, double Seconds) Compiled<T>(Func<T> compile)
    {
        var best = double.PositiveInfinity;
        var compiled = default(T)!;
        for (var round = 0; round < Rounds; round++)
        {
            var start = CpuClock.ProcessSeconds;
            compiled = compile();
            best = Math.Min(best, CpuClock.ProcessSeconds - start);
        }

        return (compiled, best);
    }

    /// <summary>Sums and products of neighbours in a window, without any common subexpression.</summary>
    private static Expr Formula(Expr[] variables, int steps)
    {
        var v = new List<Expr>(variables);
        for (var k = 0; k < steps; k++)
        {
            var (a, b) = (v[^1], v[^(2 + (k % 7))]);
            v.Add((k % 4) switch { 0 => Sin(a), 1 => a - b, 2 => Cos(a), _ => a * b });
        }

        return v[^1];
    }
}
