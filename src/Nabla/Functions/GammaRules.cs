using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of gamma, loggamma and beta.</summary>
internal static class GammaRules
{
    private const int LargestHalf = 2000;

    public static Expr? Gamma(Expr x) => x switch
    {
        Integer { Sign: <= 0 } => NonFinite.ComplexInfinity,
        Integer n => Combinatorial.Factorial[n - Integer.One],
        Fraction f when f.Denominator.Equals(Integer.Two) => OfHalf(f),
        NonFinite n => n.Sign > 0 || n.IsNaN ? n : null,
        _ => x.Facts.IsInteger && x.Facts.IsNonpositive ? NonFinite.ComplexInfinity : null,
    };

    public static Expr? LogGamma(Expr x) => x switch
    {
        Integer { Sign: <= 0 } => NonFinite.Infinity,
        Integer n => Exponential.Log[GammaFunctions.Gamma[n]],
        Fraction { Sign: > 0 } f when f.Denominator.Equals(Integer.Two) => OfPositiveHalf(f.Numerator),
        NonFinite n => n.IsNaN ? n : NonFinite.Infinity,
        _ => x.Facts.IsInteger && x.Facts.IsNonpositive ? NonFinite.Infinity : null,
    };

    public static Expr? Beta(Expr x, Expr y) =>
        y is Integer { IsOne: true } ? 1 / x : x is Integer { IsOne: true } ? 1 / y : null;

    public static Facts Facts(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        return x.IsPositive ? new(Property.Real | Property.Positive)
            : x.IsReal && x.Lacks(Property.Integer) ? new(Property.Real)
            : Expressions.Facts.Unknown;
    }

    /// <summary>gamma(p/2) for odd p: odd numbers' products and powers of 2 times sqrt(pi), DLMF 5.4.6 and 5.5.1.</summary>
    private static Expr? OfHalf(Fraction f)
    {
        if (!f.Numerator.TryGetInt32(out var p) || Math.Abs(p) > LargestHalf)
        {
            return null;
        }

        var steps = p > 0 ? p / 2 : (-p / 2) + 1;
        var odds = System.Numerics.BigInteger.One;
        for (var i = 1; i < 2 * steps; i += 2)
        {
            odds *= i;
        }

        var power = System.Numerics.BigInteger.One << steps;
        var rational = p > 0
            ? Fraction.Of(Integer.Of(odds), Integer.Of(power))
            : Fraction.Of(Integer.Of(steps % 2 == 0 ? power : -power), Integer.Of(odds));
        return rational * Maths.Sqrt(Constant.Pi);
    }

    private static Expr OfPositiveHalf(Integer p) =>
        Exponential.Log[Pow.Of(2, 1 - p) * Maths.Sqrt(Constant.Pi) * GammaFunctions.Gamma[p] / GammaFunctions.Gamma[(p + 1) * Fraction.Half]];
}
