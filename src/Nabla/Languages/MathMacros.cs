using Nabla.Functions;

namespace Nabla.Languages;

/// <summary>The constants that math.h defines in Unix: M_PI_2 and its like.</summary>
internal static class MathMacros
{
    private static readonly Dictionary<Expr, string> Names = new()
    {
        [Constant.Pi / 2] = "M_PI_2",
        [Constant.Pi / 4] = "M_PI_4",
        [1 / Constant.Pi] = "M_1_PI",
        [2 / Constant.Pi] = "M_2_PI",
        [2 / Maths.Sqrt(Constant.Pi)] = "M_2_SQRTPI",
        [Maths.Sqrt(2)] = "M_SQRT2",
        [Maths.Sqrt(2) / 2] = "M_SQRT1_2",
        [1 / Exponential.Log[2]] = "M_LOG2E",
        [Exponential.Log[2]] = "M_LN2",
        [Exponential.Log[10]] = "M_LN10",
    };

    public static string? OfPower(Expr @base, Expr exponent) =>
        exponent is Number && @base.TreeSize <= 2 ? Names.GetValueOrDefault(@base.Pow(exponent)) : null;

    public static string? OfProduct(Number coefficient, Factor factor) =>
        factor.Base.TreeSize <= 2 && factor.Exponent is Number ? Names.GetValueOrDefault(coefficient * factor.Base.Pow(factor.Exponent)) : null;

    public static string? OfLogarithm(Expr argument) => argument is Integer ? Names.GetValueOrDefault(Exponential.Log[argument]) : null;
}
