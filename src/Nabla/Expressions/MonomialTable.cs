using System.Numerics;
using System.Runtime.InteropServices;

namespace Nabla.Expressions;

/// <summary>The terms of a sum as monomials in generators, to be sorted for printing.</summary>
internal sealed class MonomialTable
{
    private const int LargestKept = 256;

    [ThreadStatic]
    private static MonomialTable? spare;

    private readonly Dictionary<ContentHash, int> numbers = [];
    private readonly List<SortParts> generators = [];
    private readonly List<Monomial> monomials = [];
    private readonly List<Power> powers = [];

    private MonomialTable()
    {
    }

    /// <summary>An empty table; most sums are small, so that a thread uses the same one again and again.</summary>
    public static MonomialTable Rent()
    {
        var table = spare ?? new MonomialTable();
        spare = null;
        return table;
    }

    /// <summary>Gives a table back, which must not be used after that.</summary>
    public void Return()
    {
        if (powers.Count <= LargestKept && monomials.Count <= LargestKept)
        {
            numbers.Clear();
            generators.Clear();
            monomials.Clear();
            powers.Clear();
            spare = this;
        }
    }

    /// <summary>Adds a term; a number is a term of base 1.</summary>
    public void Add(in Term term)
    {
        Complex coefficient = term.Coefficient.ToDouble();
        var start = powers.Count;
        if (term.Base is Mul product)
        {
            foreach (ref readonly var factor in product.Factors)
            {
                Include(factor, ref coefficient);
            }
        }
        else if (term.Base is not Integer)
        {
            Include(Factor.Of(term.Base), ref coefficient);
        }

        monomials.Add(new Monomial(coefficient, start, powers.Count - start));
    }

    /// <summary>Sorts items that belong to the terms, in the order in which they were added.</summary>
    public void Sort(int[] items)
    {
        RankGenerators();
        CollectionsMarshal.AsSpan(monomials).Sort(items.AsSpan(), Compare);
    }

    private void Include(in Factor factor, ref Complex coefficient)
    {
        if ((factor.Base.SymbolMask | factor.Exponent.SymbolMask) == 0 && NumericValue.Of(factor.ToExpr()) is { } value)
        {
            coefficient *= value;
            return;
        }

        var (generator, exponent) = Generator.Of(factor);
        var key = ReferenceEquals(generator.Exponent, Integer.One) ? generator.Base.Hash : generator.Base.Hash.With(generator.Exponent.Hash);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = generators.Count;
            generators.Add(SortParts.Of(Integer.One, generator));
        }

        powers.Add(new Power(number, exponent));
    }

    /// <summary>Replaces the numbers of the generators by their ranks in the printed order, and sorts each monomial by them.</summary>
    private void RankGenerators()
    {
        var byRank = new int[generators.Count];
        for (var i = 0; i < byRank.Length; i++)
        {
            byRank[i] = i;
        }

        byRank.AsSpan().Sort((i, j) => Ordering.Compare(generators[i], generators[j]));
        var ranks = new int[byRank.Length];
        for (var i = 0; i < byRank.Length; i++)
        {
            ranks[byRank[i]] = i;
        }

        var all = CollectionsMarshal.AsSpan(powers);
        foreach (ref var power in all)
        {
            power = power with { Generator = ranks[power.Generator] };
        }

        foreach (var monomial in monomials)
        {
            if (monomial.Count > 1)
            {
                all.Slice(monomial.Start, monomial.Count).Sort(static (a, b) => a.Generator.CompareTo(b.Generator));
            }
        }
    }

    /// <summary>Higher powers of the first generators come first; then real coefficients, then smaller ones.</summary>
    private int Compare(Monomial a, Monomial b)
    {
        var mine = CollectionsMarshal.AsSpan(powers).Slice(a.Start, a.Count);
        var others = CollectionsMarshal.AsSpan(powers).Slice(b.Start, b.Count);
        for (var i = 0; i < mine.Length || i < others.Length; i++)
        {
            // An absent generator has the exponent 0.
            var (p, q) = (i < mine.Length ? mine[i] : Power.None, i < others.Length ? others[i] : Power.None);
            var order = p.Generator < q.Generator ? -p.Exponent.Sign
                : q.Generator < p.Generator ? q.Exponent.Sign
                : Number.Compare(q.Exponent, p.Exponent);
            if (order != 0)
            {
                return order;
            }
        }

        var (x, y) = (a.Coefficient, b.Coefficient);
        return (x.Imaginary != 0).CompareTo(y.Imaginary != 0) is not 0 and var real ? real
            : x.Imaginary.CompareTo(y.Imaginary) is not 0 and var imaginary ? imaginary
            : x.Real.CompareTo(y.Real);
    }

    /// <summary>A coefficient, and where the powers are.</summary>
    private readonly record struct Monomial(Complex Coefficient, int Start, int Count);

    /// <summary>A generator, first by number and then by rank, with its exponent.</summary>
    private readonly record struct Power(int Generator, Integer Exponent)
    {
        public static Power None => new(int.MaxValue, Integer.Zero);
    }
}
