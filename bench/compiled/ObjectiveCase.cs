using System.Diagnostics;

namespace Nabla.Bench.Compiled;

/// <summary>An objective over rows beside the same in C++: milliseconds for value and gradient, their ratio, the ratio to C++, and compiling.</summary>
internal static unsafe class ObjectiveCase
{
    public static void Header(string title)
    {
        Report.Line($"{title}, milliseconds of processor time");
        Report.Line($"{"case",-22}{"f",9}{"f, grad",9}{"G/F",7}{"C++ f",9}{"C++ f,g",9}{"Nabla/C++",11}{"compile",9}{"2 threads",11}  value, sum of |g|, difference from C++");
    }

    public static void Measure(
        string name, Func<CompilationOptions, CompiledObjective> compile, double[] theta, double[] rows, int width, Peer? peer, string function, int d, int k)
    {
        foreach (var backend in new[] { Backend.Generated, Backend.Interpreted })
        {
            var options = new CompilationOptions { Backend = backend, FuseMultiplyAdd = true };
            compile(options);
            var watch = Stopwatch.StartNew();
            var objective = compile(options);
            var compileTime = watch.Elapsed.TotalMilliseconds;
            var samples = SampleSet.FromRows(rows, width);
            double[] gradient = new double[theta.Length], peerGradient = new double[theta.Length];
            var value = objective.Invoke(theta, samples, gradient);
            var f = Shortest.Seconds(() => objective.Value(theta, samples));
            var g = Shortest.Seconds(() => objective.Invoke(theta, samples, gradient));
            var wall = Shortest.WallSeconds(() => objective.Invoke(theta, samples, gradient));
            var two = Shortest.WallSeconds(() => objective.Invoke(theta, samples, gradient, threads: 2));
            var (peerF, peerG, difference) = (double.NaN, double.NaN, double.NaN);
            if (peer is not null)
            {
                fixed (double* pt = theta, pr = rows, pg = peerGradient)
                {
                    var (at, ar, ag) = ((nint)pt, (nint)pr, (nint)pg);
                    var n = samples.Count;
                    peerF = Shortest.Seconds(() => peer.Objective(function + "_f", (double*)at, (double*)ar, (double*)ag, n, d, k));
                    peerG = Shortest.Seconds(() => peer.Objective(function + "_g", (double*)at, (double*)ar, (double*)ag, n, d, k));
                    var peerValue = peer.Objective(function + "_g", pt, pr, pg, n, d, k);
                    difference = Report.Difference([value, .. gradient], [peerValue, .. peerGradient]);
                }
            }

            Report.Line($"{name + (backend == Backend.Interpreted ? ", interp." : ""),-22}{f * 1e3,9:f4}{g * 1e3,9:f4}{g / f,7:f2}{peerF * 1e3,9:f4}{peerG * 1e3,9:f4}{g / peerG,11:f2}{compileTime,9:f1}{wall / two,10:f2}x  {value:g13} {gradient.Sum(Math.Abs):g12} {difference:g2}");
        }
    }
}
