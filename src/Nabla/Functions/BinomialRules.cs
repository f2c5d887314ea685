using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla.Functions;

/// <summary>Canonical forms of binomial coefficients.</summary>
internal static class BinomialRules
{
    private const int LargestExpanded = 1000;

    public static Expr? Binomial(Expr n, Expr k)
    {
        var (fn, fk) = (n.Facts, k.Facts);
        var difference = (n - k).Facts;
        var notNegativeInteger = fn.IsNonnegative || fn.Lacks(Property.Integer);
        if (fk.IsZero || (notNegativeInteger && difference.IsZero))
        {
            return Integer.One;
        }

        if (k is Integer { IsOne: true } || (notNegativeInteger && (n - k - 1).Facts.IsZero))
        {
            return n;
        }

        if (fk.IsInteger)
        {
            return fk.IsNegative || (fn.IsNonnegative && fn.IsInteger && difference.IsNegative) ? Integer.Zero
                : n is Integer { Sign: >= 0 } whole && k is Integer chosen ? OfIntegers(whole, chosen)
                : n.SymbolMask == 0 && k is Integer count ? Expanded(n, count)
                : null;
        }

        if (fn.IsNegative && fn.IsInteger)
        {
            return NonFinite.ComplexInfinity;
        }

        return k.SymbolMask == 0 && k is not Float
            ? GammaFunctions.Gamma[n + 1] / (GammaFunctions.Gamma[k + 1] * GammaFunctions.Gamma[n - k + 1])
            : null;
    }

    private static Integer OfIntegers(Integer n, Integer k)
    {
        var smaller = (n - k).Value < k.Value ? n - k : k;
        if (smaller.Value * n.Value.GetBitLength() > Radicals.MostBits)
        {
            throw new LimitException("The binomial coefficient has too many digits.");
        }

        return Integer.Of(CombinatorialRules.Product((n - smaller).Value + 1, n.Value, 1) / CombinatorialRules.OfInteger(smaller));
    }

    /// <summary>n*(n - 1)*...*(n - k + 1)/k!.</summary>
    private static Expr? Expanded(Expr n, Integer k)
    {
        if (n is Float || !k.TryGetInt32(out var count) || count > LargestExpanded)
        {
            return null;
        }

        var product = new ProductBuilder();
        product.MultiplyNumber(Fraction.Of(Integer.One, Integer.Of(CombinatorialRules.OfInteger(k))));
        for (var i = 0; i < count; i++)
        {
            product.Multiply(n - i);
        }

        return product.ToExpr();
    }
}
