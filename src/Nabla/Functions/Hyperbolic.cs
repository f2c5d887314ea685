using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>The hyperbolic functions, DLMF 4.28.</summary>
public static class Hyperbolic
{
    /// <summary>sinh(x).</summary>
    public static Function Sinh { get; } = new("sinh")
    {
        Summary = "The hyperbolic sine (exp(x) - exp(-x))/2; entire.",
        Dlmf = "4.28.1",
        Partials = [a => Cosh![a[0]]],
        Evaluate = a => HyperbolicRules.Sinh(a[0]),
        CommutesWithConjugation = true,
        RealAndImaginary = RealImaginaryFormulas.Sinh,
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.EntireWithSignOfArgument,
        Numeric = (Func<double, double>)Math.Sinh,
        Vector = new VectorKernel.Of<VectorFunctions.Sinh>(),
        ComplexNumeric = (Func<Complex, Complex>)Complex.Sinh,
        Latex = @"\sinh",
        OrderRank = 30,
        Code = CodeNames.Everywhere("sinh"),
    };

    /// <summary>cosh(x).</summary>
    public static Function Cosh { get; } = new("cosh")
    {
        Summary = "The hyperbolic cosine (exp(x) + exp(-x))/2; entire.",
        Dlmf = "4.28.2",
        Partials = [a => Sinh[a[0]]],
        Evaluate = a => HyperbolicRules.Cosh(a[0]),
        CommutesWithConjugation = true,
        RealAndImaginary = RealImaginaryFormulas.Cosh,
        Parity = Parity.Even,
        FactsOf = HyperbolicRules.FactsOfCosh,
        Numeric = (Func<double, double>)Math.Cosh,
        Vector = new VectorKernel.Of<VectorFunctions.Cosh>(),
        ComplexNumeric = (Func<Complex, Complex>)Complex.Cosh,
        Latex = @"\cosh",
        OrderRank = 31,
        Code = CodeNames.Everywhere("cosh"),
    };

    /// <summary>tanh(x).</summary>
    public static Function Tanh { get; } = new("tanh")
    {
        Summary = "The hyperbolic tangent sinh(x)/cosh(x); poles at odd multiples of I*pi/2.",
        Dlmf = "4.28.4",
        Partials = [a => 1 - Tanh![a[0]].Pow(2)],
        Evaluate = a => HyperbolicRules.Tanh(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Odd,
        FactsOf = HyperbolicRules.FactsOfTanh,
        Numeric = (Func<double, double>)HyperbolicKernels.Tanh,
        Vector = new VectorKernel.Of<VectorFunctions.Tanh>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Tanh,
        Latex = @"\tanh",
        OrderRank = 32,
        Code = CodeNames.Everywhere("tanh"),
    };

    /// <summary>coth(x).</summary>
    public static Function Coth { get; } = new("coth")
    {
        Summary = "The hyperbolic cotangent cosh(x)/sinh(x); poles at multiples of I*pi.",
        Dlmf = "4.28.7",
        Partials = [a => -Sinh[a[0]].Pow(-2)],
        Evaluate = a => HyperbolicRules.Coth(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Odd,
        FactsOf = HyperbolicRules.FactsWithPoleAtZero,
        Numeric = (Func<double, double>)CothOf,
        Definition = a => 1 / Tanh[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)CothOf,
        Latex = @"\coth",
        OrderRank = 33,
        SmoothOn = [new(0.2, 3)],
        Code = CodeNames.None with { Julia = "coth" },
    };

    /// <summary>sech(x).</summary>
    public static Function Sech { get; } = new("sech")
    {
        Summary = "The hyperbolic secant 1/cosh(x); poles at odd multiples of I*pi/2.",
        Dlmf = "4.28.6",
        Partials = [a => -Tanh[a[0]] * Sech![a[0]]],
        Evaluate = a => HyperbolicRules.Sech(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Even,
        FactsOf = HyperbolicRules.FactsOfSech,
        Numeric = (Func<double, double>)SechOf,
        Definition = a => 1 / Cosh[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)SechOf,
        Latex = @"\operatorname{sech}",
        Code = CodeNames.None with { Julia = "sech" },
    };

    /// <summary>csch(x).</summary>
    public static Function Csch { get; } = new("csch")
    {
        Summary = "The hyperbolic cosecant 1/sinh(x); poles at multiples of I*pi.",
        Dlmf = "4.28.5",
        Partials = [a => -Coth[a[0]] * Csch![a[0]]],
        Evaluate = a => HyperbolicRules.Csch(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Odd,
        FactsOf = HyperbolicRules.FactsWithPoleAtZero,
        Numeric = (Func<double, double>)CschOf,
        Definition = a => 1 / Sinh[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)CschOf,
        Latex = @"\operatorname{csch}",
        SmoothOn = [new(0.2, 3)],
        Code = CodeNames.None with { Julia = "csch" },
    };

    private static double CothOf(double x) => 1 / Math.Tanh(x);

    private static Complex CothOf(Complex z) => 1 / ComplexKernels.Tanh(z);

    private static double SechOf(double x) => 1 / Math.Cosh(x);

    private static Complex SechOf(Complex z) => 1 / Complex.Cosh(z);

    private static double CschOf(double x) => 1 / Math.Sinh(x);

    private static Complex CschOf(Complex z) => 1 / Complex.Sinh(z);
}
