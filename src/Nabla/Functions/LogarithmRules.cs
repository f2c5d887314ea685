using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the logarithm.</summary>
internal static class LogarithmRules
{
    public static Expr? Log(Expr x)
    {
        switch (x)
        {
            case Symbol:
                return x.Facts.IsZero ? NonFinite.ComplexInfinity : null;
            case Number n:
                return OfNumber(n);
            case Constant:
                return ReferenceEquals(x, Constant.E) ? Integer.One
                    : ReferenceEquals(x, Constant.I) ? Constant.I * Constant.Pi / 2
                    : null;
            case Pow { IsExponential: true, Exponent: var exponent }:
                return OfExponential(exponent);
            case Add when x.SymbolMask != 0:
                return null;
        }

        if (x.SymbolMask != 0)
        {
            return null;
        }

        if (x.Facts.IsNegative)
        {
            return (Constant.Pi * Constant.I) + Exponential.Log[-x];
        }

        if (x is Mul && PiMultiples.ImaginaryCoefficient(x) is Number c)
        {
            return c is NonFinite { Sign: not 0 } ? NonFinite.Infinity
                : c.IsExactRational ? (c.Sign * Constant.Pi * Constant.I / 2) + Exponential.Log[c.Magnitude()]
                : null;
        }

        return x.Facts.Has(Property.Algebraic) && !x.Facts.IsReal ? OfAlgebraic(x) : null;
    }

    /// <summary>log(x, b) = log(x)/log(b), with the powers of an integer base taken out.</summary>
    public static Expr Log(Expr x, Expr b)
    {
        if (b is Integer { IsOne: true })
        {
            return x is Integer { IsOne: true } ? NonFinite.NaN : NonFinite.ComplexInfinity;
        }

        if (b is Integer { Sign: > 0 } @base && x is Integer or Fraction && Multiplicity(@base, (Number)x) is var n && n != 0)
        {
            return n + (Exponential.Log[x / Pow.Of(b, n)] / Exponential.Log[b]);
        }

        return Exponential.Log[x] / Exponential.Log[b];
    }

    public static Facts Facts(Expr x)
    {
        var facts = x.Facts;
        return facts.Has(Property.Positive)
            ? (facts.IsFinite ? OfPositive(x) : new(Property.ExtendedReal))
            : facts.IsExtendedReal && facts.Lacks(Property.Positive) ? new(Property.None, Property.ExtendedReal)
            : facts.Has(Property.Complex) && facts.IsNonzero ? new(Property.Complex)
            : Expressions.Facts.Unknown;
    }

    private static Facts OfPositive(Expr x)
    {
        if (x is Number n)
        {
            return new Facts(Property.Real | (Number.Compare(n, Integer.One) > 0 ? Property.Positive : Property.Negative), Property.Algebraic);
        }

        if (x.TreeSize > 50)
        {
            return new Facts(Property.Real);
        }

        var above = (x - 1).Facts;
        var sign = new Facts(Property.Real) | FunctionFacts.SignOf(above);
        return x.Facts.Has(Property.Algebraic) && above.IsNonzero ? sign.With(0, Property.Algebraic) : sign;
    }

    private static Expr? OfNumber(Number n) => n switch
    {
        Integer { IsZero: true } => NonFinite.ComplexInfinity,
        Integer { IsOne: true } => Integer.Zero,
        NonFinite f => f.Sign != 0 ? NonFinite.Infinity : f,
        Float => null,
        Fraction { Numerator.IsOne: true } f => -Exponential.Log[f.Denominator],
        { IsNegative: true } => (Constant.Pi * Constant.I) + Exponential.Log[n.Negated()],
        _ => null,
    };

    private static Expr? OfExponential(Expr exponent)
    {
        if (exponent.Facts.IsExtendedReal)
        {
            return exponent;
        }

        if (exponent.SymbolMask != 0)
        {
            return null;
        }

        // The imaginary part goes to (-pi, pi].
        var (re, im) = RealImaginary.Of(exponent);
        if (!re.Facts.IsReal || !im.Facts.IsReal || NumericValue.Of(im) is not { } value || Math.Abs(value.Real) > 1e9)
        {
            return null;
        }

        var turns = (long)Math.Ceiling((value.Real / (2 * Math.PI)) - 0.5);
        return re + (im * Constant.I) - (2 * turns * (Expr)Constant.Pi * Constant.I);
    }

    /// <summary>log(z) = log|z| + I*arg(z) where the argument is a known multiple of pi.</summary>
    private static Expr? OfAlgebraic(Expr z)
    {
        var (re, im) = RealImaginary.Of(z);
        if (!re.Facts.IsReal || !im.Facts.IsReal || im.Facts.IsZero)
        {
            return null;
        }

        if (re.Facts.IsZero)
        {
            return im.Facts.IsPositive ? (Constant.Pi * Constant.I / 2) + Exponential.Log[im]
                : im.Facts.IsNegative ? (-Constant.Pi * Constant.I / 2) + Exponential.Log[-im]
                : null;
        }

        var modulus = Complexes.Abs[z];
        if (ExactAngles.OfTangent(im / re) is { } angle)
        {
            return Exponential.Log[modulus] + (Constant.I * (re.Facts.IsPositive ? angle : angle.Facts.IsPositive ? angle - Constant.Pi : angle + Constant.Pi));
        }

        return ExactAngles.OfSine(im / modulus) is { } byHeight
            ? Exponential.Log[modulus] + (Constant.I * (re.Facts.IsPositive ? byHeight : im.Facts.IsPositive ? Constant.Pi - byHeight : -Constant.Pi - byHeight))
            : null;
    }

    /// <summary>The largest n for which base**n divides the number (its denominator for negative n).</summary>
    private static long Multiplicity(Integer @base, Number number)
    {
        var (numerator, denominator) = number.Ratio();
        var b = @base.Value;
        long n = 0;
        var value = System.Numerics.BigInteger.Abs(numerator.Value);
        while (!value.IsZero && (value % b).IsZero)
        {
            value /= b;
            n++;
        }

        value = denominator.Value;
        while ((value % b).IsZero)
        {
            value /= b;
            n--;
        }

        return n;
    }
}
