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

        if (OfTwoPowers(sum) is { } two)
        {
            return two;
        }

        var first = sum.Constant.IsZero ? 0 : -1;
        var order = new int[sum.Terms.Length - first];
        var monomials = MonomialTable.Rent();
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i + first;
            monomials.Add(order[i] < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[order[i]]);
        }

        monomials.Sort(order);
        monomials.Return();
        return order;
    }

    /// <summary>x**2 + sin(x): the order that a table would give, without one; null where one is needed.</summary>
    private static int[]? OfTwoPowers(Add sum)
    {
        if (sum.Terms.Length != 2 || !sum.Constant.IsZero || !IsPower(sum.Terms[0]) || !IsPower(sum.Terms[1]))
        {
            return null;
        }

        var (generator, exponent) = Generator.Of(Factor.Of(sum.Terms[0].Base));
        var (other, otherExponent) = Generator.Of(Factor.Of(sum.Terms[1].Base));
        var order = generator.Equals(other)
            ? Number.Compare(otherExponent, exponent)
            : Ordering.Compare(SortParts.Of(Integer.One, generator), SortParts.Of(Integer.One, other)) switch
            {
                < 0 => -exponent.Sign,
                > 0 => otherExponent.Sign,
                0 => 0,
            };
        return order < 0 ? PrintOrders.AsStored : order > 0 ? PrintOrders.Exchanged : null;
    }

    private static bool IsPower(in Term term) => term.Base is { SymbolMask: not 0 } and not Mul;

    /// <summary>1 - x and pi - 2*x: a positive number before a single negative term.</summary>
    private static int[]? NumberFirst(Add sum)
    {
        var terms = sum.Terms;
        if (terms.Length == 1 && IsSimpleNegative(terms[0]))
        {
            return sum.Constant.Sign > 0 && sum.Constant is not NonFinite ? ConstantFirst : null;
        }

        return terms.Length != 2 || !sum.Constant.IsZero ? null
            : IsPositiveNumber(terms[0]) && IsSimpleNegative(terms[1]) ? PrintOrders.AsStored
            : IsPositiveNumber(terms[1]) && IsSimpleNegative(terms[0]) ? PrintOrders.Exchanged
            : null;
    }

    private static bool IsSimpleNegative(in Term term) => term.Coefficient.IsNegative && term.Base is not Mul;

    private static bool IsPositiveNumber(in Term term) => term.Coefficient.IsOne && term.Base is Constant { Value: > 0 };
}
