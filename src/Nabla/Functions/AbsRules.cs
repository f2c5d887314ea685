using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of Abs.</summary>
internal static class AbsRules
{
    public static Expr? Abs(Expr z)
    {
        if (z is Number n)
        {
            return n is NonFinite { Sign: 0, IsNaN: false } ? NonFinite.Infinity : n.Magnitude();
        }

        var facts = z.Facts;
        if (facts.IsNonnegative)
        {
            return z;
        }

        if (facts.IsNonpositive)
        {
            return -z;
        }

        return z switch
        {
            Symbol => OfImaginary(z),
            Apply a => OfApplication(a),
            Mul m => OfProduct(m),
            Pow p => OfPower(p),
            Add a => OfSum(a),
            _ => OfImaginary(z),
        };
    }

    /// <summary>Abs(x)**n is x**n for an even n and real x, and keeps one Abs for an odd n.</summary>
    public static Expr? Power(Expr x, Expr exponent)
    {
        if (!x.Facts.IsExtendedReal || !exponent.Facts.IsInteger)
        {
            return null;
        }

        return exponent.Facts.IsEven ? x.Pow(exponent)
            : exponent is Integer n && !n.IsOne && !n.IsMinusOne ? x.Pow(n - Integer.One) * Complexes.Abs[x]
            : null;
    }

    public static Facts Facts(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        var yes = (x.IsFinite ? Property.Real : Property.ExtendedReal)
            | (x.IsNonzero ? Property.Positive : x.IsZero ? Property.Zero : 0)
            | (x.Yes & Property.Algebraic)
            | (x.IsExtendedReal ? x.Yes & (Property.Rational | Property.Integer | Property.Even) : 0);
        return new Facts(yes, Property.Negative | (x.IsOdd ? Property.Even : 0) | (x.IsExtendedReal ? x.No & (Property.Rational | Property.Integer) : 0));
    }

    private static Expr? OfImaginary(Expr z)
    {
        if (!z.Facts.IsImaginary)
        {
            return null;
        }

        var real = -Constant.I * z;
        return real.Facts.IsNonnegative ? real : real.Facts.IsNonpositive ? -real : null;
    }

    private static Expr? OfApplication(Apply a) =>
        ReferenceEquals(a.Function, Complexes.Sign) && a.Arguments[0].Facts.IsNonzero ? Integer.One
        : ReferenceEquals(a.Function, Complexes.Conjugate) ? Complexes.Abs[a.Arguments[0]]
        : OfImaginary(a);

    /// <summary>Factors of known magnitude go outside.</summary>
    private static Expr? OfProduct(Mul product)
    {
        var known = new ProductBuilder();
        var unknown = new ProductBuilder();
        var changed = false;
        foreach (var factor in product.Operands)
        {
            var value = factor is Pow { Exponent: Integer { Sign: < 0 } exponent } power
                ? (Complexes.Abs[power.Base] is var inner && !IsAbsOf(inner, power.Base) ? inner.Pow(exponent) : null)
                : Complexes.Abs[factor] is var outer && !IsAbsOf(outer, factor) ? outer : null;
            if (value is null)
            {
                unknown.Multiply(factor);
            }
            else
            {
                known.Multiply(value);
                changed = true;
            }
        }

        if (!changed)
        {
            return null;
        }

        var rest = unknown.ToExpr();
        return known.ToExpr() * (rest is Integer { IsOne: true } ? rest : Complexes.Abs[rest]);
    }

    /// <summary>Whether the value is Abs left unevaluated, perhaps of the argument with the other sign.</summary>
    private static bool IsAbsOf(Expr value, Expr argument) =>
        value is Apply a && ReferenceEquals(a.Function, Complexes.Abs) && (a.Arguments[0].Equals(argument) || a.Arguments[0].Equals(-argument));

    private static Expr? OfPower(Pow power)
    {
        var (@base, exponent) = (power.Base, power.Exponent);
        if (power.IsExponential)
        {
            return Pow.Of(Constant.E, Complexes.Re[exponent]);
        }

        if (exponent is Integer { IsMinusOne: true })
        {
            return 1 / Complexes.Abs[@base];
        }

        if (@base.Facts.IsExtendedReal)
        {
            return exponent.Facts.IsInteger
                ? (exponent.Facts.IsEven ? power : @base is Integer { IsMinusOne: true } ? Integer.One : Pow.Of(Complexes.Abs[@base], exponent))
                : @base.Facts.IsNonnegative ? Pow.Of(@base, Complexes.Re[exponent])
                : @base.Facts.IsNegative ? Pow.Of(-@base, Complexes.Re[exponent]) * Maths.Exp(-Constant.Pi * Complexes.Im[exponent])
                : null;
        }

        if (@base.SymbolMask != 0 || NumericValue.Of(@base) is null)
        {
            return OfImaginary(power);
        }

        var (a, b) = RealImaginary.Of(Exponential.Log[@base]);
        return Maths.Exp(Complexes.Re[exponent * (a + (b * Constant.I))]);
    }

    /// <summary>sqrt(re**2 + im**2) where both parts are free of re and im of unknowns.</summary>
    private static Expr? OfSum(Add sum)
    {
        if (sum.Facts.IsExtendedReal)
        {
            return null;
        }

        if (OfImaginary(sum) is { } value)
        {
            return value;
        }

        Expr re = Integer.Zero, im = Integer.Zero;
        foreach (var operand in sum.Operands)
        {
            if (operand.Facts.IsExtendedReal)
            {
                re += operand;
            }
            else if (operand.Facts.IsImaginary)
            {
                im -= Constant.I * operand;
            }
            else if (operand.SymbolMask == 0 && RealImaginary.Of(operand) is var (r, i) && !HasUnknownParts(r) && !HasUnknownParts(i))
            {
                re += r;
                im += i;
            }
            else
            {
                return null;
            }
        }

        return im is Integer { IsZero: true } ? null
            : re is NonFinite || im is NonFinite ? NonFinite.Infinity
            : Maths.Sqrt(Square(re) + Square(im));
    }

    /// <summary>The square, multiplied out.</summary>
    private static Expr Square(Expr expr)
    {
        if (expr is not Add sum)
        {
            return expr.Pow(2);
        }

        var result = new SumBuilder();
        foreach (var left in sum.Operands)
        {
            foreach (var right in sum.Operands)
            {
                result.Add(left * right);
            }
        }

        return result.ToExpr();
    }

    private static bool HasUnknownParts(Expr expr) =>
        expr is Apply a ? ReferenceEquals(a.Function, Complexes.Re) || ReferenceEquals(a.Function, Complexes.Im)
        : expr.TreeSize < 100 && expr.Operands.Any(HasUnknownParts);
}
