using System.Numerics;
using Nabla.Expressions;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>The inverse hyperbolic functions with principal values, DLMF 4.37.</summary>
public static class InverseHyperbolic
{
    /// <summary>asinh(x).</summary>
    public static Function Asinh { get; } = new("asinh")
    {
        Summary = "The inverse hyperbolic sine log(x + sqrt(x**2 + 1)); branch cuts along the imaginary axis beyond I and -I.",
        Dlmf = "4.37.16",
        Partials = [a => 1 / Maths.Sqrt(a[0].Pow(2) + 1)],
        Evaluate = a => InverseHyperbolicRules.Asinh(a[0]),
        Parity = Parity.Odd,
        FactsOf = a => a[0].Facts.IsReal ? new Facts(Property.Real) | FunctionFacts.SignOf(a[0].Facts) : Facts.Unknown,
        Numeric = (Func<double, double>)Math.Asinh,
        Vector = new VectorKernel.Of<VectorFunctions.Asinh>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Asinh,
        Latex = @"\operatorname{asinh}",
        Aliases = ["arcsinh", "arsinh"],
        Code = CodeNames.Everywhere("asinh") with { NumPy = "numpy.arcsinh" },
    };

    /// <summary>acosh(x).</summary>
    public static Function Acosh { get; } = new("acosh")
    {
        Summary = "The inverse hyperbolic cosine log(x + sqrt(x - 1)*sqrt(x + 1)); branch cut (-oo, 1).",
        Dlmf = "4.37.19",
        Partials = [a => 1 / (Maths.Sqrt(a[0] - 1) * Maths.Sqrt(a[0] + 1))],
        Evaluate = a => InverseHyperbolicRules.Acosh(a[0]),
        FactsOf = InverseHyperbolicRules.FactsOfAcosh,
        Numeric = (Func<double, double>)Math.Acosh,
        Vector = new VectorKernel.Of<VectorFunctions.Acosh>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Acosh,
        Latex = @"\operatorname{acosh}",
        Aliases = ["arccosh", "arcosh"],
        SmoothOn = [new(1.1, 4)],
        Code = CodeNames.Everywhere("acosh") with { NumPy = "numpy.arccosh" },
    };

    /// <summary>atanh(x).</summary>
    public static Function Atanh { get; } = new("atanh")
    {
        Summary = "The inverse hyperbolic tangent (log(1 + x) - log(1 - x))/2; branch cuts (-oo, -1) and (1, oo).",
        Dlmf = "4.37.24",
        Partials = [a => 1 / (1 - a[0].Pow(2))],
        Evaluate = a => InverseHyperbolicRules.Atanh(a[0]),
        Parity = Parity.Odd,
        FactsOf = InverseHyperbolicRules.FactsOfAtanh,
        Numeric = (Func<double, double>)Math.Atanh,
        Vector = new VectorKernel.Of<VectorFunctions.Atanh>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Atanh,
        Latex = @"\operatorname{atanh}",
        Aliases = ["arctanh", "artanh"],
        SmoothOn = [new(-0.9, 0.9)],
        Code = CodeNames.Everywhere("atanh") with { NumPy = "numpy.arctanh" },
    };

    /// <summary>acoth(x).</summary>
    public static Function Acoth { get; } = new("acoth")
    {
        Summary = "The inverse hyperbolic cotangent atanh(1/x); branch cut (-1, 1).",
        Dlmf = "4.37.9",
        Partials = [a => 1 / (1 - a[0].Pow(2))],
        Evaluate = a => InverseHyperbolicRules.Acoth(a[0]),
        Parity = Parity.OddExceptAtZero,
        FactsOf = InverseHyperbolicRules.FactsOfAcoth,
        Numeric = (Func<double, double>)AcothOf,
        Definition = a => Atanh[1 / a[0]],
        ComplexNumeric = (Func<Complex, Complex>)AcothOf,
        Latex = @"\operatorname{acoth}",
        Aliases = ["arccoth", "arcoth"],
        SmoothOn = [new(1.1, 4)],
        Code = CodeNames.None with { Julia = "acoth" },
    };

    /// <summary>asech(x).</summary>
    public static Function Asech { get; } = new("asech")
    {
        Summary = "The inverse hyperbolic secant acosh(1/x); branch cuts (-oo, 0) and (1, oo).",
        Dlmf = "4.37.8",
        Partials = [a => -1 / (a[0] * Maths.Sqrt(1 - a[0].Pow(2)))],
        Evaluate = a => InverseHyperbolicRules.Asech(a[0]),
        Numeric = (Func<double, double>)AsechOf,
        Definition = a => Acosh[1 / a[0]],
        ComplexNumeric = (Func<Complex, Complex>)AsechOf,
        Latex = @"\operatorname{asech}",
        Aliases = ["arcsech", "arsech"],
        SmoothOn = [new(0.1, 0.9)],
        Code = CodeNames.None with { Julia = "asech" },
    };

    /// <summary>acsch(x).</summary>
    public static Function Acsch { get; } = new("acsch")
    {
        Summary = "The inverse hyperbolic cosecant asinh(1/x); branch cut between -I and I.",
        Dlmf = "4.37.7",
        Partials = [a => -1 / (a[0].Pow(2) * Maths.Sqrt(1 + a[0].Pow(-2)))],
        Evaluate = a => InverseHyperbolicRules.Acsch(a[0]),
        Parity = Parity.Odd,
        FactsOf = a => a[0].Facts.IsReal && a[0].Facts.IsNonzero ? new Facts(Property.Real) | FunctionFacts.SignOf(a[0].Facts) : Facts.Unknown,
        Numeric = (Func<double, double>)AcschOf,
        Definition = a => Asinh[1 / a[0]],
        ComplexNumeric = (Func<Complex, Complex>)AcschOf,
        Latex = @"\operatorname{acsch}",
        Aliases = ["arccsch", "arcsch"],
        SmoothOn = [new(0.2, 3)],
        Code = CodeNames.None with { Julia = "acsch" },
    };

    private static double AcothOf(double x) => Math.Atanh(1 / x);

    private static Complex AcothOf(Complex z) => z == 0 ? new Complex(0, Math.PI / 2) : ComplexKernels.Atanh(1 / z);

    private static double AsechOf(double x) => Math.Acosh(1 / x);

    private static Complex AsechOf(Complex z) => ComplexKernels.Acosh(1 / z);

    private static double AcschOf(double x) => Math.Asinh(1 / x);

    private static Complex AcschOf(Complex z) => ComplexKernels.Asinh(1 / z);
}
