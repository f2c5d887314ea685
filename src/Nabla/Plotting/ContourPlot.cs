using Nabla.Calculus;
using Nabla.Drawing;

namespace Nabla.Plotting;

/// <summary>A function of two variables: contour lines with their levels, the gradient as arrows, a path.</summary>
internal static class ContourPlot
{
    private const int WantedLevels = 9;
    private const int Arrows = 11;
    private const double DotDistance = 7;
    private const double ArrowPart = 0.42; // of the distance between two arrows, on either side of the middle

    public static Plot Of(Expr expr, Symbol first, Symbol second, PlotOptions options, IReadOnlyList<(double X, double Y)>? path)
    {
        if (first.Equals(second))
        {
            throw new MathException($"Contour lines need two different variables, not '{first}' twice.");
        }

        var function = new RealFunction(expr, first, second);
        var (x, y) = ContourWindow.Of(options, path);
        var contours = new ContourLines(function, x, y);
        var title = path is null ? $"{InlineMath.Of(expr)}: contour lines and gradient" : $"{InlineMath.Of(expr)}: gradient descent";
        return new Plot(title, Describe(expr, contours, path, function), options, svg =>
        {
            (string, string)[] legend =
            [
                ("curve thin c1", $"{InlineMath.Of(expr)} = constant"),
                path is null ? ("edge", "gradient, uphill") : ("curve c2", $"descent, {path.Count - 1} steps"),
            ];
            var panel = new Panel(svg, (options.Width, options.Height), x, y, legend, first.Name, second.Name);
            panel.DrawAxes();
            panel.Clipped(() =>
            {
                DrawLevels(svg, panel, contours);
                if (path is null)
                {
                    DrawGradient(svg, panel, expr, first, second);
                }
                else
                {
                    DrawPath(panel, path, function);
                }
            });
            if (contours.Range is null)
            {
                panel.Remark($"{InlineMath.Of(expr)} has no real value here");
            }

            panel.Legend(legend);
        });
    }

    private static void DrawLevels(SvgWriter svg, Panel panel, ContourLines contours)
    {
        var levels = contours.Levels(WantedLevels);
        var labels = levels.Select(level => InlineMath.Of(level)).ToList();
        var taken = new List<(double X, double Y)>();
        for (var i = 0; i < levels.Count; i++)
        {
            var pieces = contours.Of(levels[i]);
            panel.Lines(pieces, "curve thin c1");
            var spot = pieces.Select(p => (X: panel.Across(p[0].X), Y: panel.Up(p[0].Y)))
                .Where(p => taken.TrueForAll(t => Math.Abs(t.X - p.X) > 46 || Math.Abs(t.Y - p.Y) > 16))
                .Where(p => p.X > panel.Across(panel.X.From) + 24 && p.X < panel.Across(panel.X.To) - 24 && p.Y > panel.Up(panel.Y.To) + 12 && p.Y < panel.Up(panel.Y.From) - 6)
                .Skip(pieces.Count / 7)
                .Take(1)
                .ToList();
            foreach (var (px, py) in spot)
            {
                taken.Add((px, py));
                svg.Text("text", labels[i], ("class", "note halo"), ("x", px), ("y", py + 4), ("text-anchor", "middle"));
            }
        }
    }

