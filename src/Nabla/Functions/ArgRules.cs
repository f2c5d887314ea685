using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of arg: values, and the removal of positive factors.</summary>
internal static class ArgRules
{
    public static Expr? Arg(Expr z)
    {
        // arg is real: applied three times (twice to a real number) it is arg(0) or arg(pi), of which arg is 0 or undefined.
        if (z is Apply { Function: var f } inner && ReferenceEquals(f, Complexes.Arg)
            && inner.Arguments[0] is { } innermost && (innermost.Facts.IsExtendedReal || innermost is Apply { Function: var g } && ReferenceEquals(g, Complexes.Arg)))
        {
            return NonFinite.NaN;
        }

        var facts = z.Facts;
        if (z is NonFinite { Sign: 0 } || facts.IsZero)
        {
            return NonFinite.NaN;
        }

        if (facts.Has(Property.Positive))
        {
            return Integer.Zero;
        }

        if (facts.Has(Property.Negative))
        {
            return Constant.Pi;
        }

        if (z is Symbol)
        {
            return null;
        }

        var reduced = z is Mul product ? WithoutPositiveFactors(product) : z;
        if (reduced.SymbolMask == 0)
        {
            var (re, im) = RealImaginary.Of(reduced);
            if (InverseTrigonometric.Atan2[im, re] is var angle && angle is not Apply { Function.MinArity: 2 } && angle is not Apply { Function.Name: "re" or "im" })
            {
                return angle;
            }
        }
        else if (RealImaginary.Of(reduced) is var (x, y) && (x.Facts.IsZero || y.Facts.IsZero)
            && InverseTrigonometric.Atan2[y, x] is { SymbolMask: 0 } angle)
        {
            return angle;
        }

        return reduced.Equals(z) ? null : Complexes.Arg[reduced];
    }

    private static Expr WithoutPositiveFactors(Mul product)
    {
        var kept = new ProductBuilder();
        kept.MultiplyNumber(Integer.Of(product.Coefficient.Sign));
        foreach (ref readonly var factor in product.Factors)
        {
            var expr = factor.ToExpr();
            if (expr.Facts.Has(Property.Negative))
            {
                kept.MultiplyNumber(Integer.MinusOne);
            }
            else if (!expr.Facts.Has(Property.Positive))
            {
                kept.Multiply(expr);
            }
        }

        return kept.ToExpr();
    }
}
