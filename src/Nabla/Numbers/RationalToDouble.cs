using System.Numerics;

namespace Nabla.Numbers;

/// <summary>The double nearest to a quotient of integers.</summary>
internal static class RationalToDouble
{
    /// <summary>numerator/denominator rounded once, to nearest even; overflow gives an infinity.</summary>
    public static double Nearest(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        const long exactLimit = 1L << 53;
        if (BigInteger.Abs(numerator) <= exactLimit && denominator <= exactLimit)
        {
            return (double)numerator / (double)denominator; // both exact: one rounding
        }

        // Scale so that the quotient has 65 or 66 bits, keep a sticky bit, and let the conversion of the integer round.
        var magnitude = BigInteger.Abs(numerator);
        var shift = 66 - (int)(magnitude.GetBitLength() - denominator.GetBitLength());
        var quotient = shift >= 0
            ? BigInteger.DivRem(magnitude << shift, denominator, out var remainder)
            : BigInteger.DivRem(magnitude, denominator << -shift, out remainder);
        if (!remainder.IsZero)
        {
            quotient |= 1;
        }

        var exponent = -shift;
        var bits = (int)quotient.GetBitLength();
        var keep = Math.Clamp(bits + exponent + 1074, 0, 53); // fewer bits when the result is subnormal
        var drop = bits - keep;
        var half = BigInteger.One << (drop - 1);
        var rest = quotient & ((BigInteger.One << drop) - 1);
        var mantissa = quotient >> drop;
        if (rest > half || (rest == half && !mantissa.IsEven))
        {
            mantissa++;
        }

        var value = Math.ScaleB((double)mantissa, exponent + drop);
        return numerator.Sign < 0 ? -value : value;
    }
}
