using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>exp(x) - 1 and log(1 + x): what construction makes of them, and formulas for languages that have neither.</summary>
internal static class NearZeroRules
{
    /// <summary>exp(x) - 1 where exp(x) is no exponential.</summary>
    public static Expr? ExpM1(Expr x) => x switch
    {
        Float => null,
        NonFinite { Sign: < 0 } => Integer.MinusOne,
        NonFinite infinity => infinity.Sign > 0 ? infinity : NonFinite.NaN,
        _ => Maths.Exp(x) is var value and not Pow { IsExponential: true } && !ReferenceEquals(value, Constant.E) ? value - 1 : null,
    };

    /// <summary>log(1 + x) where that is a number with a logarithm, or no logarithm of a sum.</summary>
    public static Expr? LogP1(Expr x) =>
        x is Float ? null
        : x is Number or Constant ? Exponential.Log[1 + x]
        : null;

    /// <summary>Real, with the sign of x, where x is not negative.</summary>
    public static Facts FactsOfLogP1(ImmutableArray<Expr> arguments) =>
        arguments[0].Facts is { IsReal: true, IsNonnegative: true } x ? new Facts(Property.Real) | FunctionFacts.SignOf(x) : Facts.Unknown;

    /// <summary>2*sinh(x/2)*exp(x/2) for |x| below 1.</summary>
    public static Expr CodeOfExpM1(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0];
        return Maths.Piecewise((2 * Maths.Sinh(x / 2) * Maths.Exp(x / 2), Maths.Abs(x) < 1), (Maths.Exp(x) - 1, Constant.True));
    }

    /// <summary>2*atanh(x/(x + 2)) for x below 1.</summary>
    public static Expr CodeOfLogP1(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0];
        return Maths.Piecewise((2 * Maths.Atanh(x / (x + 2)), x < 1), (Maths.Log(1 + x), Constant.True));
    }
}
