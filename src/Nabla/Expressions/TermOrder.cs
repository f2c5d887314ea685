using System.Numerics;

namespace Nabla.Expressions;

/// <summary>
/// The printed order of the terms of a sum: descending lexicographic order of their monomials (x**2 + x*y + x + 1 + 1/x). The
/// generators of a monomial are the bases of powers, with fractions and symbols of the exponent drawn into the base:
/// x**(3/2) is sqrt(x)**3. What has a numeric value belongs to the coefficient.
/// </summary>
internal static class TermOrder
{
    private static readonly int[] ConstantFirst = [-1, 0];
    private static readonly int[] TermFirst = [0, -1];

    /// <summary>The indices of the terms in printed order; -1 stands for the constant.</summary>
    public static int[] Of(Add sum)
    {
        if (NumberFirst(sum) is { } special)
        {
            return special;
        }

        if (sum.Terms.Length == 1 && sum.Terms[0].Base is { SymbolMask: not 0 } @base and not Mul)
        {
            // A constant and one power: 1 + 1/x, but x + 1.
            return Generator.Of(Factor.Of(@base)).Exponent.IsNegative ? ConstantFirst : TermFirst;
        }

        var first = sum.Constant.IsZero ? 0 : -1;
        var order = new int[sum.Terms.Length - first];
        var keys = new MonomialKey[order.Length];
        var generators = new GeneratorTable();
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i + first;
            keys[i] = order[i] < 0 ? new MonomialKey(sum.Constant.ToDouble()) : generators.KeyOf(sum.Terms[order[i]]);
        }

        var ranks = generators.Ranks();
        foreach (var key in keys)
        {
            key.Rank(ranks);
        }

        MemoryExtensions.Sort(keys.AsSpan(), order.AsSpan(), (a, b) => a.CompareTo(b));
        return order;
    }

    /// <summary>1 - x and pi - 2*x: a positive number before a single negative term.</summary>
    private static int[]? NumberFirst(Add sum)
    {
        var terms = sum.Terms;
        if (terms.Length == 1 && IsSimpleNegative(terms[0]))
        {
            return sum.Constant.Sign > 0 && sum.Constant is not NonFinite ? ConstantFirst : null;
        }

        return terms.Length != 2 || !sum.Constant.IsZero ? null
            : IsPositiveNumber(terms[0]) && IsSimpleNegative(terms[1]) ? [0, 1]
            : IsPositiveNumber(terms[1]) && IsSimpleNegative(terms[0]) ? [1, 0]
            : null;
    }

    private static bool IsSimpleNegative(in Term term) => term.Coefficient.IsNegative && term.Base is not Mul;

    private static bool IsPositiveNumber(in Term term) => term.Coefficient.IsOne && term.Base is Constant { Value: > 0 };

    /// <summary>The generators of all terms, each with a number.</summary>
    private sealed class GeneratorTable
    {
        private readonly Dictionary<(ContentHash, ContentHash), int> numbers = [];
        private readonly List<SortParts> generators = [];

        public MonomialKey KeyOf(in Term term)
        {
            Complex coefficient = term.Coefficient.ToDouble();
            var powers = new List<(int Generator, Integer Exponent)>();
            if (term.Base is Mul product)
            {
                foreach (ref readonly var factor in product.Factors)
                {
                    Include(factor, powers, ref coefficient);
                }
            }
            else
            {
                Include(Factor.Of(term.Base), powers, ref coefficient);
            }

            return new MonomialKey(coefficient, powers);
        }

        /// <summary>For each generator its place in their order.</summary>
        public int[] Ranks()
        {
            var byRank = new int[generators.Count];
            for (var i = 0; i < byRank.Length; i++)
            {
                byRank[i] = i;
            }

            MemoryExtensions.Sort(byRank.AsSpan(), (i, j) => Ordering.Compare(generators[i], generators[j]));
            var ranks = new int[byRank.Length];
            for (var i = 0; i < byRank.Length; i++)
            {
                ranks[byRank[i]] = i;
            }

            return ranks;
        }

        private void Include(in Factor factor, List<(int Generator, Integer Exponent)> powers, ref Complex coefficient)
        {
            if ((factor.Base.SymbolMask | factor.Exponent.SymbolMask) == 0 && NumericValue.Of(factor.ToExpr()) is { } value)
            {
                coefficient *= value;
                return;
            }

            var (generator, exponent) = Generator.Of(factor);
            var key = (generator.Base.Hash, generator.Exponent.Hash);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = generators.Count;
                generators.Add(SortParts.Of(Integer.One, generator));
            }

            powers.Add((number, exponent));
        }
    }

    /// <summary>A monomial and its coefficient, to be sorted.</summary>
    private sealed class MonomialKey(Complex coefficient, List<(int Generator, Integer Exponent)>? powers = null) : IComparable<MonomialKey>
    {
        private readonly (int Generator, Integer Exponent)[] powers = powers?.ToArray() ?? [];

        /// <summary>Replaces the numbers of generators by their ranks, and sorts by them.</summary>
        public void Rank(int[] ranks)
        {
            foreach (ref var power in powers.AsSpan())
            {
                power.Generator = ranks[power.Generator];
            }

            if (powers.Length > 1)
            {
                Array.Sort(powers, static (a, b) => a.Generator.CompareTo(b.Generator));
            }
        }

        public int CompareTo(MonomialKey? other)
        {
            var (mine, others) = (powers, other!.powers);
            for (var i = 0; i < mine.Length || i < others.Length; i++)
            {
                // An absent generator has the exponent 0.
                var (a, x) = i < mine.Length ? mine[i] : (int.MaxValue, Integer.Zero);
                var (b, y) = i < others.Length ? others[i] : (int.MaxValue, Integer.Zero);
                var order = a < b ? -x.Sign : b < a ? y.Sign : Number.Compare(y, x);
                if (order != 0)
                {
                    return order;
                }
            }

            var (p, q) = (coefficient, other.Coefficient);
            return Compare(p.Imaginary != 0, q.Imaginary != 0, Compare(p.Imaginary, q.Imaginary, p.Real.CompareTo(q.Real)));
        }

        private Complex Coefficient => coefficient;

        private static int Compare<T>(T a, T b, int otherwise)
            where T : IComparable<T> =>
            a.CompareTo(b) is var order && order != 0 ? order : otherwise;
    }
}
