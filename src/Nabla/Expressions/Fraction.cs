using System.Numerics;
using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla;

/// <summary>A rational number that is not an integer, in lowest terms with a denominator above 1.</summary>
public sealed class Fraction : Number
{
    private Fraction(Integer numerator, Integer denominator)
        : base(ExprKind.Fraction, ContentHash.Of(ExprKind.Fraction).With(numerator.Hash).With(denominator.Hash)) =>
        (Numerator, Denominator) = (numerator, denominator);

    internal static Fraction Half { get; } = new(Integer.One, Integer.Two);

    internal static Fraction MinusHalf { get; } = new(Integer.MinusOne, Integer.Two);

    /// <summary>The numerator, with the sign.</summary>
    public Integer Numerator { get; }

    /// <summary>The denominator, at least 2.</summary>
    public Integer Denominator { get; }

    /// <inheritdoc/>
    public override int Sign => Numerator.Sign;

    /// <inheritdoc/>
    public override double ToDouble() => RationalToDouble.Nearest(Numerator.Value, Denominator.Value);

    /// <summary>The quotient of two integers in lowest terms; n/0 is zoo, 0/0 is nan.</summary>
    internal static Number Of(Integer numerator, Integer denominator)
    {
        if (denominator.IsZero)
        {
            return numerator.IsZero ? NonFinite.NaN : NonFinite.ComplexInfinity;
        }

        if (numerator.TryGetInt64(out var n) && denominator.TryGetInt64(out var d) && n != long.MinValue && d != long.MinValue)
        {
            var g = (long)Gcd((ulong)Math.Abs(n), (ulong)Math.Abs(d));
            g = d < 0 ? -g : g;
            return Reduced(Integer.Of(n / g), Integer.Of(d / g));
        }

        var gcd = BigInteger.GreatestCommonDivisor(numerator.Value, denominator.Value);
        gcd = denominator.Sign < 0 ? -gcd : gcd;
        return Reduced(Integer.Of(numerator.Value / gcd), Integer.Of(denominator.Value / gcd));
    }

    internal static Number Reduced(Integer numerator, Integer denominator) =>
        denominator.IsOne ? numerator : new Fraction(numerator, denominator);

    private static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
