using System.Numerics;

namespace Nabla.Functions;

/// <summary>The Bessel functions of order nu, DLMF 10.</summary>
public static class Bessel
{
    /// <summary>besselj(nu, x).</summary>
    public static Function J { get; } = new("besselj")
    {
        Summary = "The Bessel function of the first kind; branch cut x in (-oo, 0) unless nu is an integer.",
        Dlmf = "10.2.2",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? (J![a[0] - 1, a[1]] - J[a[0] + 1, a[1]]) / 2 : null,
        Evaluate = a => BesselRules.J(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(J!, a),
        FactsOf = a => BesselRules.Facts(a[0].Facts, a[1].Facts, entire: true),
        Numeric = (Func<double, double, double>)BesselKernels.J,
        ComplexNumeric = (Func<Complex, Complex, Complex>)BesselKernels.J,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"J#^_{#1}\left(#2\right)"],
        Code = CodeNames.None with { NumPy = "scipy.special.jv", Julia = "besselj" },
    };

    /// <summary>bessely(nu, x).</summary>
    public static Function Y { get; } = new("bessely")
    {
        Summary = "The Bessel function of the second kind; branch cut x in (-oo, 0).",
        Dlmf = "10.2.3",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? (Y![a[0] - 1, a[1]] - Y[a[0] + 1, a[1]]) / 2 : null,
        Evaluate = a => BesselRules.Y(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(Y!, a),
        FactsOf = a => BesselRules.Facts(a[0].Facts, a[1].Facts, entire: false),
        Numeric = (Func<double, double, double>)BesselKernels.Y,
        ComplexNumeric = (Func<Complex, Complex, Complex>)BesselKernels.Y,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"Y#^_{#1}\left(#2\right)"],
        Code = CodeNames.None with { NumPy = "scipy.special.yv", Julia = "bessely" },
    };

    /// <summary>besseli(nu, x).</summary>
    public static Function I { get; } = new("besseli")
    {
        Summary = "The modified Bessel function of the first kind; branch cut x in (-oo, 0) unless nu is an integer.",
        Dlmf = "10.25.2",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? (I![a[0] - 1, a[1]] + I[a[0] + 1, a[1]]) / 2 : null,
        Evaluate = a => BesselRules.I(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(I!, a),
        FactsOf = a => BesselRules.Facts(a[0].Facts, a[1].Facts, entire: true),
        Numeric = (Func<double, double, double>)BesselKernels.I,
        ComplexNumeric = (Func<Complex, Complex, Complex>)BesselKernels.I,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"I#^_{#1}\left(#2\right)"],
        Code = CodeNames.None with { NumPy = "scipy.special.iv", Julia = "besseli" },
    };

    /// <summary>besselk(nu, x).</summary>
    public static Function K { get; } = new("besselk")
    {
        Summary = "The modified Bessel function of the second kind; branch cut x in (-oo, 0).",
        Dlmf = "10.25.3",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? (-K![a[0] - 1, a[1]] - K[a[0] + 1, a[1]]) / 2 : null,
        Evaluate = a => BesselRules.K(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(K!, a),
        FactsOf = a => BesselRules.Facts(a[0].Facts, a[1].Facts, entire: false),
        Numeric = (Func<double, double, double>)BesselKernels.K,
        ComplexNumeric = (Func<Complex, Complex, Complex>)BesselKernels.K,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"K#^_{#1}\left(#2\right)"],
        Code = CodeNames.None with { NumPy = "scipy.special.kv", Julia = "besselk" },
    };

    /// <summary>hankel1(nu, x).</summary>
    public static Function Hankel1 { get; } = new("hankel1")
    {
        Summary = "The Hankel function besselj(nu, x) + I*bessely(nu, x); branch cut x in (-oo, 0).",
        Dlmf = "10.4.3",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? (Hankel1![a[0] - 1, a[1]] - Hankel1[a[0] + 1, a[1]]) / 2 : null,
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(Hankel2!, a),
        ComplexNumeric = (Func<Complex, Complex, Complex>)BesselKernels.Hankel1,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"H^{(1)}_{#1}\left(#2\right)"],
        Code = CodeNames.None with { NumPy = "scipy.special.hankel1", Julia = "hankelh1" },
    };

    /// <summary>hankel2(nu, x).</summary>
    public static Function Hankel2 { get; } = new("hankel2")
    {
        Summary = "The Hankel function besselj(nu, x) - I*bessely(nu, x); branch cut x in (-oo, 0).",
        Dlmf = "10.4.3",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? (Hankel2![a[0] - 1, a[1]] - Hankel2[a[0] + 1, a[1]]) / 2 : null,
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(Hankel1, a),
        ComplexNumeric = (Func<Complex, Complex, Complex>)BesselKernels.Hankel2,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"H^{(2)}_{#1}\left(#2\right)"],
        Code = CodeNames.None with { NumPy = "scipy.special.hankel2", Julia = "hankelh2" },
    };

    /// <summary>jn(nu, x).</summary>
    public static Function SphericalJ { get; } = new("jn")
    {
        Summary = "The spherical Bessel function of the first kind, sqrt(pi/(2*x))*besselj(nu + 1/2, x).",
        Dlmf = "10.47.3",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? SphericalJ![a[0] - 1, a[1]] - ((a[0] + 1) * SphericalJ[a[0], a[1]] / a[1]) : null,
        Evaluate = a => BesselRules.SphericalJ(a[0], a[1]),
        Numeric = (Func<double, double, double>)BesselKernels.SphericalJ,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"j#^_{#1}\left(#2\right)"],
    };

    /// <summary>yn(nu, x).</summary>
    public static Function SphericalY { get; } = new("yn")
    {
        Summary = "The spherical Bessel function of the second kind, sqrt(pi/(2*x))*bessely(nu + 1/2, x).",
        Dlmf = "10.47.4",
        MinArity = 2,
        MaxArity = 2,
        PartialAt = (a, i) => i == 1 ? SphericalY![a[0] - 1, a[1]] - ((a[0] + 1) * SphericalY[a[0], a[1]] / a[1]) : null,
        Numeric = (Func<double, double, double>)BesselKernels.SphericalY,
        SmoothOn = [new(0.5, 3), new(0.5, 6)],
        LatexForms = [@"y#^_{#1}\left(#2\right)"],
    };
}
