namespace Nabla.Functions;

/// <summary>The incomplete gamma functions, DLMF 8.2.</summary>
public static class IncompleteGamma
{
    /// <summary>lowergamma(a, x).</summary>
    public static Function Lower { get; } = new("lowergamma")
    {
        Summary = "The integral of t**(a - 1)*exp(-t) from 0 to x; branch cut x in (-oo, 0).",
        Dlmf = "8.2.1",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? Maths.Exp(-a[1]) * a[1].Pow(a[0] - 1) : null,
        Evaluate = a => IncompleteGammaRules.Lower(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(Lower!, a),
        Numeric = (Func<double, double, double>)ExponentialIntegralKernels.LowerGamma,
        SmoothOn = [new(0.5, 3), new(0.3, 4)],
        LatexForms = [@"\gamma#^\left(#1, #2\right)"],
        Unicode = "γ",
    };

    /// <summary>uppergamma(a, x).</summary>
    public static Function Upper { get; } = new("uppergamma")
    {
        Summary = "The integral of t**(a - 1)*exp(-t) from x to oo; branch cut x in (-oo, 0).",
        Dlmf = "8.2.2",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? -Maths.Exp(-a[1]) * a[1].Pow(a[0] - 1) : null,
        Evaluate = a => IncompleteGammaRules.Upper(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(Upper!, a),
        Numeric = (Func<double, double, double>)ExponentialIntegralKernels.UpperGamma,
        SmoothOn = [new(0.5, 3), new(0.3, 4)],
        LatexForms = [@"\Gamma#^\left(#1, #2\right)"],
        Unicode = "Γ",
    };
}
