namespace Nabla.Plotting;

/// <summary>
/// What is seen of a function of two variables: around the origin, or around a path. What is not given is chosen so that both
/// variables have the same scale: only then gradients look perpendicular to contour lines, and circles are round.
/// </summary>
internal static class ContourWindow
{
    private const double UsualReach = 3;
    private const double LeastOfPath = 1;
    private const double MostOfPath = 3; // of the distance of its start from 0
    private const double Margin = 0.15;
    private const double AroundWidth = 60; // of the picture, taken by what stands around the panel
    private const double AroundHeight = 78;

    public static (ValueRange X, ValueRange Y) Of(PlotOptions options, IReadOnlyList<(double X, double Y)>? path)
    {
        var x = options.X is { } givenX ? FunctionView.Checked(givenX) : Reach(path?.Select(p => p.X));
        var y = options.Y is { } givenY ? FunctionView.Checked(givenY) : Reach(path?.Select(p => p.Y));
        var ratio = (options.Width - AroundWidth) / (options.Height - AroundHeight);
        if (options.X is null && x.Span < y.Span * ratio)
        {
            x = Widened(x, y.Span * ratio);
        }
        else if (options.Y is null && y.Span < x.Span / ratio)
        {
            y = Widened(y, x.Span / ratio);
        }

        return (x, y);
    }

    private static ValueRange Widened(ValueRange range, double span) => range.Padded((span - range.Span) / range.Span / 2);

    /// <summary>As far as the path goes; one that flies away is cut off.</summary>
    private static ValueRange Reach(IEnumerable<double>? path)
    {
        if (path is null)
        {
            return new ValueRange(-UsualReach, UsualReach);
        }

        var values = path.ToList();
        var most = MostOfPath * Math.Max(Math.Abs(values[0]), LeastOfPath);
        var seen = values.Select(v => Math.Clamp(v, values[0] - most, values[0] + most)).ToList();
        return new ValueRange(seen.Min(), seen.Max()).Padded(Margin);
    }
}
