using System.Numerics;

namespace Nabla.Numbers;

/// <summary>A number with some 57 decimal digits, mantissa * 2**exponent: enough for the digits of a constant to be right where doubles round at every step.</summary>
internal readonly struct LongFloat
{
    private const int Bits = 192;

    private readonly BigInteger mantissa;
    private readonly int exponent;

    private LongFloat(BigInteger mantissa, int exponent)
    {
        var excess = (int)BigInteger.Abs(mantissa).GetBitLength() - Bits;
        this.mantissa = excess > 0 ? mantissa >> excess : mantissa;
        this.exponent = excess > 0 ? exponent + excess : exponent;
    }

    public static LongFloat One { get; } = Of(BigInteger.One);

    /// <summary>pi = 16*atan(1/5) - 4*atan(1/239), Machin's formula.</summary>
    public static LongFloat Pi { get; } = new((16 * ArcTangentOfReciprocal(5)) - (4 * ArcTangentOfReciprocal(239)), -Bits);

    public int Sign => mantissa.Sign;

    /// <summary>The power of two next to the size.</summary>
    public int Magnitude => mantissa.IsZero ? int.MinValue / 2 : exponent + (int)BigInteger.Abs(mantissa).GetBitLength();

    public static LongFloat Of(BigInteger value) => new(value, 0);

    public static LongFloat OfDouble(double value)
    {
        var power = value == 0 ? 0 : Math.ILogB(value) - 52;
        return new(new BigInteger(Math.ScaleB(value, -power)), power);
    }

    public static LongFloat operator -(LongFloat a) => new(-a.mantissa, a.exponent);

    public static LongFloat operator +(LongFloat a, LongFloat b)
    {
        if (a.exponent < b.exponent)
        {
            (a, b) = (b, a);
        }

        // What is smaller than the last digit by far is lost anyway.
        var shift = a.exponent - b.exponent;
        return a.mantissa.IsZero || (shift > 2 * Bits && b.Magnitude > a.Magnitude) ? b
            : shift > 4 * Bits ? a
            : new((a.mantissa << shift) + b.mantissa, b.exponent);
    }

    public static LongFloat operator -(LongFloat a, LongFloat b) => a + -b;

    public static LongFloat operator *(LongFloat a, LongFloat b) => new(a.mantissa * b.mantissa, a.exponent + b.exponent);

    public static LongFloat operator /(LongFloat a, LongFloat b) => new((a.mantissa << (2 * Bits)) / b.mantissa, a.exponent - b.exponent - (2 * Bits));

    public LongFloat Scaled(int powerOfTwo) => new(mantissa, exponent + powerOfTwo);

    /// <summary>The root of a number that is not negative.</summary>
    public LongFloat Root()
    {
        var shift = 2 * Bits;
        return new(IntegerRoots.Floor(mantissa << (shift + (exponent & 1)), 2), ((exponent - (exponent & 1)) / 2) - Bits);
    }

    public double ToDouble()
    {
        var excess = Math.Max(0, (int)BigInteger.Abs(mantissa).GetBitLength() - 64);
        return Math.ScaleB(RationalToDouble.Nearest(mantissa >> excess, BigInteger.One), exponent + excess);
    }

    /// <summary>The leading decimal digits of the size, rounded, and the power of ten of the first.</summary>
    public (string Digits, int Exponent) Decimal(int count)
    {
        var power = (int)Math.Floor((Magnitude - 1) * Math.Log10(2));
        while (true)
        {
            // The size times 10**(count - 1 - power), as a quotient.
            var ten = BigInteger.Pow(10, Math.Abs(count - 1 - power));
            var numerator = BigInteger.Abs(mantissa) * (power < count ? ten : 1) << Math.Max(exponent, 0);
            var denominator = (power < count ? 1 : ten) << Math.Max(-exponent, 0);
            var digits = DecimalText.Of(((2 * numerator) + denominator) / (2 * denominator));
            if (digits.Length == count)
            {
                return (digits, power);
            }

            power++;
        }
    }

    private static BigInteger ArcTangentOfReciprocal(int n)
    {
        var sum = BigInteger.Zero;
        var power = (BigInteger.One << Bits) / n;
        for (var k = 1; !power.IsZero; k += 2)
        {
            sum += (k % 4 == 1 ? power : -power) / k;
            power /= n * n;
        }

        return sum;
    }
}
