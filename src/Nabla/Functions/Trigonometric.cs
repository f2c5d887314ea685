using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>Sine, cosine, tangent, cotangent and sinc, DLMF 4.14: one entry per function.</summary>
public static class Trigonometric
{
    /// <summary>sin(x).</summary>
    public static Function Sin { get; } = new("sin")
    {
        Summary = "The sine of x in radians, (exp(I*x) - exp(-I*x))/(2*I); entire.",
        Dlmf = "4.14.1",
        Partials = [a => Cos![a[0]]],
        Evaluate = a => TrigonometricRules.Sin(a[0]),
        CommutesWithConjugation = true,
        RealAndImaginary = RealImaginaryFormulas.Sin,
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.BoundedAndTranscendental,
        Numeric = (Func<double, double>)Math.Sin,
        Vector = new VectorKernel.Of<VectorFunctions.Sin>(),
        ComplexNumeric = (Func<Complex, Complex>)Complex.Sin,
        Latex = @"\sin",
        OrderRank = 20,
        Code = CodeNames.Everywhere("sin"),
    };

    /// <summary>cos(x).</summary>
    public static Function Cos { get; } = new("cos")
    {
        Summary = "The cosine of x in radians, (exp(I*x) + exp(-I*x))/2; entire.",
        Dlmf = "4.14.2",
        Partials = [a => -Sin[a[0]]],
        Evaluate = a => TrigonometricRules.Cos(a[0]),
        CommutesWithConjugation = true,
        RealAndImaginary = RealImaginaryFormulas.Cos,
        Parity = Parity.Even,
        FactsOf = FunctionFacts.BoundedAndTranscendental,
        Numeric = (Func<double, double>)Math.Cos,
        Vector = new VectorKernel.Of<VectorFunctions.Cos>(),
        ComplexNumeric = (Func<Complex, Complex>)Complex.Cos,
        Latex = @"\cos",
        OrderRank = 21,
        Code = CodeNames.Everywhere("cos"),
    };

    /// <summary>tan(x).</summary>
    public static Function Tan { get; } = new("tan")
    {
        Summary = "The tangent sin(x)/cos(x); poles at odd multiples of pi/2.",
        Dlmf = "4.14.4",
        Partials = [a => Tan![a[0]].Pow(2) + 1],
        Evaluate = a => TrigonometricRules.Tan(a[0]),
        CommutesWithConjugation = true,
        RealAndImaginary = RealImaginaryFormulas.Tan,
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.RealOffPolesAndTranscendental,
        Numeric = (Func<double, double>)Math.Tan,
        Vector = new VectorKernel.Of<VectorFunctions.Tan>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Tan,
        Latex = @"\tan",
        OrderRank = 22,
        Aliases = ["tg"],
        SmoothOn = [new(-1.4, 1.4)],
        Code = CodeNames.Everywhere("tan"),
    };

    /// <summary>cot(x).</summary>
    public static Function Cot { get; } = new("cot")
    {
        Summary = "The cotangent cos(x)/sin(x); poles at multiples of pi.",
        Dlmf = "4.14.7",
        Partials = [a => -Cot![a[0]].Pow(2) - 1],
        Evaluate = a => TrigonometricRules.Cot(a[0]),
        CommutesWithConjugation = true,
        Parity = Parity.Odd,
        FactsOf = FunctionFacts.RealOffPolesAndTranscendental,
        Numeric = (Func<double, double>)CotOf,
        Definition = a => 1 / Tan[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)CotOf,
        Latex = @"\cot",
        OrderRank = 23,
        Aliases = ["ctg"],
        SmoothOn = [new(0.2, 2.9)],
        Code = CodeNames.None with { Julia = "cot" },
    };

    /// <summary>sinc(x).</summary>
    public static Function Sinc { get; } = new("sinc")
    {
        Summary = "sin(x)/x, and 1 at 0 (not normalised by pi); entire.",
        Partials = [a => Piecewise.Of(
            new Case((Cos[a[0]] / a[0]) - (Sin[a[0]] / a[0].Pow(2)), Relation.Of(RelationOperator.NotEqual, a[0], Integer.Zero)),
            new Case(Integer.Zero, Constant.True))],
        Evaluate = a => SincRules.Sinc(a[0]),
        Parity = Parity.Even,
        FactsOf = FunctionFacts.Entire,
        Numeric = (Func<double, double>)SincOf,
        Definition = a => Piecewise.Of(new Case(Sin[a[0]] / a[0], Relation.Of(RelationOperator.NotEqual, a[0], Integer.Zero)), new Case(Integer.One, Constant.True)),
        ComplexNumeric = (Func<Complex, Complex>)SincOf,
        Latex = @"\operatorname{sinc}",
        SmoothOn = [new(0.2, 6)],
        Code = CodeNames.None with { Julia = "sinc(#1 / pi)" },
    };

    private static double CotOf(double x) => 1 / Math.Tan(x);

    private static Complex CotOf(Complex z) => 1 / ComplexKernels.Tan(z);

    private static double SincOf(double x) => x == 0 ? 1 : Math.Sin(x) / x;

    private static Complex SincOf(Complex z) => z == 0 ? 1 : Complex.Sin(z) / z;
}
