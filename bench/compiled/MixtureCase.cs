using static Nabla.Maths;

namespace Nabla.Bench.Compiled;

/// <summary>The log likelihood of a mixture of Gaussians (ADBench's GMM without its prior, which depends on the parameters alone), on ADBench's data where they are at hand.</summary>
internal static class MixtureCase
{
    public static void Run(string? folder)
    {
        var peer = Peer.Build("-ffast-math", "objectives.cpp");
        ObjectiveCase.Header($"Mixture of Gaussians, 1,000 rows, {(folder is null ? "made-up data" : "ADBench's data")}");
        foreach (var (d, k) in new[] { (2, 5), (10, 25), (32, 50) })
        {
            var (theta, rows) = folder is null ? MadeUp(d, k) : Read(Path.Combine(folder, FormattableString.Invariant($"gmm_1k_d{d}_K{k}.txt")), d, k);
            ObjectiveCase.Measure($"gmm d {d} K {k}", options => Compile(d, k, options), theta, rows, d, peer, "gmm", d, k);
        }
    }

    private static CompiledObjective Compile(int d, int k, CompilationOptions options)
    {
        Symbol i = new("i"), j = new("j"), c = new("c");
        var packed = d * (d + 1) / 2;
        IndexedBase alpha = new("alpha", k), mu = new("mu", k, d), q = new("q", k, packed), x = new("x", d);

        // Below the diagonal of the triangular matrix, column after column.
        var below = q[c, d + (j * (2 * d - j - 1) / 2) + (i - j - 1)];
        var row = (Exp(q[c, i]) * (x[i] - mu[c, i])) + Sum(below * (x[j] - mu[c, j]), j, 0, i - 1);
        var term = alpha[c] + Sum(q[c, i], i, 0, d - 1) - (Sum(row.Pow(2), i, 0, d - 1) / 2);
        var loss = Log(Sum(Exp(term), c, 0, k - 1)) - Log(Sum(Exp(alpha[c]), c, 0, k - 1));
        return loss.CompileObjective([alpha, mu, q], [x], new() { Reduction = Reduction.Sum, Compilation = options });
    }

    private static (double[] Theta, double[] Rows) MadeUp(int d, int k) =>
        ([.. Enumerable.Range(0, k + (k * d) + (k * d * (d + 1) / 2)).Select(i => 0.5 * Math.Sin((1.7 * i) + 0.3))], [.. Enumerable.Range(0, 1000 * d).Select(i => 1.5 * Math.Sin((0.61 * i) + 0.2))]);

    private static (double[] Theta, double[] Rows) Read(string path, int d, int k)
    {
        var numbers = Report.NumbersIn(path);
        var (start, count) = (3, k + (k * d) + (k * d * (d + 1) / 2));
        return (numbers[start..(start + count)], numbers[(start + count)..^2]);
    }
}
