using Nabla.Plotting;

namespace Nabla;

/// <summary>Pictures of functions: self-contained SVG, or a self-contained HTML page where something moves. In a notebook they show themselves.</summary>
public static class Plots
{
    /// <summary>The graph of a function of one variable with its derivative, and at a point with its tangent and a secant.</summary>
    /// <param name="J">The function.</param>
    /// <param name="w">Its variable.</param>
    /// <param name="options">The range, the point, the size.</param>
    /// <exception cref="MathException">The function has other symbols, or w is no symbol, or J has no derivative.</exception>
    public static Plot Function(Expr J, Expr w, PlotOptions? options = null) => FunctionPlot.Of(J, SymbolOf(w), options ?? new());

    /// <summary>An HTML page with a slider: the secant through w and w + epsilon becomes the tangent while epsilon shrinks. All
    /// frames are in the page; it needs no network and no kernel.</summary>
    /// <inheritdoc cref="Function"/>
    /// <exception cref="ArgumentException">The options have no point.</exception>
    public static WebPage SecantPage(Expr J, Expr w, PlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return SecantFrames.Page(J, SymbolOf(w), options);
    }

    /// <summary>The error of the difference quotient against the step, on logarithmic axes: of (J(w + ε) - J(w))/ε and of the central quotient.</summary>
    /// <inheritdoc cref="Function"/>
    /// <exception cref="ArgumentException">The options have no point.</exception>
    public static Plot Error(Expr J, Expr w, PlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ErrorPlot.Of(J, SymbolOf(w), options);
    }

    /// <summary>Contour lines of a function of two variables, and its gradient as arrows that point uphill.</summary>
    /// <exception cref="MathException">The function has other symbols, or a variable is no symbol.</exception>
    public static Plot Contours(Expr J, Expr x, Expr y, PlotOptions? options = null) =>
        ContourPlot.Of(J, SymbolOf(x), SymbolOf(y), options ?? new(), path: null);

    /// <summary>The path of gradient descent over contour lines: each point is the one before it less rate times the gradient.</summary>
    /// <param name="J">The function of two variables.</param>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <param name="start">Where the path begins.</param>
    /// <param name="rate">The learning rate; not zero.</param>
    /// <param name="steps">How many steps are taken, as long as the values are finite.</param>
    /// <param name="options">The range and the size.</param>
    /// <exception cref="MathException">The function has other symbols, or a variable is no symbol.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative, or larger than 10,000.</exception>
    public static Plot Descent(Expr J, Expr x, Expr y, (double X, double Y) start, double rate, int steps = 30, PlotOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 10_000);
        var (first, second) = (SymbolOf(x), SymbolOf(y));
        return ContourPlot.Of(J, first, second, options ?? new(), DescentPath.Of(J, first, second, start, rate, steps));
    }

    private static Symbol SymbolOf(Expr variable) =>
        variable as Symbol ?? throw new MathException($"A plot is along a symbol; '{variable}' is none.");
}
