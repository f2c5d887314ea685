namespace Nabla.Functions;

/// <summary>Canonical forms of the trigonometric functions: exact values, periods, imaginary arguments, inverse functions.</summary>
internal static class TrigonometricRules
{
    public static Expr? Sin(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.Zero : null;
            case Number n:
                return OfNumber(n, Integer.Zero);
            case Apply f:
                return SinOfInverse(f);
        }

        if (PiMultiples.ImaginaryCoefficient(x) is { } imaginary)
        {
            return Constant.I * Hyperbolic.Sinh[imaginary];
        }

        if (PiMultiples.Coefficient(x) is { } turns)
        {
            return turns.Facts.IsInteger ? Integer.Zero
                : turns is Number { IsExactRational: true } rational ? ExactTrigonometry.Sine(rational)
                : (2 * turns).Facts.IsOdd ? Pow.Of(Integer.MinusOne, turns - Fraction.Half)
                : Reduced(Trigonometric.Sin, turns, x);
        }

        if (x is Add sum && PiMultiples.Peel(sum) is (var rest, { } peeled))
        {
            var shift = peeled * Constant.Pi;
            return (Trigonometric.Sin[shift] * Trigonometric.Cos[rest]) + (Trigonometric.Cos[shift] * Trigonometric.Sin[rest]);
        }