    private static void DrawGradient(SvgWriter svg, Panel panel, Expr expr, Symbol first, Symbol second)
    {
        var gradient = Gradients.Of(expr, [first, second]);
        var (slopeX, slopeY) = (new RealFunction(gradient[0], first, second), new RealFunction(gradient[1], first, second));
        var (stepX, stepY) = (panel.X.Span / Arrows, panel.Y.Span / Arrows);
        var arrows = new List<(double X, double Y, double Right, double Down)>();
        for (var i = 0; i < Arrows; i++)
        {
            for (var j = 0; j < Arrows; j++)
            {
                var (x, y) = (panel.X.From + ((i + 0.5) * stepX), panel.Y.From + ((j + 0.5) * stepY));
                arrows.Add((panel.Across(x), panel.Up(y), slopeX.At(x, y), -slopeY.At(x, y)));
            }
        }

        // Directions as on paper: a slope of one per unit is drawn as long as the unit is on its axis.
        var (unitX, unitY) = (panel.Across(panel.X.From + stepX) - panel.Across(panel.X.From), panel.Up(panel.Y.From) - panel.Up(panel.Y.From + stepY));
        var drawn = arrows.Select(a => (a.X, a.Y, Right: a.Right * unitX / stepX, Down: a.Down * unitY / stepY)).Where(a => double.IsFinite(a.Right) && double.IsFinite(a.Down)).ToList();
        var lengths = drawn.Select(a => Math.Sqrt(Length(a.Right, a.Down))).Order().ToList();
        if (lengths.Count == 0)
        {
            return;
        }

        var longest = lengths[lengths.Count * 9 / 10];
        foreach (var (x, y, right, down) in drawn)
        {
            var length = Length(right, down);
            var half = ArrowPart * Math.Min(unitX, unitY) * Math.Min(1, Math.Sqrt(length) / longest);
            if (length > 0 && half > 1)
            {
                DrawArrow(svg, x, y, right / length * half, down / length * half);
            }
        }
    }

    private static double Length(double a, double b) => double.Hypot(a, b);

    private static void DrawArrow(SvgWriter svg, double x, double y, double right, double down)
    {
        var (tipX, tipY) = (x + right, y + down);
        var (backX, backY) = (tipX - (0.45 * right), tipY - (0.45 * down));
        svg.Empty("path", ("class", "edge"), ("d", $"M{N(x - right)} {N(y - down)}L{N(backX)} {N(backY)}"));
        svg.Empty("path", ("class", "arrow"), ("d", $"M{N(tipX)} {N(tipY)}L{N(backX - (0.22 * down))} {N(backY + (0.22 * right))}L{N(backX + (0.22 * down))} {N(backY - (0.22 * right))}z"));
    }

    private static void DrawPath(Panel panel, IReadOnlyList<(double X, double Y)> path, RealFunction function)
    {
        panel.Lines([path], "curve c2");
        (double X, double Y)? last = null;
        for (var i = 1; i < path.Count; i++)
        {
            var (px, py) = (panel.Across(path[i].X), panel.Up(path[i].Y));
            var isEnd = i == path.Count - 1;
            if (isEnd || last is not var (lastX, lastY) || Length(px - lastX, py - lastY) > DotDistance)
            {
                Dot(i, "f2", isEnd ? 5 : 3);
                last = (px, py);
            }
        }

        Dot(0, "f3", 5);

        void Dot(int i, string @class, double radius) =>
            panel.Dot(path[i].X, path[i].Y, @class, $"{i}: ({InlineMath.Of(path[i].X)}, {InlineMath.Of(path[i].Y)}), value {InlineMath.Of(function.At(path[i].X, path[i].Y))}", radius);
    }

    private static string Describe(Expr expr, ContourLines contours, IReadOnlyList<(double X, double Y)>? path, RealFunction function)
    {
        var text = contours.Range is { } range ? $"{InlineMath.Of(expr, 100)} between {InlineMath.Of(range.From)} and {InlineMath.Of(range.To)}." : $"{InlineMath.Of(expr, 100)} has no real value here.";
        return path is null ? text : $"{text} Gradient descent from ({InlineMath.Of(path[0].X)}, {InlineMath.Of(path[0].Y)}) reaches ({InlineMath.Of(path[^1].X)}, {InlineMath.Of(path[^1].Y)}) after {path.Count - 1} steps, where the value is {InlineMath.Of(function.At(path[^1].X, path[^1].Y))}.";
    }

    private static string N(double value) => SvgValue.Number(value);
}
