namespace Nabla.Functions;

/// <summary>The Airy functions and their derivatives, DLMF 9; all are entire.</summary>
public static class Airy
{
    /// <summary>airyai(x).</summary>
    public static Function Ai { get; } = new("airyai")
    {
        Summary = "The solution of w'' = x*w that vanishes at oo; entire.",
        Dlmf = "9.2.2",
        Partials = [a => AiPrime![a[0]]],
        Evaluate = a => AtZero(a[0], () => 1 / (Maths.Rational(3, 1).Pow(Maths.Rational(2, 3)) * GammaFunctions.Gamma[Maths.Rational(2, 3)]), Integer.Zero),
        FactsOf = FunctionFacts.Entire,
        CommutesWithConjugation = true,
        Numeric = (Func<double, double>)AiryKernels.Ai,
        SmoothOn = [new(-5, 5)],
        LatexForms = [@"Ai#^\left(#1\right)"],
        Unicode = "Ai",
        Code = CodeNames.None with { Julia = "airyai" },
    };

    /// <summary>airyaiprime(x).</summary>
    public static Function AiPrime { get; } = new("airyaiprime")
    {
        Summary = "The derivative of airyai; entire.",
        Dlmf = "9.2.2",
        Partials = [a => a[0] * Ai[a[0]]],
        Evaluate = a => AtZero(a[0], () => -1 / (Maths.Rational(3, 1).Pow(Maths.Rational(1, 3)) * GammaFunctions.Gamma[Maths.Rational(1, 3)]), Integer.Zero, atMinusInfinity: false),
        FactsOf = FunctionFacts.Entire,
        CommutesWithConjugation = true,
        Numeric = (Func<double, double>)AiryKernels.AiPrime,
        SmoothOn = [new(-5, 5)],
        LatexForms = [@"Ai^\prime\left(#1\right)"],
        Unicode = "Ai'",
        Code = CodeNames.None with { Julia = "airyaiprime" },
    };

    /// <summary>airybi(x).</summary>
    public static Function Bi { get; } = new("airybi")
    {
        Summary = "The solution of w'' = x*w that oscillates with airyai at -oo, a quarter of a period off; entire.",
        Dlmf = "9.2.2",
        Partials = [a => BiPrime![a[0]]],
        Evaluate = a => AtZero(a[0], () => 1 / (Maths.Rational(3, 1).Pow(Maths.Rational(1, 6)) * GammaFunctions.Gamma[Maths.Rational(2, 3)]), NonFinite.Infinity),
        FactsOf = FunctionFacts.Entire,
        CommutesWithConjugation = true,
        Numeric = (Func<double, double>)AiryKernels.Bi,
        SmoothOn = [new(-5, 3)],
        LatexForms = [@"Bi#^\left(#1\right)"],
        Unicode = "Bi",
        Code = CodeNames.None with { Julia = "airybi" },
    };

    /// <summary>airybiprime(x).</summary>
    public static Function BiPrime { get; } = new("airybiprime")
    {
        Summary = "The derivative of airybi; entire.",
        Dlmf = "9.2.2",
        Partials = [a => a[0] * Bi[a[0]]],
        Evaluate = a => AtZero(a[0], () => Maths.Rational(3, 1).Pow(Maths.Rational(1, 6)) / GammaFunctions.Gamma[Maths.Rational(1, 3)], NonFinite.Infinity),
        FactsOf = FunctionFacts.Entire,
        CommutesWithConjugation = true,
        Numeric = (Func<double, double>)AiryKernels.BiPrime,
        SmoothOn = [new(-5, 3)],
        LatexForms = [@"Bi^\prime\left(#1\right)"],
        Unicode = "Bi'",
        Code = CodeNames.None with { Julia = "airybiprime" },
    };

    private static Expr? AtZero(Expr x, Func<Expr> atZero, Expr atInfinity, bool atMinusInfinity = true) => x switch
    {
        NonFinite n => n.Sign > 0 ? atInfinity : n.Sign < 0 && atMinusInfinity ? Integer.Zero : n.IsNaN ? n : null,
        _ => x.Facts.IsZero ? atZero() : null,
    };
}
