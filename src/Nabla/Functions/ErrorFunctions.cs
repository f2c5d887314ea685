using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>The error functions and their inverses, DLMF 7.</summary>
public static class ErrorFunctions
{
    /// <summary>erf(x).</summary>
    public static Function Erf { get; } = new("erf")
    {
        Summary = "The error function, 2/sqrt(pi) times the integral of exp(-t**2) from 0 to x; entire.",
        Dlmf = "7.2.1",
        Partials = [a => 2 * Maths.Exp(-a[0].Pow(2)) / Maths.Sqrt(Constant.Pi)],
        Evaluate = a => ErrorRules.Erf(a[0]),
        Parity = Parity.Odd,
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.BoundedWithSignOfArgument,
        Numeric = (Func<double, double>)ErrorKernels.Erf,
        Vector = new VectorKernel.Of<VectorFunctions.Erf>(),
        ComplexNumeric = (Func<Complex, Complex>)ErrorKernels.Erf,
        Latex = @"\operatorname{erf}",
        Code = CodeNames.InLibraries("erf", "erf", "erf") with { Fortran = "erf" },
    };

    /// <summary>erfc(x).</summary>
    public static Function Erfc { get; } = new("erfc")
    {
        Summary = "The complementary error function 1 - erf(x); entire.",
        Dlmf = "7.2.2",
        Partials = [a => -2 * Maths.Exp(-a[0].Pow(2)) / Maths.Sqrt(Constant.Pi)],
        Evaluate = a => ErrorRules.Erfc(a[0]),
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.Bounded,
        Numeric = (Func<double, double>)ErrorKernels.Erfc,
        Vector = new VectorKernel.Of<VectorFunctions.Erfc>(),
        ComplexNumeric = (Func<Complex, Complex>)ErrorKernels.Erfc,
        Latex = @"\operatorname{erfc}",
        Code = CodeNames.InLibraries("erfc", "erfc", "erfc") with { Fortran = "erfc" },
    };

    /// <summary>erfi(x).</summary>
    public static Function Erfi { get; } = new("erfi")
    {
        Summary = "The imaginary error function -I*erf(I*x); entire.",
        Dlmf = "7.5.1",
        Partials = [a => 2 * Maths.Exp(a[0].Pow(2)) / Maths.Sqrt(Constant.Pi)],
        Evaluate = a => ErrorRules.Erfi(a[0]),
        Parity = Parity.Odd,
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.EntireWithSignOfArgument,
        Numeric = (Func<double, double>)ErrorKernels.Erfi,
        ComplexNumeric = (Func<Complex, Complex>)ErrorKernels.Erfi,
        Latex = @"\operatorname{erfi}",
        Code = CodeNames.None with { NumPy = "scipy.special.erfi", Julia = "erfi" },
    };

    /// <summary>erf2(x, y).</summary>
    public static Function Erf2 { get; } = new("erf2")
    {
        Summary = "The difference erf(y) - erf(x); entire.",
        Dlmf = "7.2.1",
        MinArity = 2,
        MaxArity = 2,
        Partials = [a => -2 * Maths.Exp(-a[0].Pow(2)) / Maths.Sqrt(Constant.Pi), a => 2 * Maths.Exp(-a[1].Pow(2)) / Maths.Sqrt(Constant.Pi)],
        Evaluate = a => ErrorRules.Erf2(a[0], a[1]),
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.RealWhenAllReal,
        CodeDefinition = a => Erf![a[1]] - Erf[a[0]],
        Numeric = (Func<double, double, double>)Erf2Of,
        ComplexNumeric = (Func<Complex, Complex, Complex>)Erf2Of,
        Latex = @"\operatorname{erf}_{2}",
        SmoothOn = [new(-2, 2), new(-2, 2)],
    };

    /// <summary>erfinv(x).</summary>
    public static Function ErfInv { get; } = new("erfinv")
    {
        Summary = "The inverse of erf, for -1 < x < 1.",
        Dlmf = "7.17.1",
        Partials = [a => Maths.Sqrt(Constant.Pi) * Maths.Exp(ErfInv![a[0]].Pow(2)) / 2],
        Evaluate = a => ErrorRules.ErfInv(a[0]),
        Parity = Parity.Odd,
        Numeric = (Func<double, double>)ErrorKernels.ErfInverse,
        Latex = @"\operatorname{erfinv}",
        SmoothOn = [new(-0.95, 0.95)],
        Code = CodeNames.None with { NumPy = "scipy.special.erfinv", Julia = "erfinv" },
    };

    /// <summary>erfcinv(x).</summary>
    public static Function ErfcInv { get; } = new("erfcinv")
    {
        Summary = "The inverse of erfc, for 0 < x < 2.",
        Dlmf = "7.17.1",
        Partials = [a => -Maths.Sqrt(Constant.Pi) * Maths.Exp(ErfcInv![a[0]].Pow(2)) / 2],
        Evaluate = a => ErrorRules.ErfcInv(a[0]),
        Numeric = (Func<double, double>)ErrorKernels.ErfcInverse,
        Latex = @"\operatorname{erfcinv}",
        SmoothOn = [new(0.05, 1.95)],
        Code = CodeNames.None with { NumPy = "scipy.special.erfcinv", Julia = "erfcinv" },
    };

    /// <summary>erf2inv(x, y).</summary>
    public static Function Erf2Inv { get; } = new("erf2inv")
    {
        Summary = "The t with erf2(x, t) = y.",
        MinArity = 2,
        MaxArity = 2,
        Partials =
        [
            a => Maths.Exp(Erf2Inv![a[0], a[1]].Pow(2) - a[0].Pow(2)),
            a => Maths.Sqrt(Constant.Pi) * Maths.Exp(Erf2Inv![a[0], a[1]].Pow(2)) / 2,
        ],
        Evaluate = a => ErrorRules.Erf2Inv(a[0], a[1]),
        Numeric = (Func<double, double, double>)Erf2InvOf,
        Latex = @"\operatorname{erf2inv}",
        SmoothOn = [new(-0.5, 0.5), new(-0.4, 0.4)],
    };

    private static double Erf2Of(double x, double y) => ErrorKernels.Erf(y) - ErrorKernels.Erf(x);

    private static Complex Erf2Of(Complex x, Complex y) => ErrorKernels.Erf(y) - ErrorKernels.Erf(x);

    private static double Erf2InvOf(double x, double y) => ErrorKernels.ErfInverse(y + ErrorKernels.Erf(x));
}
