using System.Globalization;
using System.Numerics;

namespace Nabla.Numbers;

/// <summary>An exact rational number as a value, for arithmetic that makes no expressions.</summary>
internal readonly struct BigRational : IEquatable<BigRational>, IComparable<BigRational>
{
    private readonly BigInteger denominatorMinusOne; // so that the default value is 0/1

    public BigRational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorMinusOne = (denominator / divisor) - 1;
    }

    public static BigRational Zero => default;

    public static BigRational One => new(1, 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominatorMinusOne + 1;

    public bool IsZero => Numerator.IsZero;

    public bool IsInteger => denominatorMinusOne.IsZero;

    public static BigRational operator +(BigRational a, BigRational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static BigRational operator -(BigRational a) => new(-a.Numerator, a.Denominator);

    public static BigRational operator -(BigRational a, BigRational b) => a + -b;

    public static BigRational operator *(BigRational a, BigRational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static bool operator ==(BigRational a, BigRational b) => a.Equals(b);

    public static bool operator !=(BigRational a, BigRational b) => !a.Equals(b);

    /// <summary>The largest integer not above the value, and the value less that.</summary>
    public (BigInteger Floor, BigRational Remainder) FloorAndRest()
    {
        var floor = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        if (remainder.Sign < 0)
        {
            floor--;
        }

        return (floor, this - new BigRational(floor, 1));
    }

    public int CompareTo(BigRational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(BigRational other) => Numerator == other.Numerator && denominatorMinusOne == other.denominatorMinusOne;

    public override bool Equals(object? obj) => obj is BigRational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorMinusOne);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
