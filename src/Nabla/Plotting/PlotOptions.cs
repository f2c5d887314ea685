namespace Nabla;

/// <summary>How a plot is drawn.</summary>
public sealed record PlotOptions
{
    /// <summary>The width in pixels; the picture scales.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 200 or above 10,000.</exception>
    public int Width { get; init => field = Checked(value); } = 640;

    /// <summary>The height in pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 200 or above 10,000.</exception>
    public int Height { get; init => field = Checked(value); } = 420;

    /// <summary>Where the first variable begins and ends; chosen where null.</summary>
    public (double From, double To)? X { get; init; }

    /// <summary>Where the values, or those of the second variable, begin and end; chosen where null.</summary>
    public (double From, double To)? Y { get; init; }

    /// <summary>The point whose tangent is drawn; none where null.</summary>
    public Expr? At { get; init; }

    /// <summary>The step to the second point of the secant; no secant where null.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Whether the derivative is drawn as well.</summary>
    public bool Derivative { get; init; } = true;

    /// <summary>The colours.</summary>
    public PictureTheme Theme { get; init; }

    private static int Checked(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 10_000);
        return size;
    }
}
