using System.Globalization;
using Nabla.Drawing;
using Nabla.Printing;

namespace Nabla.Plotting;

/// <summary>
/// The secant becomes the tangent: one picture with a frame for each step, of which a slider shows one. Without a script the
/// first frame and the table of all steps are seen.
/// </summary>
internal static class SecantFrames
{
    private const int Frames = 25;
    private const double LargestPart = 0.3; // of the picture's width
    private const double SmallestPart = 1e-3;

    /// <summary>A page of its own.</summary>
    public static WebPage Page(Expr expr, Symbol variable, PlotOptions options)
    {
        var at = new FunctionView(expr, variable, options).At ?? throw new ArgumentException("A secant is at a point: PlotOptions.At.", nameof(options));
        var title = $"{InlineMath.Of(expr, 60)} at {variable.Name} = {InlineMath.Of(at)}: the secant becomes the tangent";
        return HtmlPage.Of(title, options.Theme, $"<h1>{Markup.Escape(title)}</h1>\n{Fragment(expr, variable, options)}", needsSlider: true);
    }

    /// <summary>The picture, its slider and its table, for a page with <see cref="HtmlPage.SliderScript"/>.</summary>
    public static string Fragment(Expr expr, Symbol variable, PlotOptions options)
    {
        var view = new FunctionView(expr, variable, options with { Derivative = false });
        var at = view.At!.Value;
        var steps = Steps(view, at);
        var picture = Picture.Of(
            options.Width,
            options.Height,
            $"Secants of {view.Name}",
            $"Secants through {variable.Name} = {InlineMath.Of(at)} and {InlineMath.Of(at)} + ε, and the tangent, whose slope is {InlineMath.Of(view.SlopeAt(at))}.",
            options.Theme,
            svg => Draw(svg, view, options, at, steps));
        return $"""
            <figure class="slider">
            {picture}
            <figcaption class="controls" hidden=""><button type="button">Play</button> <label>ε from large to small <input type="range" min="0" max="{Math.Max(0, steps.Count - 1).ToString(CultureInfo.InvariantCulture)}" value="0"/></label></figcaption>
            </figure>
            {Table(steps, view.SlopeAt(at))}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>The steps at which the function has a value, each with the slope of its secant.</summary>
    private static List<(double Epsilon, double End, double Slope)> Steps(FunctionView view, double at)
    {
        var value = view.Function.At(at);
        var largest = Round(LargestPart * view.X.Span);
        return [.. Enumerable.Range(0, Frames)
            .Select(i => Round(largest * Math.Pow(SmallestPart / LargestPart, i / (Frames - 1.0))))
            .Select(epsilon => (epsilon, End: view.Function.At(at + epsilon)))
            .Select(s => (s.epsilon, s.End, Slope: (s.End - value) / s.epsilon))
            .Where(s => double.IsFinite(s.Slope))];
    }

    private static void Draw(SvgWriter svg, FunctionView view, PlotOptions options, double at, List<(double Epsilon, double End, double Slope)> steps)
    {
        var (value, tangent) = (view.Function.At(at), view.SlopeAt(at));
        var panel = new Panel(svg, (options.Width, options.Height), view.X, view.Values, steps.Select(Legend).MaxBy(entries => entries.Sum(e => e.Item2.Length)) ?? [], view.Variable.Name);
        panel.DrawAxes();
        panel.Clipped(() =>
        {
            panel.Lines(Curve.Of(view.Function.At, view.X, view.Values), "curve c1");
            if (double.IsFinite(tangent) && double.IsFinite(value))
            {
                panel.Straight(at, value, tangent, "curve thin c3");
            }
        });
        for (var i = 0; i < steps.Count; i++)
        {
            var (epsilon, end, slope) = steps[i];
            svg.Begin("g", ("class", "frame"), ("display", i == 0 ? "inline" : "none"));
            panel.Clipped(() =>
            {
                panel.Straight(at, value, slope, "curve thin c4");
                panel.Dot(at + epsilon, end, "f4");
            });
            panel.Legend(Legend(steps[i]));
            svg.End();
        }

        panel.Dot(at, value, "f1");
        if (steps.Count == 0)
        {
            panel.Remark("There is no secant here");
        }

        (string, string)[] Legend((double Epsilon, double End, double Slope) step) =>
            [("curve c1", view.Name), ("curve thin c3", $"tangent, slope {InlineMath.Of(tangent)}"), ("curve thin c4", $"ε = {InlineMath.Of(step.Epsilon)}, slope {InlineMath.Of(step.Slope)}")];
    }

    private static string Table(List<(double Epsilon, double End, double Slope)> steps, double slope)
    {
        var rows = steps.Where((_, i) => i % 3 == 0).Select(s => $"<tr><td>{InlineMath.Of(s.Epsilon)}</td><td>{InlineMath.Of(s.Slope)}</td><td>{InlineMath.Of(s.Slope - slope)}</td></tr>");
        return $"<table><caption>The slope of the secant for smaller and smaller steps</caption><thead><tr><th>ε</th><th>slope of the secant</th><th>less slope of the tangent</th></tr></thead><tbody>\n{string.Join('\n', rows)}\n</tbody></table>";
    }

    /// <summary>Two digits: nobody wants to read a step of 0.0468374.</summary>
    private static double Round(double step) => double.Parse(step.ToString("E1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
