using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of factorial and factorial2.</summary>
internal static class CombinatorialRules
{
    /// <summary>Larger factorials have more than a million bits.</summary>
    private const int LargestFactorial = 80_000;

    public static Expr? Factorial(Expr x) => x switch
    {
        Integer { Sign: < 0 } => NonFinite.ComplexInfinity,
        Integer n => Integer.Of(OfInteger(n)),
        NonFinite n => n.Sign > 0 || n.IsNaN ? n : null,
        _ => x.Facts.IsZero ? Integer.One
            : x.Facts.IsInteger && x.Facts.IsNegative ? NonFinite.ComplexInfinity
            : null,
    };

    public static Expr? Factorial2(Expr x)
    {
        switch (x)
        {
            case NonFinite n:
                return n.Sign > 0 || n.IsNaN ? n : null;
            case Integer n when n.TryGetInt32(out var small) && Math.Abs((long)small) <= LargestFactorial:
                if (small < 0 && small % 2 == 0)
                {
                    throw new MathException("factorial2 is not defined for negative even integers.");
                }

                return small >= 0
                    ? Integer.Of(Product(small % 2 == 0 ? 2 : 1, small, 2))
                    : (Expr)Fraction.Of(Integer.Of((-small / 2) % 2 == 0 ? 1 : -1), Integer.Of(Product(1, -small - 2, 2)));
            case Fraction:
                throw new MathException($"factorial2 is defined for integers, not for {x}.");
            default:
                return null;
        }
    }

    /// <summary>n!, refused where it would have more than a million bits.</summary>
    /// <exception cref="LimitException">n is too large.</exception>
    public static BigInteger OfInteger(Integer n) =>
        n.TryGetInt32(out var small) && small <= LargestFactorial
            ? Product(2, small, 1)
            : throw new LimitException($"The factorial of {(n.Value.GetBitLength() < 200 ? n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "so large a number")} has too many digits.");

    /// <summary>from*(from + step)*...*to, halving the range so that the factors are of like size; 1 for an empty range.</summary>
    public static BigInteger Product(BigInteger from, BigInteger to, int step)
    {
        if (from > to)
        {
            return BigInteger.One;
        }

        var count = ((to - from) / step) + 1;
        if (count <= 8)
        {
            var product = from;
            for (var i = from + step; i <= to; i += step)
            {
                product *= i;
            }

            return product;
        }

        var middle = from + (count / 2 * step);
        return Product(from, middle - step, step) * Product(middle, to, step);
    }

    public static Facts FactsOfFactorial(Facts x) =>
        x.IsInteger && x.IsNonnegative ? new(Property.Integer | Property.Positive)
        : x.IsReal && (x.IsNonnegative || x.Lacks(Property.Integer)) ? new(Property.Real)
        : Facts.Unknown;
}
