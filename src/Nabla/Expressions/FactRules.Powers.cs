namespace Nabla.Expressions;

internal static partial class FactRules
{
    private static Facts OfPower(Expr @base, Expr exponent)
    {
        var (b, e) = (@base.Facts, exponent.Facts);
        if (e.IsZero)
        {
            return Integer.One.Facts; // for every base, 0 and oo included
        }

        var facts = ReferenceEquals(@base, Constant.E) ? OfExponential(e) : OfSigns(b, e) | OfNonzero(b, e);
        facts |= OfArithmetic(@base, exponent);
        return e.IsInteger && !ReferenceEquals(@base, Constant.E) ? facts | OfIntegerPower(@base, exponent) : facts;
    }

    private static Facts OfExponential(Facts e) =>
        e.IsReal ? new(Property.Positive | Property.Real)
        : e.IsExtendedReal ? new(Property.ExtendedReal, Property.Negative)
        : e.Has(Property.Complex) ? new(Property.Complex, Property.Zero)
        : Facts.Unknown;

    /// <summary>Real powers of real numbers that are not negative.</summary>
    private static Facts OfSigns(Facts b, Facts e)
    {
        var finite = b.IsFinite ? Property.Finite : 0;
        if (!e.IsReal)
        {
            return Facts.Unknown;
        }

        if (b.Has(Property.Positive) && (b.IsFinite || e.IsNonnegative))
        {
            return new(Property.Positive | finite);
        }

        if (b.IsZero)
        {
            return e.IsPositive ? new(Property.Zero) : e.IsNegative ? new(0, Property.Finite) : e.IsNonzero ? new(0, Property.Positive | Property.Negative) : Facts.Unknown;
        }

        return b.IsNonnegative && e.IsNonnegative ? new(Property.ExtendedReal | finite, Property.Negative) : Facts.Unknown;
    }

    /// <summary>Where b**e = exp(e*log(b)) cannot vanish.</summary>
    private static Facts OfNonzero(Facts b, Facts e) =>
        (b.IsNonzero && ((b.IsFinite && e.IsFinite) || e.IsPositive)) || (b.IsFinite && e.IsNegative)
            ? new(0, Property.Zero)
            : Facts.Unknown;

    /// <summary>Integer powers.</summary>
    private static Facts OfIntegerPower(Expr @base, Expr exponent)
    {
        var (b, e) = (@base.Facts, exponent.Facts);
        var (yes, no) = (Property.None, Property.None);
        var staysFinite = e.IsNonnegative || b.IsFinite;
        if (e.IsNonnegative || b.IsNonzero)
        {
            yes |= b.Yes & (Property.ExtendedReal | Property.Complex | Property.Finite | Property.Rational | Property.Algebraic);
            if (b.IsImaginary)
            {
                yes |= e.IsEven ? Property.Real : e.IsOdd ? Property.Imaginary : 0;
                if (exponent is Integer { IsEven: true } n)
                {
                    yes |= (n.Value % 4).IsZero ? Property.Positive : Property.Negative;
                }
            }
        }

        if (e.IsNonnegative)
        {
            yes |= (b.Yes & Property.Integer) | (e.Has(Property.Positive) ? b.Yes & Property.Even : 0);
            no |= b.IsOdd ? Property.Even : 0;
        }

        if (@base is Integer { IsMinusOne: true })
        {
            yes |= Property.Integer;
            no |= Property.Even;
        }

        if (e.IsEven && b.IsExtendedReal)
        {
            no |= Property.Negative;
            yes |= b.IsNonzero && staysFinite ? Property.Positive : 0;
        }

        if (e.IsOdd && b.Has(Property.Negative) && staysFinite)
        {
            yes |= Property.Negative;
        }

        return new Facts(yes, no);
    }

    /// <summary>Roots and transcendence.</summary>
    private static Facts OfArithmetic(Expr @base, Expr exponent)
    {
        var (b, e) = (@base.Facts, exponent.Facts);
        var (yes, no) = (Property.None, Property.None);
        if (ReferenceEquals(@base, Constant.E))
        {
            // Lindemann: the exponential of an algebraic number other than zero is transcendental.
            return e.Has(Property.Algebraic) && e.IsNonzero ? new(0, Property.Algebraic) : Facts.Unknown;
        }

        if (b.Has(Property.Algebraic) && e.IsRational && (e.IsPositive || b.IsNonzero))
        {
            yes |= Property.Algebraic;
        }

        // Gelfond and Schneider: so is a power of an algebraic number other than 0 and 1 with an irrational algebraic exponent.
        if (b.Has(Property.Algebraic) && b.IsNonzero && (b.Lacks(Property.Integer) || @base is Number) && e.Has(Property.Algebraic) && e.Lacks(Property.Rational))
        {
            no |= Property.Algebraic;
        }

        if (exponent is Fraction root)
        {
            if (b.IsNegative)
            {
                no |= Property.ExtendedReal;
                yes |= root.Denominator.Equals(Integer.Two) ? Property.Imaginary : Property.Complex;
            }

            if (Number.Compare(root.Magnitude(), Integer.One) < 0)
            {
                no |= Property.Negative; // the principal value's argument is less than pi in size
            }

            if (@base is Integer { Sign: > 0 })
            {
                no |= Property.Rational; // canonical roots are irrational
            }
        }

        if (b.Has(Property.Complex) && exponent is Number { Sign: > 0 } and not NonFinite)
        {
            yes |= Property.Complex;
        }

        return new Facts(yes, no);
    }
}
