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
    /// <summary>expm1(x).</summary>
    public static Function ExpM1 { get; } = new("expm1")
    {
        Summary = "exp(x) - 1 with all digits also where x is small; entire.",
        Dlmf = "4.2.19",
        Partials = [a => Pow.Of(Constant.E, a[0])],
        Evaluate = a => NearZeroRules.ExpM1(a[0]),
        CommutesWithConjugation = true,
        FactsOf = FunctionFacts.EntireWithSignOfArgument,
        CodeDefinition = NearZeroRules.CodeOfExpM1,
        Numeric = (Func<double, double>)AtPoint.Of<VectorFunctions.Expm1>,
        Vector = new VectorKernel.Of<VectorFunctions.Expm1>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.ExpM1,
        Latex = @"\operatorname{expm1}",
        Code = InLibraries("expm1") with { Rust = ".exp_m1" },
    };

    /// <summary>log1p(x).</summary>
    public static Function LogP1 { get; } = new("log1p")
    {
        Summary = "log(1 + x) with all digits also where x is small; branch cut (-oo, -1).",
        Dlmf = "4.2.2",
        Partials = [a => (a[0] + 1).Pow(-1)],
        Evaluate = a => NearZeroRules.LogP1(a[0]),
        ConjugateRule = a => ConjugateRules.OffNegativeAxis(LogP1!, a),
        FactsOf = NearZeroRules.FactsOfLogP1,
        CodeDefinition = NearZeroRules.CodeOfLogP1,
        Numeric = (Func<double, double>)AtPoint.Of<VectorFunctions.Log1p>,
        Vector = new VectorKernel.Of<VectorFunctions.Log1p>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.LogP1,
        SmoothOn = [new(-0.9, 4)],
        Latex = @"\operatorname{log1p}",
        Code = InLibraries("log1p") with { Rust = ".ln_1p" },
    };

    private static CodeNames InLibraries(string name) => CodeNames.InLibraries(name, name, name) with { NumPy = "numpy." + name, JavaScript = "Math." + name };
}
