using static Nabla.Maths;

namespace Nabla.Bench.Compiled;

/// <summary>A network 10-20-1 with tanh and the mean squared error over 1,000 and 100,000 rows.</summary>
internal static class NetworkCase
{
    public static void Run()
    {
        var peer = Peer.Build("-ffast-math", "objectives.cpp");
        ObjectiveCase.Header("Network 10-20-1");
        foreach (var n in new[] { 1000, 100_000 })
        {
            var rows = new double[n * 11];
            for (var s = 0; s < n; s++)
            {
                for (var j = 0; j < 10; j++)
                {
                    rows[(s * 11) + j] = Math.Sin((0.37 * ((s * 10) + j)) + 0.1);
                }

                rows[(s * 11) + 10] = Math.Cos(0.11 * s);
            }

            double[] theta = [.. Enumerable.Range(0, 241).Select(i => 0.3 * Math.Sin((1.3 * i) + 0.2))];
            ObjectiveCase.Measure($"mlp {n}", Compile, theta, rows, 11, peer, "mlp", 0, 0);
        }
    }

    private static CompiledObjective Compile(CompilationOptions options)
    {
        Symbol j = new("j"), k = new("k"), y = new("y"), c = new("c");
        IndexedBase x = new("x", 10), w = new("W", 20, 10), b = new("b", 20), v = new("V", 20);
        var loss = (Sum(v[k] * Tanh(Sum(w[k, j] * x[j], j, 0, 9) + b[k]), k, 0, 19) + c - y).Pow(2);
        return loss.CompileObjective([w, b, v, c], [x, y], new() { Compilation = options });
    }
}
