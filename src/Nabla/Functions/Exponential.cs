using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>The exponential function and the logarithm, DLMF 4.2.</summary>
public static class Exponential
{
    /// <summary>exp(x), kept as the power E**x.</summary>
    public static Function Exp { get; } = new("exp")
    {
        Summary = "The exponential function E**x; entire.",
        Dlmf = "4.2.19",
        Partials = [a => Pow.Of(Constant.E, a[0])],
        Evaluate = a => Pow.Of(Constant.E, a[0]),
        Numeric = (Func<double, double>)Math.Exp,
        Vector = new VectorKernel.Of<VectorFunctions.Exp>(),
        ComplexNumeric = (Func<Complex, Complex>)Complex.Exp,
        Latex = @"\exp",
        OrderRank = 10,
        Code = CodeNames.Everywhere("exp"),
    };

    /// <summary>log(x), log(x, b).</summary>
    public static Function Log { get; } = new("log")
    {
        Summary = "The principal natural logarithm, with two arguments log(x)/log(b); branch cut (-oo, 0).",
        Dlmf = "4.2.2",
        MaxArity = 2,
        Partials = [a => a[0].Pow(-1)],
        Evaluate = a => a.Length == 1 ? LogarithmRules.Log(a[0]) : LogarithmRules.Log(a[0], a[1]),
        ExponentialRule = a => a[0],
        RealAndImaginary = a => (Log![Complexes.Abs[a[0]]], Complexes.Arg[a[0]]),
        FactsOf = a => LogarithmRules.Facts(a[0]),
        Numeric = (Func<double, double>)Math.Log,
        Vector = new VectorKernel.Of<VectorFunctions.Log>(),
        ComplexNumeric = (Func<Complex, Complex>)Complex.Log,
        OrderRank = 11,
        Aliases = ["ln"],
        SmoothOn = [new(0.1, 5)],
        LatexForms = [@"\log{\left(#1 \right)}#^"],
        Code = CodeNames.Everywhere("log") with { Rust = ".ln" },
    };
}
