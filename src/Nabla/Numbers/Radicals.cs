using System.Globalization;
using System.Numerics;

namespace Nabla.Numbers;

/// <summary>Roots of integers in lowest terms: 8**(1/2) is 2*2**(1/2), 12**(1/4) is 2**(1/2)*3**(1/4).</summary>
internal static class Radicals
{
    /// <summary>Divisors up to this one are looked for; a radicand may keep larger square factors.</summary>
    private const int LargestTrialDivisor = 1 << 15;

    /// <summary>Powers and products of more bits are not computed.</summary>
    public const int MostBits = 1 << 21;

    /// <summary>base**exponent for a base above 1 as a rational number times roots with exponents between 0 and 1.</summary>
    public static (BigRational Rational, List<(BigInteger Base, BigRational Exponent)> Roots) OfPositive(BigInteger @base, BigRational exponent)
    {
        var roots = new List<(BigInteger, BigRational)>();
        var (whole, fraction) = exponent.FloorAndRest();
        var rational = IntegerPower(@base, whole);
        if (fraction.IsZero)
        {
            return (rational, roots);
        }

        if (fraction.Denominator > int.MaxValue)
        {
            roots.Add((@base, fraction));
            return (rational, roots);
        }

        var (p, q) = ((int)fraction.Numerator, (int)fraction.Denominator);
        if (IntegerRoots.TryExactRoot(@base, q, out var root))
        {
            return (rational * new BigRational(BigInteger.Pow(root, p), 1), roots);
        }

        var outside = BigInteger.One;
        var inside = new List<(BigInteger Prime, int Power)>();
        foreach (var (prime, multiplicity) in Factors(@base))
        {
            var power = (long)multiplicity * p;
            outside *= BigInteger.Pow(prime, (int)(power / q));
            var rest = (int)(power % q);
            var common = (int)BigInteger.GreatestCommonDivisor(rest, q);
            if (rest == 0)
            {
                continue;
            }

            if (common > 1)
            {
                roots.Add((prime, new BigRational(rest, q)));
            }
            else
            {
                inside.Add((prime, rest));
            }
        }

        if (inside.Count > 0)
        {
            var common = inside.Aggregate(0, (gcd, item) => (int)BigInteger.GreatestCommonDivisor(gcd, item.Power));
            if (inside.Sum(item => item.Prime.GetBitLength() * (item.Power / common)) > MostBits)
            {
                return (rational, [(@base, fraction)]);
            }

            var radicand = inside.Aggregate(BigInteger.One, (product, item) => product * BigInteger.Pow(item.Prime, item.Power / common));
            roots.Add((radicand, new BigRational(common, q)));
        }

        return (rational * new BigRational(outside, 1), roots);
    }

    /// <summary>base**exponent, refused where the digits would run into the hundreds of thousands.</summary>
    /// <exception cref="LimitException">The result would have more than 2**21 bits.</exception>
    public static BigRational IntegerPower(BigInteger @base, BigInteger exponent)
    {
        var magnitude = BigInteger.Abs(@base);
        if (magnitude <= 1)
        {
            return new BigRational(@base.IsZero || exponent.IsEven ? magnitude : @base, 1);
        }

        var bits = (magnitude.GetBitLength() - 1) * BigInteger.Abs(exponent);
        if (bits > MostBits)
        {
            throw new LimitException($"The power {Shorten(@base)}**{Shorten(exponent)} has more than {MostBits} bits.");
        }

        var power = BigInteger.Pow(@base, (int)BigInteger.Abs(exponent));
        return exponent.Sign < 0 ? new BigRational(BigInteger.One, power) : new BigRational(power, 1);

        static string Shorten(BigInteger n)
        {
            var text = n.GetBitLength() > 400 ? "" : n.ToString(CultureInfo.InvariantCulture);
            return text.Length is > 0 and < 40 ? text : $"({n.GetBitLength()}-bit integer)";
        }
    }

    /// <summary>The prime factors found by trial division; what is left counts as one factor, as a perfect power where it is one.</summary>
    private static IEnumerable<(BigInteger Prime, int Multiplicity)> Factors(BigInteger n)
    {
        if (IntegerRoots.TryPerfectPower(n, out var root, out var power))
        {
            yield return (root, power);
            yield break;
        }

        for (var d = 2; d < LargestTrialDivisor && n >= (BigInteger)d * d; d += d == 2 ? 1 : 2)
        {
            if (RemoveAll(d, ref n) is > 0 and var count)
            {
                yield return (d, count);
            }
        }

        if (n > 1)
        {
            yield return IntegerRoots.TryPerfectPower(n, out root, out power) ? (root, power) : (n, 1);
        }
    }

    /// <summary>Divides n by d as often as it can be, and says how often; by squares first, so that few divisions are needed.</summary>
    private static int RemoveAll(BigInteger d, ref BigInteger n)
    {
        var count = RemoveOne(d, ref n);
        return count == 0 ? 0 : count + (2 * RemoveAll(d * d, ref n)) + RemoveOne(d, ref n);
    }

    private static int RemoveOne(BigInteger d, ref BigInteger n)
    {
        Computation.Step();
        var quotient = BigInteger.DivRem(n, d, out var remainder);
        if (!remainder.IsZero)
        {
            return 0;
        }

        n = quotient;
        return 1;
    }
}
