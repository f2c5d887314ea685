using System.Numerics;

namespace Nabla.Functions;

/// <summary>The zeta function of Riemann and Hurwitz, DLMF 25.</summary>
public static class ZetaFunctions
{
    /// <summary>zeta(s), zeta(s, a).</summary>
    public static Function Zeta { get; } = new("zeta")
    {
        Summary = "The sum of (n + a)**(-s) for n = 0, 1, ..., continued in s; a is 1 with one argument; pole at s = 1.",
        Dlmf = "25.11.1",
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? -a[0] * Zeta![a[0] + 1, a[1]] : null,
        Evaluate = a => ZetaRules.Zeta(a),
        Numeric = (Func<double[], double>)ZetaOf,
        ComplexNumeric = (Func<Complex[], Complex>)ZetaOf,
        SmoothOn = [new(1.5, 4), new(0.5, 3)],
        LatexForms = [@"\zeta#^\left(#1\right)", @"\zeta#^\left(#1, #2\right)"],
        Code = CodeNames.None with { Julia = "zeta" },
    };

    private static double ZetaOf(double[] a) => a.Length == 1 ? ZetaKernels.Zeta(a[0]) : ZetaKernels.Zeta(a[0], a[1]);

    private static Complex ZetaOf(Complex[] a) => ZetaKernels.Zeta(a[0], a.Length == 1 ? 1 : a[1]);
}
