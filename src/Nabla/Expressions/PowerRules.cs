using System.Numerics;
using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>What construction makes of a power. Every rule holds for all values that the assumptions allow.</summary>
internal static class PowerRules
{
    /// <summary>The canonical form of base**exponent, or null where the power stays as it is.</summary>
    public static Expr? Apply(Expr @base, Expr exponent)
    {
        if (IsNaN(@base) || IsNaN(exponent))
        {
            return exponent is Integer { Sign: 0 } ? Integer.One : NonFinite.NaN;
        }

        if (exponent is NonFinite infinite)
        {
            return WithInfiniteExponent(@base, infinite);
        }

        return @base switch
        {
            Number b when exponent is Number e => NumericPowers.Of(b, e),
            Number b => OfNumber(b, exponent),
            Constant when ReferenceEquals(@base, Constant.E) => ExponentialRules.Apply(exponent),
            Constant when ReferenceEquals(@base, Constant.I) => OfImaginaryUnit(exponent),
            Pow p => OfPower(p.Base, p.Exponent, exponent),
            Mul m => OfProduct(m, exponent),
            Add a => OfSum(a, exponent),
            Nabla.Apply a => a.Function.PowerRule?.Invoke(a.Arguments, exponent),
            _ => null,
        };
    }

    private static bool IsNaN(Expr e) => ReferenceEquals(e, NonFinite.NaN);

    private static Expr? WithInfiniteExponent(Expr @base, NonFinite exponent)
    {
        if (exponent.IsComplexInfinity)
        {
            return NonFinite.NaN;
        }

        if (ReferenceEquals(@base, Constant.E))
        {
            return exponent.Sign > 0 ? NonFinite.Infinity : Integer.Zero;
        }

        if (@base is NonFinite b)
        {
            return exponent.Sign < 0 ? Integer.Zero : b.Sign > 0 ? NonFinite.Infinity : b.IsComplexInfinity ? NonFinite.ComplexInfinity : NonFinite.NaN;
        }

        if (@base is not Number number)
        {
            return null;
        }

        var size = Number.Compare(number.Magnitude(), Integer.One);
        if (size == 0)
        {
            return NonFinite.NaN;
        }

        if (size > 0 == exponent.Sign > 0)
        {
            return number.IsNegative ? NonFinite.NaN : number.Sign == 0 ? NonFinite.ComplexInfinity : NonFinite.Infinity;
        }

        return number.Sign == 0 ? NonFinite.ComplexInfinity : Integer.Zero;
    }

    /// <summary>A number to a power that is not a number.</summary>
    private static Expr? OfNumber(Number @base, Expr exponent)
    {
        if (@base.IsOne)
        {
            return exponent.Facts.IsInfinite ? NonFinite.NaN : Integer.One;
        }

        var facts = exponent.Facts;
        if (@base.Sign == 0)
        {
            return @base is NonFinite ? null : OfZero(exponent, facts);
        }

        if (@base is NonFinite infinite)
        {
            return facts.IsNegative ? Integer.Zero : facts.IsPositive && infinite.Sign > 0 ? infinite : null;
        }

        if (@base.IsNegative && facts.IsInteger)
        {
            return facts.IsEven ? Pow.Of(@base.Negated(), exponent)
                : facts.IsOdd ? -Pow.Of(@base.Negated(), exponent)
                : null;
        }

        return null;
    }

    /// <summary>0**(c*x) is 0**x for a positive number c and zoo**x for a negative one.</summary>
    private static Expr? OfZero(Expr exponent, Facts facts) =>
        facts.Has(Property.Positive) ? Integer.Zero
        : facts.Has(Property.Negative) ? NonFinite.ComplexInfinity
        : facts.Lacks(Property.ExtendedReal) ? NonFinite.NaN
        : exponent is Mul { Coefficient: { IsOne: false, Sign: not 0 } c } product
            ? Pow.Of(c.IsNegative ? NonFinite.ComplexInfinity : Integer.Zero, product.Unit)
            : null;

    private static Expr? OfImaginaryUnit(Expr exponent)
    {
        if (exponent is Integer n)
        {
            return (int)(((n.Value % 4) + 4) % 4) switch { 0 => Integer.One, 1 => Constant.I, 2 => Integer.MinusOne, _ => -Constant.I };
        }

        if (exponent is Fraction f)
        {
            var (turns, rest) = Numbers.BigRational.Of(Number.Product(f, Fraction.Half)).FloorAndRest();
            var reduced = Number.Product(rest.ToNumber(), Integer.Two);
            return turns.IsZero ? null
                : turns.IsEven ? Pow.Of(Constant.I, reduced)
                : -Pow.Of(Constant.I, reduced);
        }

        return exponent.Facts.IsEven ? Pow.Of(Integer.MinusOne, exponent / 2) : null;
    }