        return null;
    }

    public static Expr? Cos(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.One : null;
            case Number n:
                return OfNumber(n, Integer.One);
            case Apply f:
                return CosOfInverse(f);
        }

        if (PiMultiples.ImaginaryCoefficient(x) is { } imaginary)
        {
            return Hyperbolic.Cosh[imaginary];
        }

        if (PiMultiples.Coefficient(x) is { } turns)
        {
            return turns.Facts.IsInteger ? Pow.Of(Integer.MinusOne, turns)
                : turns is Number { IsExactRational: true } rational ? ExactTrigonometry.Cosine(rational)
                : (2 * turns).Facts.IsOdd ? Integer.Zero
                : Reduced(Trigonometric.Cos, turns, x);
        }

        if (x is Add sum && PiMultiples.Peel(sum) is (var rest, { } peeled))
        {
            var shift = peeled * Constant.Pi;
            return (Trigonometric.Cos[shift] * Trigonometric.Cos[rest]) - (Trigonometric.Sin[shift] * Trigonometric.Sin[rest]);
        }

        return null;
    }

    public static Expr? Tan(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? Integer.Zero : null;
            case Number n:
                return OfNumber(n, Integer.Zero);
            case Apply f:
                return TanOfInverse(f);
        }

        if (PiMultiples.ImaginaryCoefficient(x) is { } imaginary)
        {
            return Constant.I * Hyperbolic.Tanh[imaginary];
        }

        if (PiMultiples.Coefficient(x) is { } turns)
        {
            return turns.Facts.IsInteger ? Integer.Zero
                : turns is Number { IsExactRational: true } rational ? ExactTrigonometry.Tangent(rational)
                : Reduced(Trigonometric.Tan, turns, x);
        }

        if (x is Add sum && PiMultiples.Peel(sum) is (var rest, { } peeled))
        {
            return peeled.Facts.IsInteger ? Trigonometric.Tan[rest] : -Trigonometric.Cot[rest];
        }

        return null;
    }

    public static Expr? Cot(Expr x)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? NonFinite.ComplexInfinity : null;
            case Number n:
                return OfNumber(n, NonFinite.ComplexInfinity);
            case Apply f:
                return CotOfInverse(f);
        }

        if (PiMultiples.ImaginaryCoefficient(x) is { } imaginary)
        {
            return -Constant.I * Hyperbolic.Coth[imaginary];
        }

        if (PiMultiples.Coefficient(x) is { } turns)
        {
            return turns.Facts.IsInteger ? NonFinite.ComplexInfinity
                : turns is Number { IsExactRational: true } rational ? CotOfTurns(rational)
                : Reduced(Trigonometric.Cot, turns, x);
        }

        if (x is Add sum && PiMultiples.Peel(sum) is (var rest, { } peeled))
        {
            return peeled.Facts.IsInteger ? Trigonometric.Cot[rest] : -Trigonometric.Tan[rest];
        }

        return null;
    }

    public static Expr? Sec(Expr x) =>
        x is Symbol or Float ? x.Facts.IsZero ? Integer.One : null
        : x is Apply { Function: var f } a && ReferenceEquals(f, InverseTrigonometric.Asec) ? a.Arguments[0]
        : Reciprocal(Cos(x));

    public static Expr? Csc(Expr x) =>
        x is Symbol or Float ? x.Facts.IsZero ? NonFinite.ComplexInfinity : null
        : x is Apply { Function: var f } a && ReferenceEquals(f, InverseTrigonometric.Acsc) ? a.Arguments[0]
        : Reciprocal(Sin(x));

    /// <summary>1/value, written as sec(u) for cos(u) and as csc(u) for sin(u).</summary>
    private static Expr? Reciprocal(Expr? value) => value switch
    {
        null => null,
        Apply a when ReferenceEquals(a.Function, Trigonometric.Cos) => Apply.FromCanonical(ReciprocalTrigonometric.Sec, a.Arguments),
        Apply a when ReferenceEquals(a.Function, Trigonometric.Sin) => Apply.FromCanonical(ReciprocalTrigonometric.Csc, a.Arguments),
        Mul { Coefficient.IsMinusOne: true, Unit: Apply a } => -(Reciprocal(a) ?? a.Pow(-1)),
        _ => 1 / value,
    };

    private static Expr? OfNumber(Number n, Expr atZero) =>
        n.IsZero ? atZero : n is NonFinite { Sign: 0 } ? NonFinite.NaN : null;

    private static Expr? Reduced(Function function, Expr turns, Expr x)
    {
        var reduced = turns * Constant.Pi;
        return reduced.Equals(x) ? null : function[reduced];
    }

    private static Expr? CotOfTurns(Number turns)
    {
        var reduced = PiMultiples.Modulo(turns, Integer.One);
        var (_, q) = reduced.Ratio();
        if (q.TryGetInt32(out var small) && small <= 120)
        {
            if (small is 5 or 10)
            {
                return Trigonometric.Tan[(Constant.Pi / 2) - (turns * Constant.Pi)];
            }

            var twice = Number.Product(turns, Integer.Two);
            if (small > 2 && small % 2 == 0 && IsRadical(Trigonometric.Cos[twice * Constant.Pi], out var cosine) && IsRadical(Trigonometric.Sin[twice * Constant.Pi], out var sine))
            {
                return (1 / sine) + (cosine / sine);
            }

            if (IsRadical(Trigonometric.Cos[turns * Constant.Pi], out var c) && IsRadical(Trigonometric.Sin[turns * Constant.Pi], out var s))
            {
                return c / s;
            }
        }

        if (Number.Compare(reduced, Fraction.Half) > 0)
        {
            return -Apply.FromCanonical(Trigonometric.Cot, [Number.Sum(Integer.One, reduced.Negated()) * Constant.Pi]);
        }

        return reduced.Equals(turns) ? null : Trigonometric.Cot[reduced * Constant.Pi];
    }

    private static bool IsRadical(Expr value, out Expr radical)
    {
        radical = value;
        return value is not Apply && value is not Mul { Unit: Apply };
    }

    private static Expr? SinOfInverse(Apply inverse)
    {
        var (f, x) = (inverse.Function, inverse.Arguments[0]);
        return ReferenceEquals(f, InverseTrigonometric.Asin) ? x
            : ReferenceEquals(f, InverseTrigonometric.Atan) ? x / Maths.Sqrt(1 + x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Atan2) ? x / Maths.Sqrt(inverse.Arguments[1].Pow(2) + x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Acos) ? Maths.Sqrt(1 - x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Acot) ? 1 / (Maths.Sqrt(1 + x.Pow(-2)) * x)
            : ReferenceEquals(f, InverseTrigonometric.Acsc) ? 1 / x
            : ReferenceEquals(f, InverseTrigonometric.Asec) ? Maths.Sqrt(1 - x.Pow(-2))
            : null;
    }

    private static Expr? CosOfInverse(Apply inverse)
    {
        var (f, x) = (inverse.Function, inverse.Arguments[0]);
        return ReferenceEquals(f, InverseTrigonometric.Acos) ? x
            : ReferenceEquals(f, InverseTrigonometric.Atan) ? 1 / Maths.Sqrt(1 + x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Atan2) ? inverse.Arguments[1] / Maths.Sqrt(inverse.Arguments[1].Pow(2) + x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Asin) ? Maths.Sqrt(1 - x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Acot) ? 1 / Maths.Sqrt(1 + x.Pow(-2))
            : ReferenceEquals(f, InverseTrigonometric.Acsc) ? Maths.Sqrt(1 - x.Pow(-2))
            : ReferenceEquals(f, InverseTrigonometric.Asec) ? 1 / x
            : null;
    }

    private static Expr? TanOfInverse(Apply inverse)
    {
        var (f, x) = (inverse.Function, inverse.Arguments[0]);
        return ReferenceEquals(f, InverseTrigonometric.Atan) ? x
            : ReferenceEquals(f, InverseTrigonometric.Atan2) ? x / inverse.Arguments[1]
            : ReferenceEquals(f, InverseTrigonometric.Asin) ? x / Maths.Sqrt(1 - x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Acos) ? Maths.Sqrt(1 - x.Pow(2)) / x
            : ReferenceEquals(f, InverseTrigonometric.Acot) ? 1 / x
            : ReferenceEquals(f, InverseTrigonometric.Acsc) ? 1 / (Maths.Sqrt(1 - x.Pow(-2)) * x)
            : ReferenceEquals(f, InverseTrigonometric.Asec) ? Maths.Sqrt(1 - x.Pow(-2)) * x
            : null;
    }

    private static Expr? CotOfInverse(Apply inverse)
    {
        var (f, x) = (inverse.Function, inverse.Arguments[0]);
        return ReferenceEquals(f, InverseTrigonometric.Acot) ? x
            : ReferenceEquals(f, InverseTrigonometric.Atan) ? 1 / x
            : ReferenceEquals(f, InverseTrigonometric.Atan2) ? inverse.Arguments[1] / x
            : ReferenceEquals(f, InverseTrigonometric.Asin) ? Maths.Sqrt(1 - x.Pow(2)) / x
            : ReferenceEquals(f, InverseTrigonometric.Acos) ? x / Maths.Sqrt(1 - x.Pow(2))
            : ReferenceEquals(f, InverseTrigonometric.Acsc) ? Maths.Sqrt(1 - x.Pow(-2)) * x
            : ReferenceEquals(f, InverseTrigonometric.Asec) ? 1 / (Maths.Sqrt(1 - x.Pow(-2)) * x)
            : null;
    }
}
