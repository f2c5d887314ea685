namespace Nabla.Plotting;

/// <summary>A part of an axis.</summary>
internal readonly record struct ValueRange(double From, double To)
{
    private const double OutlierRatio = 8;
    private const double Margin = 0.06;
    private const double SmallestRelativeSpan = 1e-9; // below it doubles have too few digits to be told apart on an axis

    public double Span => To - From;

    /// <summary>The range that shows the values well: all of them, but not the far ends of poles.</summary>
    /// <param name="values">The values; what is not finite is passed over.</param>
    /// <param name="focus">What has to be seen best where there are poles: a value, and how far around it.</param>
    public static ValueRange? Of(IEnumerable<double> values, (double Value, double Reach)? focus = null)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0)
        {
            return null;
        }

        var (low, high) = (sorted[0], sorted[^1]);
        var core = new ValueRange(sorted[sorted.Length / 10], sorted[^((sorted.Length / 10) + 1)]);
        if (core.Span > 0 && high - low > OutlierRatio * core.Span)
        {
            var seen = focus is var (value, reach) && reach > 0 ? new ValueRange(value - reach, value + reach) : new ValueRange(core.From - core.Span, core.To + core.Span);
            (low, high) = (Math.Max(low, seen.From), Math.Min(high, seen.To));
        }

        return new ValueRange(low, high).Padded(Margin);
    }

    /// <summary>Some room at both ends; a single value gets a range around it.</summary>
    public ValueRange Padded(double part)
    {
        var size = Math.Max(Math.Abs(From), Math.Abs(To));
        if (!(To / 2 - From / 2 > SmallestRelativeSpan * size))
        {
            var room = size == 0 ? 1 : size / 2;
            return Bounded(From - room, To + room);
        }

        return Bounded(From - (part * Span), To + (part * Span));
    }

    /// <summary>The smallest range with both in it, but not beyond so many times the first around it.</summary>
    public ValueRange With(ValueRange other, double most) => new(
        Math.Min(From, Math.Max(other.From, From - (most * Span))),
        Math.Max(To, Math.Min(other.To, To + (most * Span))));

    /// <summary>Axes end where the difference of two values could overflow.</summary>
    private static ValueRange Bounded(double from, double to) => new(Math.Max(from, -1e307), Math.Min(to, 1e307));
}
