using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of rising and falling factorials: products for integer lengths.</summary>
internal static class FactorialPowerRules
{
    private const int Longest = 1000;

    public static Expr? Rising(Expr x, Expr k)
    {
        if (IsNaN(x) || IsNaN(k))
        {
            return NonFinite.NaN;
        }

        if (x is Integer { IsOne: true })
        {
            return Combinatorial.Factorial[k];
        }

        if (k is Integer n)
        {
            return n.IsZero ? Integer.One
                : x is NonFinite { Sign: not 0 } infinite ? OfInfinity(infinite, n)
                : n.TryGetInt32(out var count) && Math.Abs(count) <= Longest ? Product(x, count, 1)
                : null;
        }

        return k.Facts.Lacks(Property.Integer) && x.Facts.IsInteger && x.Facts.IsNegative ? Integer.Zero : null;
    }

    public static Expr? Falling(Expr x, Expr k)
    {
        if (IsNaN(x) || IsNaN(k))
        {
            return NonFinite.NaN;
        }

        if (k.Facts.IsInteger && x.Equals(k))
        {
            return Combinatorial.Factorial[x];
        }

        return k is not Integer n ? null
            : n.IsZero ? Integer.One
            : x is NonFinite { Sign: not 0 } infinite ? OfInfinity(infinite, n)
            : n.TryGetInt32(out var count) && Math.Abs(count) <= Longest ? Product(x, count, -1)
            : null;
    }

    public static Facts Facts(Facts x, Facts k) =>
        x.IsInteger && k.IsInteger && k.IsNonnegative ? new(Property.Integer) : Expressions.Facts.Unknown;

    private static bool IsNaN(Expr e) => e is NonFinite { IsNaN: true };

    private static Expr OfInfinity(NonFinite x, Integer k) =>
        k.Sign < 0 ? Integer.Zero : x.Sign > 0 || k.IsEven ? NonFinite.Infinity : NonFinite.NegativeInfinity;

    /// <summary>x*(x + step)*... of count factors; for a negative count the reciprocal of the product in the other direction.</summary>
    private static Expr Product(Expr x, int count, int step)
    {
        var product = new ProductBuilder();
        if (count > 0)
        {
            for (var i = 0; i < count; i++)
            {
                product.Multiply(x + (step * i));
            }

            return product.ToExpr();
        }

        for (var i = 1; i <= -count; i++)
        {
            product.Multiply(x - (step * i));
        }

        return 1 / product.ToExpr();
    }

    /// <summary>The rising factorial by gamma, for x not a pole of it.</summary>
    public static Expr RisingAsGamma(Expr x, Expr k) => Piecewise.Of(
        new Case(GammaFunctions.Gamma[x + k] / GammaFunctions.Gamma[x], Relation.Of(RelationOperator.Greater, x, Integer.Zero)),
        new Case(Integer.MinusOne.Pow(k) * GammaFunctions.Gamma[1 - x] / GammaFunctions.Gamma[1 - x - k], Constant.True));

    /// <summary>The falling factorial by gamma, for x not a pole of it.</summary>
    public static Expr FallingAsGamma(Expr x, Expr k) => Piecewise.Of(
        new Case(GammaFunctions.Gamma[x + 1] / GammaFunctions.Gamma[x - k + 1], Relation.Of(RelationOperator.GreaterOrEqual, x, Integer.Zero)),
        new Case(Integer.MinusOne.Pow(k) * GammaFunctions.Gamma[k - x] / GammaFunctions.Gamma[-x], Constant.True));
}
