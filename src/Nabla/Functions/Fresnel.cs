using System.Numerics;

namespace Nabla.Functions;

/// <summary>The Fresnel integrals, DLMF 7.2(iii).</summary>
public static class Fresnel
{
    /// <summary>fresnels(x).</summary>
    public static Function S { get; } = new("fresnels")
    {
        Summary = "The integral of sin(pi*t**2/2) from 0 to x; entire.",
        Dlmf = "7.2.8",
        Partials = [a => Maths.Sin(Constant.Pi * a[0].Pow(2) / 2)],
        Evaluate = a => Of(S!, -Constant.I, a[0]),
        Parity = Parity.Odd,
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.Entire,
        Numeric = (Func<double, double>)FresnelKernels.S,
        ComplexNumeric = (Func<Complex, Complex>)FresnelKernels.S,
        LatexForms = [@"S#^\left(#1\right)"],
        Unicode = "S",
    };

    /// <summary>fresnelc(x).</summary>
    public static Function C { get; } = new("fresnelc")
    {
        Summary = "The integral of cos(pi*t**2/2) from 0 to x; entire.",
        Dlmf = "7.2.7",
        Partials = [a => Maths.Cos(Constant.Pi * a[0].Pow(2) / 2)],
        Evaluate = a => Of(C!, Constant.I, a[0]),
        Parity = Parity.Odd,
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.Entire,
        Numeric = (Func<double, double>)FresnelKernels.C,
        ComplexNumeric = (Func<Complex, Complex>)FresnelKernels.C,
        LatexForms = [@"C#^\left(#1\right)"],
        Unicode = "C",
    };

    /// <summary>f(I*x) = turn*f(x), f(oo) = 1/2.</summary>
    private static Expr? Of(Function f, Expr turn, Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 ? n.Sign * Maths.Rational(1, 2) : n.IsNaN ? n : null,
        Mul { Coefficient.IsNegative: false } when PiMultiples.ImaginaryCoefficient(x) is { } c => turn * f[c],
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };
}
