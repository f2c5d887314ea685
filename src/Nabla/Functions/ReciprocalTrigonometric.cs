using System.Numerics;

namespace Nabla.Functions;

/// <summary>Secant and cosecant, DLMF 4.14.</summary>
public static class ReciprocalTrigonometric
{
    /// <summary>sec(x).</summary>
    public static Function Sec { get; } = new("sec")
    {
        Summary = "The secant 1/cos(x); poles at odd multiples of pi/2.",
        Dlmf = "4.14.6",
        Partials = [a => Trigonometric.Tan[a[0]] * Sec![a[0]]],
        Evaluate = a => TrigonometricRules.Sec(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Even,
        FactsOf = FunctionFacts.RealOffPolesAndTranscendental,
        Numeric = (Func<double, double>)SecOf,
        Definition = a => 1 / Trigonometric.Cos[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)SecOf,
        Latex = @"\sec",
        SmoothOn = [new(-1.4, 1.4)],
        Code = CodeNames.None with { Julia = "sec" },
    };

    /// <summary>csc(x).</summary>
    public static Function Csc { get; } = new("csc")
    {
        Summary = "The cosecant 1/sin(x); poles at multiples of pi.",
        Dlmf = "4.14.5",
        Partials = [a => -Trigonometric.Cot[a[0]] * Csc![a[0]]],
        Evaluate = a => TrigonometricRules.Csc(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.RealOffPolesAndTranscendental,
        Numeric = (Func<double, double>)CscOf,
        Definition = a => 1 / Trigonometric.Sin[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)CscOf,
        Latex = @"\csc",
        Aliases = ["cosec"],
        SmoothOn = [new(0.2, 2.9)],
        Code = CodeNames.None with { Julia = "csc" },
    };

    private static double SecOf(double x) => 1 / Math.Cos(x);

    private static Complex SecOf(Complex z) => 1 / Complex.Cos(z);

    private static double CscOf(double x) => 1 / Math.Sin(x);

    private static Complex CscOf(Complex z) => 1 / Complex.Sin(z);
}
