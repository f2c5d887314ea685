using System.Numerics;
using Nabla.Numbers;

namespace Nabla.Expressions;

/// <summary>Numbers to the power of numbers.</summary>
internal static class NumericPowers
{
    /// <summary>The canonical form, or null where base**exponent stays a power.</summary>
    public static Expr? Of(Number @base, Number exponent)
    {
        if (@base is NonFinite infinite)
        {
            return OfInfinite(infinite, exponent);
        }

        if (exponent is Integer whole && @base.IsExactRational)
        {
            return WholePower(@base, whole);
        }

        if (@base.IsExactRational && exponent is Fraction fraction)
        {
            return @base.IsOne || @base.IsZero ? (@base.IsZero && fraction.Sign < 0 ? NonFinite.ComplexInfinity : @base) : Root(@base, fraction);
        }

        return OfFloats(@base, exponent);
    }

    /// <summary>A sum of numbers of which some are floats, to a float power, where its value is known.</summary>
    public static Expr? OfFloatSum(Add sum, Expr exponent) =>
        NumericValue.Of(sum) is { } value && NumericValue.Of(exponent) is { } power ? NumericValue.ToExpr(Complex.Pow(value, power)) : null;

    /// <summary>The square root of a + b*I for rational a and b, where it is of that form itself, else null:
    /// sqrt((d + a)/2) + sign(b)*sqrt((d - a)/2)*I with d = |a + b*I| (DLMF 4.2(iv), the principal value).</summary>
    public static Expr? RootOfGaussianRational(Add sum)
    {
        if (!sum.Constant.IsExactRational || sum.Terms is not [{ Base: Constant i, Coefficient: { IsExactRational: true } b }] || !ReferenceEquals(i, Constant.I))
        {
            return null;
        }

        var a = sum.Constant;
        var square = Number.Sum(Number.Product(a, a), Number.Product(b, b));
        return RationalRoot(square) is { } size && HalfRoot(size, a) is { } real && HalfRoot(size, a.Negated()) is { } imaginary
            ? real + ((b.IsNegative ? imaginary.Negated() : imaginary) * Constant.I)
            : null;

        static Number? RationalRoot(Number n) => Of(n, Fraction.Half) is Number { IsExactRational: true } root ? root : null;

        static Number? HalfRoot(Number size, Number part) => RationalRoot(Number.Product(Number.Sum(size, part), Fraction.Half));
    }

    private static Number WholePower(Number @base, Integer exponent)
    {
        if (@base.IsZero)
        {
            return exponent.Sign < 0 ? NonFinite.ComplexInfinity : exponent.IsZero ? Integer.One : Integer.Zero;
        }

        var (numerator, denominator) = @base.Ratio();
        var top = Radicals.IntegerPower(numerator.Value, exponent.Value);
        return denominator.IsOne
            ? top.ToNumber()
            : (top * Radicals.IntegerPower(denominator.Value, -exponent.Value)).ToNumber();
    }

    /// <summary>sqrt(8) = 2*sqrt(2), sqrt(2/3) = sqrt(6)/3, (-8)**(1/3) = 2*(-1)**(1/3).</summary>
    private static Expr? Root(Number @base, Fraction exponent)
    {
        var (numerator, denominator) = @base.Ratio();
        var product = new NumericFactors();
        if (numerator.IsMinusOne && denominator.IsOne && IsReduced(exponent))
        {
            return exponent.Equals(Fraction.Half) ? Constant.I : null;
        }

        product.Add(new Factor(numerator, exponent));
        if (!denominator.IsOne)
        {
            product.Add(new Factor(denominator, exponent.Negated()));
        }

        var factors = new Scratch<Factor>();
        var coefficient = product.CombineInto(ref factors);
        var found = factors.Items.ToArray();
        factors.Return();
        if (coefficient.IsOne && found is [var only] && only.Base.Equals(@base) && only.Exponent.Equals(exponent))
        {
            return null;
        }

        var result = new ProductBuilder();
        result.MultiplyNumber(coefficient);
        foreach (var factor in found)
        {
            result.Multiply(factor);
        }

        return result.ToExpr();
    }

    private static bool IsReduced(Fraction exponent) => exponent.Sign > 0 && Number.Compare(exponent, Integer.One) < 0;

    private static Number? OfInfinite(NonFinite @base, Number exponent)
    {
        if (exponent.Sign < 0)
        {
            return Integer.Zero;
        }

        if (@base.Sign >= 0)
        {
            return @base;
        }

        return exponent is Integer n ? (n.IsEven ? NonFinite.Infinity : NonFinite.NegativeInfinity) : exponent is Float ? NonFinite.ComplexInfinity : null;
    }

    private static Expr OfFloats(Number @base, Number exponent)
    {
        var (b, e) = (@base.ToDouble(), exponent.ToDouble());
        if (b == 0)
        {
            return e < 0 ? NonFinite.ComplexInfinity : e == 0 ? Integer.One : Float.Of(0);
        }

        if (b > 0 || exponent is Integer || e == Math.Floor(e))
        {
            return Float.Of(Math.Pow(b, e));
        }

        var size = Math.Pow(-b, e);
        return NumericValue.ToExpr(new Complex(size * double.CosPi(e), size * double.SinPi(e)));
    }
}
