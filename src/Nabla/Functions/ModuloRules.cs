using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of Mod.</summary>
internal static class ModuloRules
{
    public static Expr? Mod(Expr x, Expr y)
    {
        if (y.Facts.IsZero)
        {
            throw new MathException("Modulo by zero.");
        }

        if (x is NonFinite || y is NonFinite { Sign: 0 } || (x.Facts.IsInfinite))
        {
            return NonFinite.NaN;
        }

        if (x.Facts.IsZero || x.Equals(y) || x.Equals(-y) || (x.Facts.IsInteger && y is Integer { IsOne: true }))
        {
            return Integer.Zero;
        }

        if (x is Number a && y is Number b)
        {
            return y is NonFinite infinite ? (a.Sign * infinite.Sign >= 0 ? x : y)
                : a is Float || b is Float ? null
                : PiMultiples.Modulo(a, b);
        }

        if (y is Integer two && two.Equals(Integer.Two) && (x.Facts.IsEven || x.Facts.IsOdd))
        {
            return x.Facts.IsEven ? Integer.Zero : Integer.One;
        }

        if (x is Apply { Function: var f } inner && ReferenceEquals(f, Rounding.Mod))
        {
            if (inner.Arguments[1].Equals(y))
            {
                return inner;
            }

            if ((inner.Arguments[1] / y).Facts.IsInteger)
            {
                return Rounding.Mod[inner.Arguments[0], y];
            }
        }

        if ((x / y).Facts.IsInteger)
        {
            return Integer.Zero;
        }

        return x.SymbolMask == 0 && y.SymbolMask == 0 ? OfConstants(x, y)
            : x is Add sum ? OfSum(sum, y)
            : x is Mul product && y is Integer divisor ? OfProduct(product, divisor)
            : null;
    }

    public static Facts Facts(Facts x, Facts y)
    {
        var yes = x.IsInteger && y.IsInteger && y.IsNonzero ? Property.Integer : x.IsReal && y.IsReal && y.IsNonzero ? Property.Real : 0;
        return new Facts(yes, yes == 0 ? 0 : y.IsPositive ? Property.Negative : y.IsNegative ? Property.Positive : 0);
    }

    private static Expr? OfConstants(Expr x, Expr y)
    {
        var turns = Rounding.Floor[x / y];
        return turns is Integer ? x - (y * turns) : null;
    }

    /// <summary>Terms that are multiples of the divisor vanish; a number among the terms is reduced.</summary>
    private static Expr? OfSum(Add sum, Expr y)
    {
        var kept = new SumBuilder();
        var changed = false;
        foreach (var term in sum.Operands)
        {
            if (y is Number { IsExactRational: true } d && term is Number { IsExactRational: true } n)
            {
                var reduced = PiMultiples.Modulo(n, d);
                changed |= !reduced.Equals(n);
                kept.Add(reduced);
            }
            else if ((term / y).Facts.IsInteger)
            {
                changed = true;
            }
            else if (term is Apply { Function: var f } inner && ReferenceEquals(f, Rounding.Mod) && inner.Arguments[1].Equals(y))
            {
                changed = true;
                kept.Add(inner.Arguments[0]);
            }
            else
            {
                kept.Add(term);
            }
        }

        return changed ? Rounding.Mod[kept.ToExpr(), y] : null;
    }

    /// <summary>The coefficient of an integer is reduced; a common divisor goes outside: Mod(6*n, 4) = 2*Mod(n, 2).</summary>
    private static Expr? OfProduct(Mul product, Integer divisor)
    {
        if (product.Coefficient is not Integer coefficient || divisor.Sign < 0)
        {
            return null;
        }

        if (product.Unit.Facts.IsInteger)
        {
            var reduced = PiMultiples.Modulo(coefficient, divisor);
            if (!reduced.Equals(coefficient))
            {
                return Rounding.Mod[reduced * product.Unit, divisor];
            }
        }

        var common = System.Numerics.BigInteger.GreatestCommonDivisor(coefficient.Value, divisor.Value);
        return common.IsOne ? null
            : Integer.Of(common) * Rounding.Mod[Integer.Of(coefficient.Value / common) * product.Unit, Integer.Of(divisor.Value / common)];
    }
}
