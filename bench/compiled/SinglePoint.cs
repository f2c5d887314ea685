using System.Globalization;

namespace Nabla.Bench.Compiled;

/// <summary>Value and gradient at one point, beside the same written by hand in C++ (g++ -O3 -march=native).</summary>
internal static unsafe class SinglePoint
{
    public static void Run()
    {
        var kVariables = Enumerable.Range(0, 8).Select(i => (Expr)new Symbol($"x{i}")).ToArray();
        var kFormula = Expr.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "inputs", "k8.txt")));
        var kSymbolic = kFormula.Gradient(kVariables);
        var kTape = kSymbolic.Compile(kVariables);
        var peer = Peer.Build("", "peer.cpp", ("dag300.cpp", Dag300.Source()), ("k.cpp", TapeSource.Of(kTape.Tape, "k_symbolic")), ("kg.cpp", TapeSource.Of(kFormula.CompileGradient(kVariables).Tape, "k_reverse")));
        if (peer is null)
        {
            Console.Error.WriteLine("There is no g++: the peers are left out.");
        }

        Console.WriteLine("Single point, microseconds; operations of the tape; milliseconds to compile, first call included (second time)");
        Console.WriteLine($"{"case",-22}{"Nabla f",10}{"f,grad",10}{"G/F",7}{"C++ f",10}{"C++ f,g",10}{"Nabla/C++",11}{"ops",8}{"compile",9}  check");
        foreach (var n in new[] { 100, 1000 })
        {
            var x = Enumerable.Range(0, n).Select(i => (Expr)new Symbol($"x{i}")).ToArray();
            var formula = Add.Of([.. Enumerable.Range(0, n - 1).Select(i => (100 * (x[i + 1] - x[i].Pow(2)).Pow(2)) + (1 - x[i]).Pow(2))]);
            Case($"rosen{n}", formula, x, [.. Enumerable.Range(0, n).Select(i => i % 2 == 0 ? -1.2 : 1)], "rosen_f", "rosen_g");
        }

        Case("dag300", Dag300.Formula(kVariables), kVariables, Dag300.Point, "dag300_f", "dag300_g");
        double[] kPoint = [.. Enumerable.Range(0, 8).Select(i => .3 + (.1 * i))];
        Case("k, reverse mode", kFormula, kVariables, kPoint, null, "k_reverse");
        KSymbolic();

        void Case(string name, Expr formula, Expr[] variables, double[] at, string? peerValue, string peerGradient)
        {
            foreach (var backend in new[] { Backend.Generated, Backend.Interpreted })
            {
                var options = new CompilationOptions { Backend = backend, FuseMultiplyAdd = true };
                var value = formula.Compile(variables.AsSpan(), options);
                var gradient = formula.CompileGradient(variables, options);
                var g = new double[variables.Length];
                gradient.Invoke(at, g);
                var start = CpuClock.Seconds;
                formula.CompileGradient(variables, options).Invoke(at, g);
                var compile = (CpuClock.Seconds - start) * 1e3;
                var f = Shortest.Seconds(() => value.Invoke(at));
                var fg = Shortest.Seconds(() => gradient.Invoke(at, g));
                var check = (gradient.Invoke(at, g), g.Sum(Math.Abs));
                double peerF = double.NaN, peerG = double.NaN;
                if (peer is not null)
                {
                    fixed (double* px = at, pg = g)
                    {
                        var (cx, cg) = ((nint)px, (nint)pg);
                        peerF = peerValue is null ? double.NaN : Shortest.Seconds(() => peer.Value(peerValue, (double*)cx, at.Length));
                        peerG = Shortest.Seconds(() => peer.Gradient(peerGradient, (double*)cx, (double*)cg, at.Length));
                    }
                }

                Line($"{name}{(backend == Backend.Interpreted ? ", interp." : "")}", f, fg, peerF, peerG, gradient.Tape.Length, compile, check);
            }
        }

        void KSymbolic()
        {
            var results = new double[8];
            var start = CpuClock.Seconds;
            kSymbolic.Compile(kVariables).Invoke(kPoint, results);
            var compile = (CpuClock.Seconds - start) * 1e3;
            var time = Shortest.Seconds(() => kTape.Invoke(kPoint, results));
            var peerTime = double.NaN;
            if (peer is not null)
            {
                fixed (double* px = kPoint, pg = results)
                {
                    var (cx, cg) = ((nint)px, (nint)pg);
                    peerTime = Shortest.Seconds(() => peer.Gradient("k_symbolic", (double*)cx, (double*)cg, 8));
                }
            }

            kTape.Invoke(kPoint, results);
            Line("k, 8 symbolic", double.NaN, time, double.NaN, peerTime, kTape.Tape.Length, compile, (results.Sum(), 0));
        }

        void Line(string name, double f, double fg, double peerF, double peerG, int length, double compile, (double, double) check) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}{f * 1e6,10:f3}{fg * 1e6,10:f3}{fg / f,7:f2}{peerF * 1e6,10:f3}{peerG * 1e6,10:f3}{fg / peerG,11:f2}{length,8}{compile,9:f2}  {check.Item1:g12} {check.Item2:g12}"));
    }
}