    /// <summary>(base**inner)**outer. It is base**(inner*outer) where the argument of base**inner stays within the principal
    /// branch, or where outer is an integer (DLMF 4.2.33).</summary>
    private static Expr? OfPower(Expr @base, Expr inner, Expr outer)
    {
        if (outer.Facts.IsInteger)
        {
            return Pow.Of(@base, inner * outer);
        }

        var exponent = inner.Facts;
        var baseFacts = @base.Facts;
        if (!exponent.IsExtendedReal)
        {
            return exponent.Lacks(Property.ExtendedReal) && SignOfConstant(@base, inner, outer) is { } sign
                ? sign * Pow.Of(@base, inner * outer)
                : null;
        }

        var isHalf = outer is Fraction { Denominator: var q } && q.Equals(Integer.Two);
        if (isHalf && inner is Integer { IsMinusOne: true })
        {
            if (baseFacts.IsNegative)
            {
                return Pow.Of(Integer.MinusOne, outer) * Pow.Of(-@base, -outer);
            }

            if (baseFacts.Lacks(Property.Negative) && baseFacts.IsExtendedReal)
            {
                return Pow.Of(@base, -outer);
            }
        }

        if (exponent.IsEven && baseFacts.IsExtendedReal && !baseFacts.IsNonnegative)
        {
            return Pow.Of(Complexes.Abs[@base], inner * outer);
        }

        if (baseFacts.IsNonnegative || IsBelowOneInSize(inner))
        {
            return Pow.Of(@base, inner * outer);
        }

        return isHalf && SignOfConstant(@base, inner, outer) is { } turn ? turn * Pow.Of(@base, inner * outer) : null;
    }

    /// <summary>For constants: the s = 1 or -1 with (base**inner)**outer = s*base**(inner*outer), or null where it is neither or
    /// not clear. Taking the principal value of base**inner turns its argument by a whole number n of circles, and s is
    /// exp(2*pi*I*outer*n).</summary>
    private static int? SignOfConstant(Expr @base, Expr inner, Expr outer)
    {
        const double tolerance = 1e-9; // at the edge of the principal branch rounding decides nothing
        if (outer is not Fraction fraction || NumericValue.Of(@base) is not { } b || NumericValue.Of(inner) is not { } e || b == 0)
        {
            return null;
        }

        var circles = 0.5 - ((e * Complex.Log(b)).Imaginary / (2 * Math.PI));
        if (Math.Abs(circles - Math.Round(circles)) < tolerance)
        {
            return null;
        }

        var halfTurns = Number.Product(Integer.Of((long)(2 * Math.Floor(circles))), fraction);
        return halfTurns is Integer whole ? (whole.IsEven ? 1 : -1) : null;
    }

    private static bool IsBelowOneInSize(Expr exponent) =>
        exponent is Number n && n is not NonFinite && Number.Compare(n.Magnitude(), Integer.One) < 0;

    /// <summary>(a*b*...)**exponent: an integer goes to every factor, another number to the factors that are not negative. Where
    /// the exponent is a symbol, only the sign of a constant base can be told.</summary>
    private static Expr? OfProduct(Mul product, Expr exponent) => exponent switch
    {
        Number n when PowerIsOutOfRange(product.Coefficient, n) => null,
        Integer n => ToEveryFactor(product, n),
        Fraction or Float => RootOfProduct.Of(product, (Number)exponent),
        _ when product.SymbolMask != 0 || !product.Coefficient.IsNegative => null,
        _ => exponent.Facts.IsEven ? Pow.Of(-product, exponent) : exponent.Facts.IsOdd ? -Pow.Of(-product, exponent) : null,
    };

    /// <summary>Whether coefficient**exponent is computed and is no normal double. (0.5*x)**5000 stays a power then: its value may
    /// be anything, while 0.5**5000 alone would be 0.</summary>
    private static bool PowerIsOutOfRange(Number coefficient, Number exponent) =>
        (coefficient is Float || (exponent is Float && coefficient is not NonFinite))
        && Pow.Of(coefficient.Magnitude(), exponent) is Number power && (power is NonFinite || !double.IsNormal(power.ToDouble()));

    private static Expr ToEveryFactor(Mul product, Integer exponent)
    {
        var result = new ProductBuilder();
        result.Multiply(Pow.Of(product.Coefficient, exponent));
        foreach (ref readonly var factor in product.Factors)
        {
            result.Multiply(Pow.Of(factor.Base, factor.Exponent * exponent));
        }

        return result.ToExpr();
    }

    /// <summary>Sums of numbers: sqrt(3 + 4*I) = 2 + I; with a Float part they are computed. (2 + 2*I)**(-1) and its like stay.</summary>
    private static Expr? OfSum(Add sum, Expr exponent) => exponent switch
    {
        _ when sum.SymbolMask != 0 => null,
        Float => NumericPowers.OfFloatSum(sum, exponent),
        Fraction { Denominator: var q } half when q.Equals(Integer.Two) => NumericPowers.RootOfGaussianRational(sum) is { } root ? Pow.Of(root, half.Numerator) : null,
        _ => null,
    };
}
