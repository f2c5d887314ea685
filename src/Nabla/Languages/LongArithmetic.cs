using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla.Languages;

/// <summary>Real numbers of many digits; null where the value is not real or has functions that have no more digits than a double.</summary>
internal readonly struct LongArithmetic : IArithmetic<LongFloat?>
{
    public static LongFloat? NaN => null;

    public static LongFloat? Of(Number number) => number switch
    {
        Integer whole => LongFloat.Of(whole.Value),
        Fraction fraction => LongFloat.Of(fraction.Numerator.Value) / LongFloat.Of(fraction.Denominator.Value),
        NonFinite => null,
        _ => LongFloat.OfDouble(number.ToDouble()),
    };

    public static LongFloat? Of(Constant constant) => constant.Name switch
    {
        "pi" => LongFloat.Pi,
        "E" => LongFunctions.Exp(LongFloat.One),
        "GoldenRatio" => (LongFloat.One + LongFloat.Of(5).Root()).Scaled(-1),
        _ => null,
    };

    public static LongFloat? Add(LongFloat? left, LongFloat? right) => left + right;

    public static LongFloat? Multiply(LongFloat? left, LongFloat? right) => left * right;

    public static LongFloat? Divide(LongFloat? left, LongFloat? right) => right is { Sign: not 0 } ? left / right : null;

    public static LongFloat? Power(LongFloat? @base, LongFloat? exponent) =>
        @base is { Sign: > 0 } positive && exponent is { } power ? Exp(power * LongFunctions.Log(positive)) : null;

    public static LongFloat? Sqrt(LongFloat? value) => value is { Sign: >= 0 } number ? number.Root() : null;

    public static LongFloat? Exp(LongFloat? value) => value is { } x ? LongFunctions.Exp(x) : null;

    public static bool TryCall(Function function, LongFloat?[] arguments, out LongFloat? value)
    {
        value = arguments is [{ } x] ? Call(function.Name, x) : null;
        return value is not null;
    }

    /// <summary>Conditions are left to doubles.</summary>
    public static bool? Holds(RelationOperator relation, LongFloat? left, LongFloat? right) => null;

    private static LongFloat? Call(string function, LongFloat x) => function switch
    {
        "log" => x.Sign > 0 ? LongFunctions.Log(x) : null,
        "sin" => LongFunctions.Circle(x)?.Sine,
        "cos" => LongFunctions.Circle(x)?.Cosine,
        "tan" => LongFunctions.Circle(x) is { Cosine.Sign: not 0 } circle ? circle.Sine / circle.Cosine : null,
        "sinc" => x.Sign != 0 ? LongFunctions.Circle(x)?.Sine / x : null,
        "sinh" => (LongFunctions.Exp(x) - LongFunctions.Exp(-x))?.Scaled(-1),
        "cosh" => (LongFunctions.Exp(x) + LongFunctions.Exp(-x))?.Scaled(-1),
        _ => null,
    };
}
