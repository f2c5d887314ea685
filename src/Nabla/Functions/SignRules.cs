using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of sign.</summary>
internal static class SignRules
{
    public static Expr? Sign(Expr z)
    {
        if (z is Number n)
        {
            return n is NonFinite { Sign: 0 } ? (n is NonFinite { IsNaN: true } ? n : null) : Integer.Of(n.Sign);
        }

        var facts = z.Facts;
        if (facts.IsZero)
        {
            return Integer.Zero;
        }

        if (facts.Has(Property.Positive))
        {
            return Integer.One;
        }

        if (facts.Has(Property.Negative))
        {
            return Integer.MinusOne;
        }

        return z switch
        {
            Mul m => OfProduct(m),
            Apply a when ReferenceEquals(a.Function, Complexes.Sign) => a,
            _ => ImaginarySign(z) is var sign && sign != 0 ? sign * Constant.I : null,
        };
    }

    public static Facts Facts(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        var sign = x.IsExtendedReal ? new Facts(Property.Integer) : new Facts(Property.Complex);
        return sign | FunctionFacts.SignOf(x) | new Facts(x.IsImaginary ? Property.Imaginary : 0);
    }

    /// <summary>1 for a positive multiple of I, -1 for a negative one, 0 where z is not known to be either.</summary>
    private static int ImaginarySign(Expr z)
    {
        if (!z.Facts.IsImaginary)
        {
            return 0;
        }

        var real = (-Constant.I * z).Facts;
        return real.Has(Property.Positive) ? 1 : real.Has(Property.Negative) ? -1 : 0;
    }

    /// <summary>Factors of known sign go outside; among them imaginary constants.</summary>
    private static Expr? OfProduct(Mul product)
    {
        Expr sign = product.Coefficient.Sign == 0 ? Complexes.Sign[product.Coefficient] : Integer.Of(product.Coefficient.Sign);
        var unknown = new ProductBuilder();
        var changed = !product.Coefficient.IsOne;
        foreach (ref readonly var factor in product.Factors)
        {
            var expr = factor.ToExpr();
            var facts = expr.Facts;
            if (facts.Has(Property.Positive))
            {
                changed = true;
            }
            else if (facts.Has(Property.Negative))
            {
                (sign, changed) = (-sign, true);
            }
            else if (expr.SymbolMask == 0 && ImaginarySign(expr) is var imaginary && imaginary != 0)
            {
                (sign, changed) = (sign * (imaginary * Constant.I), true);
            }
            else
            {
                unknown.Multiply(expr);
            }
        }

        return changed ? sign * Complexes.Sign[unknown.ToExpr()] : null;
    }
}
