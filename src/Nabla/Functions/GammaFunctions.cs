using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>The gamma function, its logarithm, its logarithmic derivatives, and the beta function, DLMF 5.</summary>
public static class GammaFunctions
{
    /// <summary>gamma(x).</summary>
    public static Function Gamma { get; } = new("gamma")
    {
        Summary = "The gamma function, the integral of t**(x - 1)*exp(-t) from 0 to oo continued; poles at 0, -1, -2, ...",
        Dlmf = "5.2.1",
        Partials = [a => Gamma![a[0]] * Polygamma![0, a[0]]],
        Evaluate = a => GammaRules.Gamma(a[0]),
        CommutesWithConjugation = true,
        FactsOf = GammaRules.Facts,
        Numeric = (Func<double, double>)GammaKernels.Gamma,
        ComplexNumeric = (Func<Complex, Complex>)GammaKernels.Gamma,
        SmoothOn = [new(0.2, 5)],
        LatexForms = [@"\Gamma#^\left(#1\right)"],
        Unicode = "Γ",
        Code = CodeNames.InLibraries("tgamma", "gamma", "gamma") with { Fortran = "gamma" },
    };

    /// <summary>loggamma(x).</summary>
    public static Function LogGamma { get; } = new("loggamma")
    {
        Summary = "The logarithm of gamma that is continuous off the negative real axis; branch cut (-oo, 0).",
        Dlmf = "5.2(i)",
        Partials = [a => Polygamma![0, a[0]]],
        Evaluate = a => GammaRules.LogGamma(a[0]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(LogGamma!, a),
        FactsOf = a => a[0].Facts.IsPositive ? new Facts(Property.Real) : Facts.Unknown,
        Numeric = (Func<double, double>)GammaKernels.LogGamma,
        ComplexNumeric = (Func<Complex, Complex>)GammaKernels.LogGamma,
        Latex = @"\operatorname{loggamma}",
        SmoothOn = [new(0.2, 5)],
        Code = CodeNames.InLibraries("lgamma", "lgamma", "gammaln") with { Julia = "loggamma", Fortran = "log_gamma" },
    };

    /// <summary>polygamma(n, x).</summary>
    public static Function Polygamma { get; } = new("polygamma")
    {
        Summary = "The derivative of order n + 1 of loggamma(x), for n = 0, 1, 2, ...; poles at 0, -1, -2, ...",
        Dlmf = "5.15",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? Polygamma![a[0] + 1, a[1]] : null,
        Evaluate = a => PolygammaRules.Polygamma(a[0], a[1]),
        FactsOf = a => a[0].Facts.IsInteger && a[0].Facts.IsNonnegative && a[1].Facts.IsPositive ? new Facts(Property.Real) : Facts.Unknown,
        Numeric = (Func<double, double, double>)ZetaKernels.Polygamma,
        ComplexNumeric = (Func<Complex, Complex, Complex>)ZetaKernels.Polygamma,
        Latex = @"\operatorname{polygamma}",
        SmoothOn = [new(1, 1), new(0.3, 5)],
        Code = CodeNames.None with { NumPy = "scipy.special.polygamma", Julia = "polygamma" },
    };

    /// <summary>digamma(x), which is polygamma(0, x).</summary>
    public static Function Digamma { get; } = new("digamma")
    {
        Summary = "The logarithmic derivative of gamma; written as polygamma(0, x).",
        Dlmf = "5.2.2",
        Partials = [a => Polygamma[1, a[0]]],
        Evaluate = a => Polygamma[0, a[0]],
        Numeric = (Func<double, double>)ZetaKernels.Digamma,
        ComplexNumeric = (Func<Complex, Complex>)ZetaKernels.Digamma,
        Latex = @"\psi",
        SmoothOn = [new(0.3, 5)],
        Code = CodeNames.None with { NumPy = "scipy.special.digamma", Julia = "digamma" },
    };

    /// <summary>trigamma(x), which is polygamma(1, x).</summary>
    public static Function Trigamma { get; } = new("trigamma")
    {
        Summary = "The derivative of digamma; written as polygamma(1, x).",
        Dlmf = "5.15.1",
        Partials = [a => Polygamma[2, a[0]]],
        Evaluate = a => Polygamma[1, a[0]],
        Numeric = (Func<double, double>)TrigammaOf,
        Latex = @"\psi^{\left(1\right)}",
        SmoothOn = [new(0.3, 5)],
        Code = CodeNames.None with { Julia = "trigamma" },
    };

    /// <summary>beta(x, y).</summary>
    public static Function Beta { get; } = new("beta")
    {
        Summary = "The beta function gamma(x)*gamma(y)/gamma(x + y); beta(x) is beta(x, x).",
        Dlmf = "5.12.1",
        MaxArity = 2,
        Partials =
        [
            a => Beta![a[0], a[1]] * (Polygamma[0, a[0]] - Polygamma[0, a[0] + a[1]]),
            a => Beta![a[0], a[1]] * (Polygamma[0, a[1]] - Polygamma[0, a[0] + a[1]]),
        ],
        Evaluate = a => a.Length == 1 ? Beta![a[0], a[0]] : GammaRules.Beta(a[0], a[1]),
        FactsOf = FunctionFacts.RealWhenAllReal,
        CodeDefinition = a => Gamma![a[0]] * Gamma[a[1]] / Gamma[a[0] + a[1]],
        Numeric = (Func<double, double, double>)BetaOf,
        ComplexNumeric = (Func<Complex, Complex, Complex>)BetaOf,
        SmoothOn = [new(0.3, 3), new(0.3, 3)],
        LatexForms = [@"\operatorname{B}#^\left(#1, #2\right)"],
        Unicode = "Β",
        Code = CodeNames.None with { NumPy = "scipy.special.beta", Julia = "beta" },
    };

    private static double TrigammaOf(double x) => ZetaKernels.Polygamma(1, x);

    private static double BetaOf(double x, double y) => GammaKernels.Gamma(x) * GammaKernels.Gamma(y) / GammaKernels.Gamma(x + y);

    private static Complex BetaOf(Complex x, Complex y) => GammaKernels.Gamma(x) * GammaKernels.Gamma(y) / GammaKernels.Gamma(x + y);
}
