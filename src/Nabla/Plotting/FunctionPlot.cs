using Nabla.Drawing;

namespace Nabla.Plotting;

/// <summary>A function of one variable, its derivative, and at a point the tangent and a secant.</summary>
internal static class FunctionPlot
{
    private const double MostOfDerivative = 0.75;
    private const double LeastSeen = 0.2;

    public static Plot Of(Expr expr, Symbol variable, PlotOptions options)
    {
        var view = new FunctionView(expr, variable, options);
        var title = $"{InlineMath.Of(expr)} along {variable.Name}";
        return new Plot(title, Describe(view, options), options, svg => Draw(svg, view, options));
    }

    private static void Draw(SvgWriter svg, FunctionView view, PlotOptions options)
    {
        var y = view.Values;
        if (options.Derivative && options.Y is null)
        {
            y = WithSlopes(y, [.. Curve.Samples(view.SlopeAt, view.X)]);
        }

        var curve = Curve.Of(view.Function.At, view.X, y);
        var slopes = options.Derivative ? Curve.Of(view.SlopeAt, view.X, y) : [];
        var lines = Lines(view, options);
        List<(string, string)> legend = [("curve c1", view.Name)];
        legend.AddRange(slopes.Count > 0 ? [("curve c2", $"derivative {InlineMath.Of(view.DerivativeExpr, 24)}")] : []);
        legend.AddRange(lines.Select(l => ($"curve thin {l.Class}", $"{l.Name}, slope {InlineMath.Of(l.Slope)}")));
        var panel = new Panel(svg, (options.Width, options.Height), view.X, y, legend, view.Variable.Name);
        panel.DrawAxes();
        panel.Legend(legend);
        panel.Clipped(() =>
        {
            panel.Lines(curve, "curve c1");
            panel.Lines(slopes, "curve c2");
            foreach (var (@class, _, slope) in lines)
            {
                panel.Straight(view.At!.Value, view.Function.At(view.At.Value), slope, $"curve thin {@class}");
            }

            DrawPoints(panel, view, options);
        });
        if (curve.Count == 0)
        {
            panel.Remark($"{view.Name} has no real value here");
        }
    }

    /// <summary>The secant and the tangent, as far as there are any.</summary>
    private static List<(string Class, string Name, double Slope)> Lines(FunctionView view, PlotOptions options)
    {
        if (view.At is not { } at)
        {
            return [];
        }

        var secant = options.Epsilon is { } epsilon ? (view.Function.At(at + epsilon) - view.Function.At(at)) / epsilon : double.NaN;
        return [.. new[] { ("c4", "secant", secant), ("c3", "tangent", view.SlopeAt(at)) }.Where(l => double.IsFinite(l.Item3))];
    }

    private static void DrawPoints(Panel panel, FunctionView view, PlotOptions options)
    {
        if (view.At is not { } at || double.IsNaN(view.Function.At(at)))
        {
            return;
        }

        if (options.Epsilon is { } epsilon && view.Function.At(at + epsilon) is var end && double.IsFinite(end))
        {
            panel.Dot(at + epsilon, end, "f4", $"({InlineMath.Of(at + epsilon)}, {InlineMath.Of(end)})");
        }

        panel.Dot(at, view.Function.At(at), "f1", $"({InlineMath.Of(at)}, {InlineMath.Of(view.Function.At(at))})");
    }

    /// <summary>With room for the derivative, as far as it is seen then and the function does not become too small.</summary>
    private static ValueRange WithSlopes(ValueRange values, double[] slopes)
    {
        if (ValueRange.Of(slopes) is not { } range)
        {
            return values;
        }

        var wider = values.With(range, MostOfDerivative);
        return slopes.Count(s => s >= wider.From && s <= wider.To) >= LeastSeen * slopes.Length ? wider : values;
    }

    private static string Describe(FunctionView view, PlotOptions options)
    {
        var text = $"{view.Name} for {view.Variable.Name} from {InlineMath.Of(view.X.From)} to {InlineMath.Of(view.X.To)}";
        if (options.Derivative)
        {
            text += $", with the derivative {InlineMath.Of(view.DerivativeExpr, 100)}";
        }

        return view.At is { } at ? $"{text}. At {InlineMath.Of(at)} the value is {InlineMath.Of(view.Function.At(at))} and the slope {InlineMath.Of(view.SlopeAt(at))}." : text + ".";
    }
}
