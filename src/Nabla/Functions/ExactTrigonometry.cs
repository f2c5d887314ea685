namespace Nabla.Functions;

/// <summary>
/// Sines, cosines and tangents of rational multiples of pi in square roots. The cosines of pi/3 and pi/5 are known; the others
/// follow from them by halving angles and by differences of angles.
/// </summary>
internal static class ExactTrigonometry
{
    /// <summary>cos(turns*pi) for a rational number of half turns, or null where it stays or has no simple radicals.</summary>
    public static Expr? Cosine(Number turns)
    {
        var reduced = PiMultiples.Modulo(turns, Integer.Two);
        if (Number.Compare(reduced, Integer.One) > 0)
        {
            return -CosineOrApplied(Number.Sum(reduced, Integer.MinusOne));
        }

        if (Number.Compare(reduced, Fraction.Half) > 0)
        {
            return -CosineOrApplied(Number.Sum(Integer.One, reduced.Negated()));
        }

        return CosineOfFirstQuadrant(reduced)
            ?? (reduced.Equals(turns) ? null : Apply.FromCanonical(Trigonometric.Cos, [reduced * Constant.Pi]));
    }

    /// <summary>sin(turns*pi) for a rational number of half turns, or null where it stays.</summary>
    public static Expr? Sine(Number turns)
    {
        var reduced = PiMultiples.Modulo(turns, Integer.Two);
        if (Number.Compare(reduced, Integer.One) > 0)
        {
            return -SineOrApplied(Number.Sum(reduced, Integer.MinusOne));
        }

        if (Number.Compare(reduced, Fraction.Half) > 0)
        {
            return SineOrApplied(Number.Sum(Integer.One, reduced.Negated()));
        }

        return CosineOfFirstQuadrant(Number.Sum(Fraction.Half, reduced.Negated()))
            ?? (reduced.Equals(turns) ? null : Apply.FromCanonical(Trigonometric.Sin, [reduced * Constant.Pi]));
    }

    /// <summary>tan(turns*pi) for a rational number of half turns, or null where it stays.</summary>
    public static Expr? Tangent(Number turns)
    {
        var reduced = PiMultiples.Modulo(turns, Integer.One);
        if (reduced.IsZero)
        {
            return Integer.Zero;
        }

        if (reduced.Equals(Fraction.Half))
        {
            return NonFinite.ComplexInfinity;
        }

        if (RadicalTangent(reduced) is { } value)
        {
            return value;
        }

        return Number.Compare(reduced, Fraction.Half) > 0
            ? -Apply.FromCanonical(Trigonometric.Tan, [Number.Sum(Integer.One, reduced.Negated()) * Constant.Pi])
            : (reduced.Equals(turns) ? null : Apply.FromCanonical(Trigonometric.Tan, [reduced * Constant.Pi]));
    }

    private static Expr CosineOrApplied(Number turns) => Cosine(turns) ?? Apply.FromCanonical(Trigonometric.Cos, [turns * Constant.Pi]);

    private static Expr SineOrApplied(Number turns) => Sine(turns) ?? Apply.FromCanonical(Trigonometric.Sin, [turns * Constant.Pi]);

    /// <summary>tan(turns*pi) for 0 &lt; turns &lt; 1.</summary>
    private static Expr? RadicalTangent(Number turns)
    {
        var (p, q) = SmallRatio(turns);
        if (q is 5 or 10)
        {
            var root = 2 * Maths.Sqrt(5);
            var tenths = 10 * p / q;
            var size = Math.Min(tenths, 10 - tenths) switch
            {
                1 => Maths.Sqrt(1 - (root / 5)),
                2 => Maths.Sqrt(5 - root),
                3 => Maths.Sqrt(1 + (root / 5)),
                _ => Maths.Sqrt(5 + root),
            };
            return tenths < 5 ? size : -size;
        }

        if (q % 2 == 0)
        {
            // tan(t) = (1 - cos(2*t))/sin(2*t)
            var twice = Number.Product(turns, Integer.Two);
            if (IsRadical(Cosine(twice), out var cosine) && IsRadical(Sine(twice), out var sine))
            {
                return (1 / sine) - (cosine / sine);
            }
        }

        if (Split(q) is var (m, n))
        {
            if (Tangent(Fraction.Of(Integer.Of(p), Integer.Of(m))) is { } a && Tangent(Fraction.Of(Integer.Of(p), Integer.Of(n))) is { } b)
            {
                return (a - b) / (1 + (a * b));
            }

            return null;
        }

        return IsRadical(Cosine(turns), out var c) && IsRadical(Sine(turns), out var s) ? s / c : null;
    }

    /// <summary>cos(turns*pi) for 0 ≤ turns ≤ 1/2.</summary>
    private static Expr? CosineOfFirstQuadrant(Number turns)
    {
        var (p, q) = SmallRatio(turns);
        switch (q)
        {
            case 0:
                return null;
            case 1:
                return Integer.One;
            case 2:
                return Integer.Zero;
            case 3:
                return Fraction.Half;
            case 5:
                return ((p == 1 ? 1 : -1) + Maths.Sqrt(5)) / 4;
        }

        if (Split(q) is var (m, n))
        {
            // p/q = p/m - p/n, and the cosine of a difference.
            var (a, b) = (Fraction.Of(Integer.Of(p), Integer.Of(m)), Fraction.Of(Integer.Of(p), Integer.Of(n)));
            return Cosine(a) is { } cosA && Cosine(b) is { } cosB && Sine(a) is { } sinA && Sine(b) is { } sinB
                ? (cosA * cosB) + (sinA * sinB)
                : null;
        }

        return q <= 12 && q % 2 == 0 && IsRadical(Cosine(Number.Product(turns, Integer.Two)), out var twice)
            ? Maths.Sqrt((1 + twice) / 2)
            : null;
    }

    /// <summary>The denominators m and n with 1/m - 1/n = 1/q for which both angles are known.</summary>
    private static (int M, int N)? Split(int q) => q switch
    {
        12 => (3, 4),
        15 => (6, 10),
        20 => (4, 5),
        24 => (6, 8),
        30 => (5, 6),
        40 => (8, 10),
        60 => (20, 30),
        120 => (40, 60),
        _ => null,
    };

    /// <summary>Numerator and denominator where the denominator is at most 120; otherwise (0, 0).</summary>
    private static (int P, int Q) SmallRatio(Number turns)
    {
        var (p, q) = turns.Ratio();
        return q.TryGetInt32(out var small) && small <= 120 && p.TryGetInt32(out var numerator) ? (numerator, small) : (0, 0);
    }

    private static bool IsRadical(Expr? value, out Expr radical)
    {
        radical = value ?? Integer.Zero;
        return value is not null && value is not Apply && value is not Mul { Unit: Apply };
    }
}
