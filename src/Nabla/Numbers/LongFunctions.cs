namespace Nabla.Numbers;

/// <summary>Elementary functions of <see cref="LongFloat"/>, each after bringing its argument near 0.</summary>
internal static class LongFunctions
{
    private const int Halvings = 16;

    // The terms of a series are below 2**(-k*Halvings)/k!: these are enough for all digits.
    private const int Terms = 14;

    // Sines of larger numbers would lose the digits that matter.
    private const int LargestAngle = 60;

    private const int LargestExponent = 10;

    /// <summary>e**x, or null where that is far out of the range of doubles.</summary>
    public static LongFloat? Exp(LongFloat x)
    {
        if (x.Magnitude > LargestExponent)
        {
            return null;
        }

        var power = (int)Math.Round(x.ToDouble() / Math.Log(2));
        var small = power == 0 ? x : x - (LongFloat.Of(power) * Ln2);
        return OfSmall(small).Scaled(power);
    }

    /// <summary>The logarithm of a positive number.</summary>
    public static LongFloat Log(LongFloat x)
    {
        var power = x.Magnitude;
        var near1 = LogNear1(x.Scaled(-power));
        return power == 0 ? near1 : near1 + (LongFloat.Of(power) * Ln2);
    }

    /// <summary>Sine and cosine, or null for very large angles.</summary>
    public static (LongFloat Sine, LongFloat Cosine)? Circle(LongFloat x)
    {
        if (x.Magnitude > LargestAngle)
        {
            return null;
        }

        var quarter = LongFloat.Pi.Scaled(-1);
        var turns = new System.Numerics.BigInteger(Math.Round(x.ToDouble() / (Math.PI / 2)));
        var (sine, cosine) = OfSmallAngle(x - (LongFloat.Of(turns) * quarter));
        return (int)(((turns % 4) + 4) % 4) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    private static LongFloat Ln2 { get; } = LogNear1(LongFloat.One.Scaled(1));

    /// <summary>Halley's iteration on e**y = x, which triples the digits of a double.</summary>
    private static LongFloat LogNear1(LongFloat x)
    {
        var y = LongFloat.OfDouble(Math.Log(x.ToDouble()));
        for (var i = 0; i < 2; i++)
        {
            var power = OfSmall(y);
            y += ((x - power) / (x + power)).Scaled(1);
        }

        return y;
    }

    private static LongFloat OfSmall(LongFloat x)
    {
        var sum = LongFloat.One;
        var part = x.Scaled(-Halvings);
        for (var k = Terms; k > 0; k--)
        {
            sum = LongFloat.One + (sum * part / LongFloat.Of(k));
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum *= sum;
        }

        return sum;
    }

    /// <summary>By the cosine's distance from 1, which stays exact when the angle is doubled.</summary>
    private static (LongFloat Sine, LongFloat Cosine) OfSmallAngle(LongFloat x)
    {
        var part = x.Scaled(-Halvings);
        var square = -(part * part);
        var (sine, below1) = (LongFloat.One, LongFloat.One);
        for (var k = Terms; k > 0; k--)
        {
            sine = LongFloat.One + (sine * square / LongFloat.Of(2 * k * ((2 * k) + 1)));
            below1 = LongFloat.One + (below1 * square / LongFloat.Of(((2 * k) + 1) * ((2 * k) + 2)));
        }

        sine *= part;
        below1 *= square.Scaled(-1); // cos - 1 = -part**2/2 * (...)
        for (var i = 0; i < Halvings; i++)
        {
            (sine, below1) = ((sine * (LongFloat.One + below1)).Scaled(1), (below1 * (LongFloat.One.Scaled(1) + below1)).Scaled(1));
        }

        return (sine, LongFloat.One + below1);
    }
}
