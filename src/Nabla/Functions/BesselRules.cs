using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the Bessel functions: values at 0 and infinity, negative and imaginary arguments, negative orders.</summary>
internal static class BesselRules
{
    public static Expr? J(Expr nu, Expr x)
    {
        if (x.Facts.IsZero)
        {
            return FirstKindAtZero(nu);
        }

        if (x is NonFinite { Sign: not 0 })
        {
            return Integer.Zero;
        }

        if (Signs.CanExtractMinus(x))
        {
            return x.Pow(nu) * (-x).Pow(-nu) * Bessel.J[nu, -x];
        }

        if (!nu.Facts.IsInteger)
        {
            return null;
        }

        return Signs.CanExtractMinus(nu) ? Integer.MinusOne.Pow(-nu) * Bessel.J[-nu, x]
            : PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I.Pow(nu) * Bessel.I[nu, c]
            : null;
    }

    public static Expr? Y(Expr nu, Expr x)
    {
        if (x.Facts.IsZero)
        {
            return nu.Facts.IsZero ? NonFinite.NegativeInfinity : Complexes.Re[nu].Facts.IsNonzero ? NonFinite.ComplexInfinity : null;
        }

        return x is NonFinite { Sign: not 0 } ? Integer.Zero
            : nu.Facts.IsInteger && Signs.CanExtractMinus(nu) ? Integer.MinusOne.Pow(-nu) * Bessel.Y[-nu, x]
            : null;
    }

    public static Expr? I(Expr nu, Expr x)
    {
        if (x.Facts.IsZero)
        {
            return FirstKindAtZero(nu);
        }

        if (x is NonFinite { Sign: not 0 } infinity)
        {
            return infinity.Sign > 0 ? infinity : Integer.MinusOne.Pow(nu) * NonFinite.Infinity;
        }

        if (IsImaginaryInfinity(x))
        {
            return Integer.Zero;
        }

        if (Signs.CanExtractMinus(x))
        {
            return x.Pow(nu) * (-x).Pow(-nu) * Bessel.I[nu, -x];
        }

        if (!nu.Facts.IsInteger)
        {
            return null;
        }

        return Signs.CanExtractMinus(nu) ? Bessel.I[-nu, x]
            : PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I.Pow(-nu) * Bessel.J[nu, -c]
            : null;
    }

    public static Expr? K(Expr nu, Expr x)
    {
        if (x.Facts.IsZero)
        {
            return nu.Facts.IsZero ? NonFinite.Infinity : Complexes.Re[nu].Facts.IsNonzero ? NonFinite.ComplexInfinity : null;
        }

        return x is NonFinite { Sign: > 0 } || IsImaginaryInfinity(x) ? Integer.Zero
            : nu.Facts.IsInteger && Signs.CanExtractMinus(nu) ? Bessel.K[-nu, x]
            : null;
    }

    public static Expr? SphericalJ(Expr nu, Expr x) =>
        x.Facts.IsZero ? (nu.Facts.IsZero ? Integer.One : nu.Facts.IsInteger ? (nu.Facts.IsPositive ? Integer.Zero : NonFinite.ComplexInfinity) : null)
        : x is NonFinite { Sign: not 0 } ? Integer.Zero
        : null;

    /// <summary>Real for a real order and positive x; the first kinds of integer order are entire.</summary>
    public static Facts Facts(Facts nu, Facts x, bool entire) =>
        (nu.IsReal && x.IsPositive) || (entire && nu.IsInteger && x.IsReal) ? new(Property.Real) : Expressions.Facts.Unknown;

    private static Expr? FirstKindAtZero(Expr nu)
    {
        var facts = nu.Facts;
        return facts.IsZero ? Integer.One
            : (facts.IsInteger && facts.IsNonzero) || Complexes.Re[nu].Facts.IsPositive ? Integer.Zero
            : Complexes.Re[nu].Facts.IsNegative && facts.Lacks(Property.Integer) ? NonFinite.ComplexInfinity
            : facts.IsImaginary ? NonFinite.NaN
            : null;
    }

    private static bool IsImaginaryInfinity(Expr x) =>
        x is Mul { Coefficient: NonFinite { Sign: not 0 }, Unit: Constant unit } && ReferenceEquals(unit, Constant.I);
}
