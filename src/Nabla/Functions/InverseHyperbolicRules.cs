using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the inverse hyperbolic functions.</summary>
internal static class InverseHyperbolicRules
{
    private static Expr HalfTurn => Constant.I * Constant.Pi / 2;

    public static Expr? Asinh(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.Zero : null;
            case Integer { IsZero: true } or NonFinite:
                return x;
            case Integer { IsOne: true }:
                return Exponential.Log[1 + Maths.Sqrt(2)];
            case Integer { IsMinusOne: true }:
                return Exponential.Log[Maths.Sqrt(2) - 1];
            case Apply f:
                return RealArgumentOf(f, Hyperbolic.Sinh)
                    ?? OfComplexArgument(f, Hyperbolic.Sinh, SinhStrip);
        }

        return PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I * InverseTrigonometric.Asin[c] : null;
    }

    public static Expr? Acosh(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? HalfTurn : null;
            case Integer { IsZero: true }:
                return HalfTurn;
            case NonFinite n:
                return n.Sign != 0 ? NonFinite.Infinity : n;
            case Apply f:
                return RealArgumentOf(f, Hyperbolic.Cosh) is { } argument ? Complexes.Abs[argument]
                    : OfComplexArgument(f, Hyperbolic.Cosh, CoshStrip);
            case Constant when ReferenceEquals(x, Constant.I):
                return Exponential.Log[Constant.I * (1 + Maths.Sqrt(2))];
            case Mul { Coefficient.IsMinusOne: true, Unit: Constant unit } when ReferenceEquals(unit, Constant.I):
                return Exponential.Log[-Constant.I * (1 + Maths.Sqrt(2))];
            case Mul { Coefficient: NonFinite { Sign: not 0 } infinite, Unit: Constant unit } when ReferenceEquals(unit, Constant.I):
                return NonFinite.Infinity + (infinite.Sign * HalfTurn);
        }

        return ExactAngles.OfSine(x) is { } angle ? Constant.I * ((Constant.Pi / 2) - angle) : null;
    }

    public static Expr? Atanh(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.Zero : null;
            case Integer { IsZero: true }:
                return x;
            case Integer { IsOne: true }:
                return NonFinite.Infinity;
            case Integer { IsMinusOne: true }:
                return NonFinite.NegativeInfinity;
            case NonFinite n:
                return n.Sign != 0 ? -n.Sign * HalfTurn : n.IsNaN ? n : null;
            case Apply f:
                return RealArgumentOf(f, Hyperbolic.Tanh)
                    ?? OfComplexArgument(f, Hyperbolic.Tanh, TanhStrip);
        }

        return PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I * InverseTrigonometric.Atan[c] : null;
    }

    public static Expr? Acoth(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? HalfTurn : null;
            case Integer { IsZero: true }:
                return HalfTurn;
            case Integer { IsOne: true }:
                return NonFinite.Infinity;
            case Integer { IsMinusOne: true }:
                return NonFinite.NegativeInfinity;
            case NonFinite n:
                return n.IsNaN ? n : Integer.Zero;
        }

        return PiMultiples.ImaginaryCoefficient(x) is { } c ? -Constant.I * InverseTrigonometric.Acot[c] : null;
    }

    public static Expr? Asech(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? NonFinite.Infinity : null;
            case Integer { IsZero: true }:
                return NonFinite.Infinity;
            case NonFinite n:
                return n.Sign != 0 ? HalfTurn : n.IsNaN ? n : null;
            case Constant when ReferenceEquals(x, Constant.I):
                return Exponential.Log[1 + Maths.Sqrt(2)] - HalfTurn;
            case Mul { Coefficient.IsMinusOne: true, Unit: Constant unit } when ReferenceEquals(unit, Constant.I):
                return Exponential.Log[1 + Maths.Sqrt(2)] + HalfTurn;
            case Mul { Coefficient: NonFinite { Sign: not 0 } infinite, Unit: Constant unit } when ReferenceEquals(unit, Constant.I):
                return -infinite.Sign * HalfTurn;
        }

        return ExactAngles.OfCosecant(x) is { } angle ? Constant.I * ((Constant.Pi / 2) - angle) : null;
    }

    public static Expr? Acsch(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? NonFinite.ComplexInfinity : x.Facts.IsInfinite ? Integer.Zero : null;
            case Integer { IsZero: true }:
                return NonFinite.ComplexInfinity;
            case Integer { IsOne: true }:
                return Exponential.Log[1 + Maths.Sqrt(2)];
            case Integer { IsMinusOne: true }:
                return -Exponential.Log[1 + Maths.Sqrt(2)];
            case Integer two when two.Equals(Integer.Two):
                return Exponential.Log[Fraction.Half + (Maths.Sqrt(5) / 2)];
            case NonFinite n:
                return n.IsNaN ? n : Integer.Zero;
        }

        return PiMultiples.ImaginaryCoefficient(x) is { } c && ExactAngles.OfCosecant(c) is { } angle ? -Constant.I * angle : null;
    }

    public static Facts FactsOfAcosh(ImmutableArray<Expr> arguments)
    {
        var above = (arguments[0] - 1).Facts;
        return above.IsNonnegative && above.IsFinite ? new(Property.Real, Property.Negative)
            : above.IsNegative ? new(0, Property.ExtendedReal)
            : Facts.Unknown;
    }

    public static Facts FactsOfAtanh(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0];
        if (!x.Facts.IsReal)
        {
            return x.Facts.IsImaginary ? new(Property.Imaginary) : Facts.Unknown;
        }

        return IsInside(x) ? new Facts(Property.Real) | FunctionFacts.SignOf(x.Facts)
            : IsOutside(x) ? new(0, Property.ExtendedReal)
            : FunctionFacts.SignOf(x.Facts) is { IsZero: true } zero ? zero
            : Facts.Unknown;
    }

    public static Facts FactsOfAcoth(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0];
        return !x.Facts.IsReal ? Facts.Unknown
            : IsOutside(x) ? new Facts(Property.Real) | FunctionFacts.SignOf(x.Facts)
            : IsInside(x) ? new(0, Property.ExtendedReal)
            : Facts.Unknown;
    }

    private static bool IsInside(Expr x) => (1 - x).Facts.IsPositive && (x + 1).Facts.IsPositive;

    private static bool IsOutside(Expr x) => (x - 1).Facts.IsPositive || (-1 - x).Facts.IsPositive;

    /// <summary>
    /// The value of an inverse function of f(z) for a number z = x + I*y: f(z) is the f, or its negative, of z less a multiple
    /// of I*pi that brings the imaginary part into the principal strip.
    /// </summary>
    private static Expr? OfComplexArgument(Apply application, Function f, Func<Expr, double, double, Expr?> reduce)
    {
        if (!ReferenceEquals(application.Function, f) || NumericValue.Of(application.Arguments[0]) is not { Imaginary: not 0 } value || Math.Abs(value.Imaginary) > 1e9)
        {
            return null;
        }

        return reduce(application.Arguments[0], value.Real, value.Imaginary);
    }

    /// <summary>Imaginary part in [-pi/2, pi/2): sinh(z) = (-1)**k*sinh(z - k*I*pi).</summary>
    private static Expr SinhStrip(Expr z, double x, double y)
    {
        var turns = Math.Floor((y / Math.PI) + 0.5);
        return turns % 2 == 0 ? Shifted(z, turns) : -Shifted(z, turns);
    }

    /// <summary>Positive real part, imaginary part in [-pi, pi]: cosh(z) = cosh(-z) = cosh(z - 2*k*I*pi).</summary>
    private static Expr? CoshStrip(Expr z, double x, double y)
    {
        var reduced = Shifted(z, 2 * Math.Round(y / (2 * Math.PI)));
        return x > 0 ? reduced : x < 0 ? -reduced : null;
    }

    /// <summary>Imaginary part in (-pi/2, pi/2]: tanh(z) = tanh(z - k*I*pi).</summary>
    private static Expr TanhStrip(Expr z, double x, double y) => Shifted(z, Math.Ceiling((y / Math.PI) - 0.5));

    private static Expr Shifted(Expr z, double halfTurns) => z - ((long)halfTurns * (Expr)Constant.Pi * Constant.I);

    /// <summary>The t of f(t) where t is a real number.</summary>
    private static Expr? RealArgumentOf(Apply application, Function f) =>
        ReferenceEquals(application.Function, f) && application.Arguments[0] is { SymbolMask: 0, Facts.IsReal: true } t ? t : null;
}
