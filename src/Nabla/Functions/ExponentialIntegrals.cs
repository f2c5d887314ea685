using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Exponential, logarithmic, trigonometric and hyperbolic integrals, DLMF 6.</summary>
public static class ExponentialIntegrals
{
    /// <summary>Ei(x).</summary>
    public static Function Ei { get; } = new("Ei")
    {
        Summary = "The exponential integral, the principal value of the integral of exp(t)/t from -oo to x; branch cut (-oo, 0).",
        Dlmf = "6.2.5",
        Partials = [a => Maths.Exp(a[0]) / a[0]],
        Evaluate = a => IntegralRules.Ei(a[0]),
        FactsOf = a => a[0].Facts.IsPositive ? new Facts(Property.Real) : Facts.Unknown,
        Numeric = (Func<double, double>)ExponentialIntegralKernels.Ei,
        ComplexNumeric = (Func<Complex, Complex>)ExponentialIntegralKernels.Ei,
        Latex = @"\operatorname{Ei}",
        SmoothOn = [new(0.2, 5)],
        Code = CodeNames.None with { NumPy = "scipy.special.expi" },
    };

    /// <summary>expint(nu, x).</summary>
    public static Function Expint { get; } = new("expint")
    {
        Summary = "The generalized exponential integral, of exp(-x*t)*t**(-nu) from 1 to oo; branch cut (-oo, 0).",
        Dlmf = "8.19.3",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? -Expint![a[0] - 1, a[1]] : null,
        Evaluate = a => IntegralRules.Expint(a[0], a[1]),
        Numeric = (Func<double, double, double>)ExponentialIntegralKernels.Expint,
        SmoothOn = [new(1, 1), new(0.3, 4)],
        LatexForms = [@"\operatorname{E}_{#1}#^\left(#2\right)"],
    };

    /// <summary>E1(x), which is expint(1, x).</summary>
    public static Function E1 { get; } = new("E1")
    {
        Summary = "The exponential integral of exp(-t)/t from x to oo; written as expint(1, x).",
        Dlmf = "6.2.1",
        Partials = [a => -Expint[0, a[0]]],
        Evaluate = a => Expint[1, a[0]],
        Numeric = (Func<double, double>)E1Of,
        Latex = @"\operatorname{E}_{1}",
        SmoothOn = [new(0.3, 4)],
    };

    /// <summary>li(x).</summary>
    public static Function LogIntegral { get; } = new("li")
    {
        Summary = "The logarithmic integral Ei(log(x)), of 1/log(t) from 0; singular at 1, branch cut (-oo, 1).",
        Dlmf = "6.2.8",
        Partials = [a => 1 / Maths.Log(a[0])],
        Evaluate = a => IntegralRules.Li(a[0]),
        Numeric = (Func<double, double>)ExponentialIntegralKernels.Li,
        ComplexNumeric = (Func<Complex, Complex>)ExponentialIntegralKernels.Li,
        Latex = @"\operatorname{li}",
        SmoothOn = [new(1.3, 6)],
    };

    /// <summary>Li(x).</summary>
    public static Function OffsetLogIntegral { get; } = new("Li")
    {
        Summary = "The offset logarithmic integral li(x) - li(2).",
        Dlmf = "6.2.8",
        Partials = [a => 1 / Maths.Log(a[0])],
        Evaluate = a => a[0] is NonFinite { Sign: > 0 } ? a[0] : a[0].Equals(Integer.Two) ? Integer.Zero : null,
        Numeric = (Func<double, double>)OffsetLiOf,
        Latex = @"\operatorname{Li}",
        SmoothOn = [new(1.3, 6)],
    };

    /// <summary>Si(x).</summary>
    public static Function Si { get; } = new("Si")
    {
        Summary = "The sine integral, of sin(t)/t from 0 to x; entire.",
        Dlmf = "6.2.9",
        Partials = [a => Maths.Sin(a[0]) / a[0]],
        Evaluate = a => IntegralRules.Si(a[0]),
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.Entire,
        Numeric = (Func<double, double>)ExponentialIntegralKernels.Si,
        ComplexNumeric = (Func<Complex, Complex>)ExponentialIntegralKernels.Si,
        Latex = @"\operatorname{Si}",
        SmoothOn = [new(0.2, 5)],
    };

    /// <summary>Ci(x).</summary>
    public static Function Ci { get; } = new("Ci")
    {
        Summary = "The cosine integral EulerGamma + log(x) + the integral of (cos(t) - 1)/t from 0 to x; branch cut (-oo, 0).",
        Dlmf = "6.2.11",
        Partials = [a => Maths.Cos(a[0]) / a[0]],
        Evaluate = a => IntegralRules.Ci(a[0]),
        Numeric = (Func<double, double>)ExponentialIntegralKernels.Ci,
        ComplexNumeric = (Func<Complex, Complex>)ExponentialIntegralKernels.Ci,
        Latex = @"\operatorname{Ci}",
        SmoothOn = [new(0.2, 5)],
    };

    /// <summary>Shi(x).</summary>
    public static Function Shi { get; } = new("Shi")
    {
        Summary = "The hyperbolic sine integral, of sinh(t)/t from 0 to x; entire.",
        Dlmf = "6.2.15",
        Partials = [a => Maths.Sinh(a[0]) / a[0]],
        Evaluate = a => IntegralRules.Shi(a[0]),
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.Entire,
        Numeric = (Func<double, double>)ExponentialIntegralKernels.Shi,
        ComplexNumeric = (Func<Complex, Complex>)ExponentialIntegralKernels.Shi,
        Latex = @"\operatorname{Shi}",
        SmoothOn = [new(0.2, 5)],
    };

    /// <summary>Chi(x).</summary>
    public static Function Chi { get; } = new("Chi")
    {
        Summary = "The hyperbolic cosine integral EulerGamma + log(x) + the integral of (cosh(t) - 1)/t from 0 to x; branch cut (-oo, 0).",
        Dlmf = "6.2.16",
        Partials = [a => Maths.Cosh(a[0]) / a[0]],
        Evaluate = a => IntegralRules.Chi(a[0]),
        Numeric = (Func<double, double>)ExponentialIntegralKernels.Chi,
        ComplexNumeric = (Func<Complex, Complex>)ExponentialIntegralKernels.Chi,
        SmoothOn = [new(0.2, 5)],
        LatexForms = [@"\operatorname{Chi}#^\left(#1\right)"],
        Unicode = "Chi",
    };

    private static double E1Of(double x) => ExponentialIntegralKernels.Expint(1, x);

    private static double OffsetLiOf(double x) => ExponentialIntegralKernels.Li(x) - ExponentialIntegralKernels.Li(2);
}
