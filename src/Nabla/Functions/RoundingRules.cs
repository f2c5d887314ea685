using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla.Functions;

/// <summary>Canonical forms of floor, ceiling and frac: integer terms go outside, constants are computed.</summary>
internal static class RoundingRules
{
    /// <summary>Beyond this magnitude a double does not tell on which side of an integer a constant lies.</summary>
    private const double LargestDecided = 1e6;

    public static Expr? Round(Function function, Expr x)
    {
        var isFloor = ReferenceEquals(function, Rounding.Floor);
        if (x is Number number)
        {
            return OfNumber(isFloor, number);
        }

        var facts = x.Facts;
        if (facts.IsInteger || facts.IsInfinite)
        {
            return x;
        }

        if (x is Symbol)
        {
            return null;
        }

        if (facts.IsImaginary)
        {
            return function[Complexes.Im[x]] * Constant.I;
        }

        var whole = new SumBuilder();
        var symbolic = new SumBuilder();
        var constant = new SumBuilder();
        foreach (var term in x is Add sum ? sum.Operands : [x])
        {
            if (IsWhole(term) || (term.Facts.IsImaginary && IsWhole(-Constant.I * term)))
            {
                whole.Add(HasIntegralFloat(term) ? WithoutFloat(term) : term);
            }
            else if (term.SymbolMask != 0)
            {
                symbolic.Add(term);
            }
            else
            {
                constant.Add(term);
            }
        }

        var (outside, unknown, known) = (whole.ToExpr(), symbolic.ToExpr(), constant.ToExpr());
        if (known is not Integer { IsZero: true } && (unknown is Integer { IsZero: true } || (known.Facts.IsReal && unknown.Facts.IsImaginary) || (known.Facts.IsImaginary && unknown.Facts.IsReal))
            && OfConstant(isFloor, known) is { } rounded)
        {
            (outside, known) = (outside + rounded, Integer.Zero);
        }

        var rest = unknown + known;
        return rest is Integer { IsZero: true } ? outside
            : rest.Equals(x) ? null
            : rest.Facts.IsImaginary ? outside + (Apply.FromCanonical(function, [Complexes.Im[rest]]) * Constant.I)
            : outside + Apply.FromCanonical(function, [rest]);
    }

    /// <summary>An integer; a float without fraction and an integer times a rounded value count.</summary>
    private static bool IsWhole(Expr term) =>
        term.Facts.IsInteger
        || HasIntegralFloat(term)
        || IsRounded(term)
        || (term is Mul { Coefficient: Integer } product && IsRounded(product.Unit));

    private static bool IsRounded(Expr term) =>
        term is Apply { Function: var f } && (ReferenceEquals(f, Rounding.Floor) || ReferenceEquals(f, Rounding.Ceiling));

    private static bool HasIntegralFloat(Expr term) =>
        term is Float f ? f.Value == Math.Floor(f.Value)
        : term is Mul { Coefficient: Float coefficient, Unit: Constant unit } && ReferenceEquals(unit, Constant.I) && coefficient.Value == Math.Floor(coefficient.Value);

    /// <summary>2.0 as 2, 3.0*I as 3*I.</summary>
    private static Expr WithoutFloat(Expr term)
    {
        var coefficient = (Float)(term is Mul product ? product.Coefficient : term);
        var whole = Integer.Of(new System.Numerics.BigInteger(coefficient.Value));
        return term is Mul imaginary ? Mul.Scaled(whole, imaginary.Unit) : whole;
    }

    public static Expr? Frac(Expr x)
    {
        if (x is NonFinite n)
        {
            return n.IsNaN ? n : n.Sign != 0 ? null : NonFinite.NaN;
        }

        if (x.Facts.IsInteger)
        {
            return Integer.Zero;
        }

        if (x.SymbolMask == 0)
        {
            return Rounding.Floor[x] is var floor && floor is Apply ? null : x - floor;
        }

        if (x is not Add sum)
        {
            return null;
        }

        // The parts of a complex number: frac(x + I*y) = frac(x) + I*frac(y) for real x and y.
        Expr real = Integer.Zero, imaginary = Integer.Zero;
        foreach (var term in sum.Operands)
        {
            if ((-Constant.I * term).Facts.IsReal)
            {
                imaginary -= Constant.I * term;
            }
            else
            {
                real += term;
            }
        }

        return imaginary is Integer { IsZero: true } || !real.Facts.IsReal ? null : Rounding.Frac[real] + (Constant.I * Rounding.Frac[imaginary]);
    }

    /// <param name="x">What is known of the argument.</param>
    /// <param name="reached">The sign that rounding cannot leave: negative for floor, positive for ceiling.</param>
    public static Facts Facts(Facts x, Property reached)
    {
        if (!x.IsReal)
        {
            return Expressions.Facts.Unknown;
        }

        var facts = new Facts(Property.Integer | (x.Has(reached) ? reached : 0));
        return reached == Property.Negative && x.IsNonnegative ? facts.With(0, Property.Negative)
            : reached == Property.Positive && x.IsNonpositive ? facts.With(0, Property.Positive)
            : facts;
    }

    private static Expr OfNumber(bool isFloor, Number number)
    {
        switch (number)
        {
            case Integer or NonFinite:
                return number;
            case Float f:
                return Integer.Of(new System.Numerics.BigInteger(isFloor ? Math.Floor(f.Value) : Math.Ceiling(f.Value)));
            default:
                var floor = BigRational.Of(number).FloorAndRest().Floor;
                return Integer.Of(isFloor ? floor : floor + 1);
        }
    }

    /// <summary>The rounded parts of a constant where its value leaves no doubt.</summary>
    private static Expr? OfConstant(bool isFloor, Expr constant)
    {
        if (NumericValue.Of(constant) is not { } value)
        {
            return null;
        }

        return Decide(value.Real) is { } re && Decide(value.Imaginary) is { } im ? re + (im * (Expr)Constant.I) : null;

        long? Decide(double part)
        {
            if (part == 0)
            {
                return 0;
            }

            var nearest = Math.Round(part);
            return Math.Abs(part) > LargestDecided || Math.Abs(part - nearest) < 1e-7 ? null
                : (long)(isFloor ? Math.Floor(part) : Math.Ceiling(part));
        }
    }
}
