using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of arg: values, and the removal of positive factors.</summary>
internal static class ArgRules
{
    public static Expr? Arg(Expr z)
    {
        // The argument of a real number is 0, pi or undefined; that of 0 is undefined and that of pi is 0: undefined at the third step.
        if (ArgumentOfArg(z) is { } once && ArgumentOfArg(once) is { } twice && (twice.Facts.IsExtendedReal || ArgumentOfArg(twice) is not null))
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

    private static Expr? ArgumentOfArg(Expr z) =>
        z is Apply application && ReferenceEquals(application.Function, Complexes.Arg) ? application.Arguments[0] : null;

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
