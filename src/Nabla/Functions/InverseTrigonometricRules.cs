using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the inverse trigonometric functions.</summary>
internal static class InverseTrigonometricRules
{
    public static Expr? Asin(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.Zero : null;
            case NonFinite n:
                return n.IsNaN || n.IsComplexInfinity ? n : n.Opposite() * Constant.I;
            case Apply f:
                return AngleOf(f, Trigonometric.Sin, wraps: true)
                    ?? (AngleOf(f, Trigonometric.Cos, wraps: false) is { } complement ? (Constant.Pi / 2) - complement : null);
        }

        return ExactAngles.OfSine(x)
            ?? (!Signs.CanExtractMinus(x) && PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I * InverseHyperbolic.Asinh[c] : null);
    }

    public static Expr? Acos(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Constant.Pi / 2 : null;
            case NonFinite n:
                return n.IsNaN || n.IsComplexInfinity ? n : n * Constant.I;
            case Apply f:
                return AngleOf(f, Trigonometric.Cos, wraps: false)
                    ?? (AngleOf(f, Trigonometric.Sin, wraps: true) is { } complement ? (Constant.Pi / 2) - complement : null);
        }

        if (x is Mul { Coefficient.IsMinusOne: true, Unit: Apply inner } && AngleOf(inner, Trigonometric.Cos, wraps: false) is { } supplement)
        {
            return Constant.Pi - supplement;
        }

        return ExactAngles.OfSine(x) is { } angle ? (Constant.Pi / 2) - angle
            : PiMultiples.ImaginaryCoefficient(x) is not null ? (Constant.Pi / 2) - InverseTrigonometric.Asin[x]
            : null;
    }

    public static Expr? Atan(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.Zero : null;
            case NonFinite n:
                return n.Sign != 0 ? n.Sign * Constant.Pi / 2 : n.IsNaN ? n : null;
            case Apply f:
                return AngleOf(f, Trigonometric.Tan)
                    ?? (AngleOf(f, Trigonometric.Cot) is { } complement ? WithinQuarter((Constant.Pi / 2) - complement) : null);
        }

        return ExactAngles.OfTangent(x)
            ?? (PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I * InverseHyperbolic.Atanh[c] : null);
    }

    public static Expr? Acot(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Constant.Pi / 2 : null;
            case NonFinite n:
                return n.IsNaN ? n : Integer.Zero;
            case Apply f:
                return AngleOf(f, Trigonometric.Cot)
                    ?? (AngleOf(f, Trigonometric.Tan) is { } complement ? WithinQuarter((Constant.Pi / 2) - complement) : null);
        }

        return ExactAngles.OfTangent(x) is { } angle ? WithinQuarter((Constant.Pi / 2) - angle)
            : PiMultiples.ImaginaryCoefficient(x) is { } c ? -Constant.I * InverseHyperbolic.Acoth[c]
            : null;
    }

    public static Expr? Asec(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? NonFinite.ComplexInfinity : x.Facts.IsInfinite ? Constant.Pi / 2 : null;
            case Integer { IsZero: true }:
                return NonFinite.ComplexInfinity;
            case NonFinite n:
                return n.IsNaN ? n : Constant.Pi / 2;
            case Apply f:
                return AngleOf(f, ReciprocalTrigonometric.Sec, wraps: false)
                    ?? (AngleOf(f, ReciprocalTrigonometric.Csc, wraps: true) is { } complement ? (Constant.Pi / 2) - complement : null);
        }

        return ExactAngles.OfCosecant(x) is { } angle ? (Constant.Pi / 2) - angle : null;
    }

    public static Expr? Acsc(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? NonFinite.ComplexInfinity : x.Facts.IsInfinite ? Integer.Zero : null;
            case Integer { IsZero: true }:
                return NonFinite.ComplexInfinity;
            case NonFinite n:
                return n.IsNaN ? n : Integer.Zero;
            case Apply f:
                return AngleOf(f, ReciprocalTrigonometric.Csc, wraps: true)
                    ?? (AngleOf(f, ReciprocalTrigonometric.Sec, wraps: false) is { } complement ? (Constant.Pi / 2) - complement : null);
        }

        return ExactAngles.OfCosecant(x);
    }

    /// <summary>Real exactly on [-1, 1].</summary>
    public static Facts FactsOnUnitInterval(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0];
        if (!x.Facts.IsReal)
        {
            return Facts.Unknown;
        }

        var (below, above) = ((1 - x).Facts, (x + 1).Facts);
        return below.IsNonnegative && above.IsNonnegative ? new(Property.Real)
            : below.IsNegative || above.IsNegative ? new(0, Property.ExtendedReal)
            : Facts.Unknown;
    }

    public static Facts FactsOfAsin(ImmutableArray<Expr> arguments) =>
        FactsOnUnitInterval(arguments) is { IsReal: true } real ? real | FunctionFacts.SignOf(arguments[0].Facts) : FactsOnUnitInterval(arguments);

    public static Facts FactsOfAcos(ImmutableArray<Expr> arguments) =>
        FactsOnUnitInterval(arguments) is { IsReal: true } real ? real.With((1 - arguments[0]).Facts.IsNonzero ? Property.Positive : 0, Property.Negative) : FactsOnUnitInterval(arguments);

    /// <summary>Real exactly outside (-1, 1).</summary>
    public static Facts FactsOutsideUnitInterval(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0];
        if (!x.Facts.IsReal)
        {
            return Facts.Unknown;
        }

        var (above, below) = ((x - 1).Facts, (-1 - x).Facts);
        return above.IsNonnegative || below.IsNonnegative ? new(Property.Real)
            : above.IsNegative && below.IsNegative ? new(0, Property.ExtendedReal)
            : Facts.Unknown;
    }

    public static Facts FactsOfAtan(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        return x.IsExtendedReal ? new Facts(Property.Real) | FunctionFacts.SignOf(x) : Facts.Unknown;
    }

    public static Facts FactsOfAcot(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        return !x.IsExtendedReal ? Facts.Unknown
            : new Facts(Property.Real | (x.IsNonnegative && x.IsFinite ? Property.Positive : x.IsNegative ? Property.Negative : 0));
    }

    /// <summary>The principal angle where the argument is f(t) for a real number t: t reduced to [-pi/2, pi/2] (wraps) or [0, pi].</summary>
    private static Expr? AngleOf(Apply value, Function f, bool wraps)
    {
        if (!ReferenceEquals(value.Function, f) || RealValue(value.Arguments[0]) is not { } t)
        {
            return null;
        }

        if (wraps)
        {
            var turns = Math.Round(t / Math.PI);
            var reduced = value.Arguments[0] - ((long)turns * (Expr)Constant.Pi);
            return turns % 2 == 0 ? reduced : -reduced;
        }

        var rounds = (long)Math.Round(t / (2 * Math.PI));
        return Math.Sign(t - (rounds * 2 * Math.PI)) * (value.Arguments[0] - (2 * rounds * (Expr)Constant.Pi));
    }

    /// <summary>The angle of a tangent or cotangent of a real number t: t reduced to (-pi/2, pi/2].</summary>
    private static Expr? AngleOf(Apply value, Function f) =>
        ReferenceEquals(value.Function, f) && RealValue(value.Arguments[0]) is { } t
            ? value.Arguments[0] - ((long)Math.Round(t / Math.PI) * (Expr)Constant.Pi)
            : null;

    private static Expr WithinQuarter(Expr angle) =>
        RealValue(angle) is { } value && value > (Math.PI / 2) + 1e-12 ? angle - Constant.Pi : angle;

    private static double? RealValue(Expr expr) =>
        expr.SymbolMask == 0 && NumericValue.Of(expr) is { Imaginary: 0, Real: var value } && Math.Abs(value) < 1e9 ? value : null;
}
