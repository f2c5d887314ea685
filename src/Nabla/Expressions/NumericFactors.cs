using System.Numerics;
using Nabla.Numbers;

namespace Nabla.Expressions;

/// <summary>
/// The purely numeric factors of a product: roots of positive integers and powers of -1 (I is (-1)**(1/2)).
/// sqrt(2)*sqrt(3) is sqrt(6), sqrt(2)*2**(1/3) is 2**(5/6), I*I is -1, (-1)**(2/3)*2**(2/3) is (-2)**(2/3).
/// </summary>
internal sealed class NumericFactors
{
    private readonly List<(BigInteger Base, BigRational Exponent)> roots = [];
    private BigRational minusOnePower = BigRational.Zero;

    /// <summary>Whether a canonical factor is one of these: an integer with a fractional exponent, or I.</summary>
    public static bool Handles(in Factor factor) =>
        factor.Base is Integer ? factor.Exponent is Fraction or Integer : ReferenceEquals(factor.Base, Constant.I) && factor.Exponent is Integer;

    public void Add(in Factor factor)
    {
        var exponent = BigRational.Of((Number)factor.Exponent);
        if (factor.Base is not Integer integer)
        {
            minusOnePower += exponent * new BigRational(1, 2);
            return;
        }

        var value = integer.Value;
        if (value.Sign < 0)
        {
            minusOnePower += exponent;
            value = -value;
        }

        if (!value.IsOne)
        {
            roots.Add((value, exponent));
        }
    }

    /// <summary>Appends the combined roots to the factors and returns the rational number that came out of them.</summary>
    public Number CombineInto(ref Scratch<Factor> factors)
    {
        var coefficient = BigRational.One;
        Combine(ref coefficient);
        var (turns, rest) = minusOnePower.FloorAndRest();
        if (!turns.IsEven)
        {
            coefficient = -coefficient;
        }

        if (rest == new BigRational(1, 2))
        {
            factors.Add(new Factor(Constant.I, Integer.One));
        }
        else if (!rest.IsZero)
        {
            var twin = roots.FindIndex(root => root.Exponent == rest);
            var @base = twin < 0 ? BigInteger.MinusOne : -roots[twin].Base;
            if (twin >= 0)
            {
                roots.RemoveAt(twin);
            }

            factors.Add(new Factor(Integer.Of(@base), rest.ToNumber()));
        }

        foreach (var (@base, exponent) in roots)
        {
            factors.Add(new Factor(Integer.Of(@base), exponent.ToNumber()));
        }

        return coefficient.ToNumber();
    }

    /// <summary>Repeats until nothing changes: equal bases add exponents, equal exponents multiply bases, common divisors of
    /// two bases are taken out, and every root gives off its rational part.</summary>
    private void Combine(ref BigRational coefficient)
    {
        while (true)
        {
            Extract(ref coefficient);
            if (!TryMergeOnePair())
            {
                return;
            }
        }
    }

    private void Extract(ref BigRational coefficient)
    {
        var pending = roots.ToArray();
        roots.Clear();
        foreach (var (@base, exponent) in pending)
        {
            var (rational, parts) = Radicals.OfPositive(@base, exponent);
            coefficient *= rational;
            roots.AddRange(parts);
        }
    }

    private bool TryMergeOnePair()
    {
        for (var i = 0; i < roots.Count; i++)
        {
            for (var j = i + 1; j < roots.Count; j++)
            {
                var (a, ea) = roots[i];
                var (b, eb) = roots[j];
                if (a == b)
                {
                    Replace(i, j, (a, ea + eb));
                    return true;
                }

                if (ea == eb)
                {
                    Replace(i, j, (a * b, ea));
                    return true;
                }

                var common = BigInteger.GreatestCommonDivisor(a, b);
                if (!common.IsOne)
                {
                    Replace(i, j, (common, ea + eb), (a / common, ea), (b / common, eb));
                    return true;
                }
            }
        }

        return false;
    }

    private void Replace(int i, int j, params ReadOnlySpan<(BigInteger Base, BigRational Exponent)> by)
    {
        roots.RemoveAt(j);
        roots.RemoveAt(i);
        foreach (var root in by)
        {
            if (!root.Base.IsOne)
            {
                roots.Add(root);
            }
        }
    }
}
