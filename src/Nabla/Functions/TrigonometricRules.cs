namespace Nabla.Functions;

/// <summary>Canonical forms of the trigonometric functions: exact values, periods, imaginary arguments, inverse functions.</summary>
internal static class TrigonometricRules
{
    private static readonly Rules OfSin = new(
        AtZero: Integer.Zero,
        OfInverse: SinOfInverse,
        AtImaginary: y => Constant.I * Hyperbolic.Sinh[y],
        AtTurns: (turns, x) => turns.Facts.IsInteger ? Integer.Zero
            : turns is Number { IsExactRational: true } rational ? ExactTrigonometry.Sine(rational)
            : (2 * turns).Facts.IsOdd ? Pow.Of(Integer.MinusOne, turns - Fraction.Half)
            : Reduced(Trigonometric.Sin, turns, x),
        AtSum: (turns, rest) => (Trigonometric.Sin[turns * Constant.Pi] * Trigonometric.Cos[rest]) + (Trigonometric.Cos[turns * Constant.Pi] * Trigonometric.Sin[rest]));

    private static readonly Rules OfCos = new(
        AtZero: Integer.One,
        OfInverse: CosOfInverse,
        AtImaginary: y => Hyperbolic.Cosh[y],
        AtTurns: (turns, x) => turns.Facts.IsInteger ? Pow.Of(Integer.MinusOne, turns)
            : turns is Number { IsExactRational: true } rational ? ExactTrigonometry.Cosine(rational)
            : (2 * turns).Facts.IsOdd ? Integer.Zero
            : Reduced(Trigonometric.Cos, turns, x),
        AtSum: (turns, rest) => (Trigonometric.Cos[turns * Constant.Pi] * Trigonometric.Cos[rest]) - (Trigonometric.Sin[turns * Constant.Pi] * Trigonometric.Sin[rest]));

    private static readonly Rules OfTan = new(
        AtZero: Integer.Zero,
        OfInverse: TanOfInverse,
        AtImaginary: y => Constant.I * Hyperbolic.Tanh[y],
        AtTurns: (turns, x) => turns.Facts.IsInteger ? Integer.Zero
            : turns is Number { IsExactRational: true } rational ? ExactTrigonometry.Tangent(rational)
            : Reduced(Trigonometric.Tan, turns, x),
        AtSum: (turns, rest) => turns.Facts.IsInteger ? Trigonometric.Tan[rest] : -Trigonometric.Cot[rest]);

    private static readonly Rules OfCot = new(
        AtZero: NonFinite.ComplexInfinity,
        OfInverse: CotOfInverse,
        AtImaginary: y => -Constant.I * Hyperbolic.Coth[y],
        AtTurns: (turns, x) => turns.Facts.IsInteger ? NonFinite.ComplexInfinity
            : turns is Number { IsExactRational: true } rational ? CotOfTurns(rational)
            : Reduced(Trigonometric.Cot, turns, x),
        AtSum: (turns, rest) => turns.Facts.IsInteger ? Trigonometric.Cot[rest] : -Trigonometric.Tan[rest]);

    public static Expr? Sin(Expr x) => Of(x, OfSin);

    public static Expr? Cos(Expr x) => Of(x, OfCos);

    public static Expr? Tan(Expr x) => Of(x, OfTan);

    public static Expr? Cot(Expr x) => Of(x, OfCot);

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

    private static Expr? Of(Expr x, Rules rules)
    {
        switch (x)
        {
            case Symbol or Float:
                return x.Facts.IsZero ? rules.AtZero : null;
            case Number n:
                return n.IsZero ? rules.AtZero : n is NonFinite { Sign: 0 } ? NonFinite.NaN : null;
            case Apply inverse:
                return inverse.Arguments.IsEmpty ? null : rules.OfInverse(inverse);
        }

        return PiMultiples.ImaginaryCoefficient(x) is { } imaginary ? rules.AtImaginary(imaginary)
            : PiMultiples.Coefficient(x) is { } turns ? rules.AtTurns(turns, x)
            : x is Add sum && PiMultiples.Peel(sum) is (var rest, { } peeled) ? rules.AtSum(peeled, rest)
            : null;
    }

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

    /// <summary>What distinguishes the four functions.</summary>
    /// <param name="AtZero">The value at 0.</param>
    /// <param name="OfInverse">The value at an inverse function: sin(acos(u)).</param>
    /// <param name="AtImaginary">The value at I*y.</param>
    /// <param name="AtTurns">The value at x = turns*pi.</param>
    /// <param name="AtSum">The value at turns*pi + rest for turns that are an integer or half of an odd one.</param>
    private sealed record Rules(
        Expr AtZero,
        Func<Apply, Expr?> OfInverse,
        Func<Expr, Expr> AtImaginary,
        Func<Expr, Expr, Expr?> AtTurns,
        Func<Expr, Expr, Expr> AtSum);
}
