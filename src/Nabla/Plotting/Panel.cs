using System.Text;
using Nabla.Drawing;

namespace Nabla.Plotting;

/// <summary>The part of a picture with the axes: maps values to pixels, draws grid, ticks, curves and points.</summary>
internal sealed class Panel
{
    private const double Above = 14;
    private const double LegendLine = 19;
    private const double LegendStart = 12;
    private const double Right = 16;
    private const double Bottom = 44;
    private const double TickFont = 12;
    private const double PixelsPerTickX = 84;
    private const double PixelsPerTickY = 52;

    private readonly SvgWriter svg;
    private readonly ValueRange x;
    private readonly ValueRange y;
    private readonly string nameX;
    private readonly string nameY;
    private readonly bool isLogarithmic;
    private readonly double top;
    private readonly double left;
    private readonly double width;
    private readonly double height;
    private readonly double end;
    private readonly string clip;
    private readonly (double At, string Label)[] ticksX;
    private readonly (double At, string Label)[] ticksY;

    /// <summary>A panel that fills a picture.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="size">The picture's size.</param>
    /// <param name="x">The values along the picture; decimal logarithms where the axes are logarithmic.</param>
    /// <param name="y">The values upwards.</param>
    /// <param name="legend">The longest legend for which there has to be room.</param>
    /// <param name="nameX">The name of the axis along the picture.</param>
    /// <param name="nameY">The name of the axis upwards, where it needs one.</param>
    /// <param name="isLogarithmic">Whether both axes are.</param>
    public Panel(SvgWriter svg, (double Width, double Height) size, ValueRange x, ValueRange y, IReadOnlyList<(string Class, string Text)> legend, string nameX, string nameY = "", bool isLogarithmic = false)
    {
        end = size.Width - 4;
        top = Above + (LegendLine * (1 + Places(legend).Select(p => p.Line).DefaultIfEmpty(0).Max()));
        (this.svg, this.x, this.y, this.nameX, this.nameY, this.isLogarithmic) = (svg, x, y, nameX, nameY, isLogarithmic);
        height = size.Height - top - Bottom;
        ticksY = TicksOf(y, Math.Max(2, (int)(height / PixelsPerTickY)));
        left = (nameY.Length > 0 ? 22 : 4) + ticksY.Select(t => TextWidth.Of(t.Label, TickFont)).DefaultIfEmpty(0).Max() + 8;
        width = size.Width - left - Right;
        // Panels of one document may share the name only where they clip alike.
        clip = $"nabla-clip-{N(left)}-{N(top)}-{N(width)}-{N(height)}".Replace('.', '_');
        ticksX = TicksOf(x, Math.Max(2, (int)(width / PixelsPerTickX)));
    }

    public ValueRange X => x;

    public ValueRange Y => y;

    /// <summary>The pixel of a value along the picture.</summary>
    public double Across(double value) => left + (((value / x.Span) - (x.From / x.Span)) * width);

    /// <summary>The pixel of a value upwards, kept near the picture.</summary>
    public double Up(double value) => top + height - (Math.Clamp((value / y.Span) - (y.From / y.Span), -1.5, 2.5) * height);

    /// <summary>Whether a point can be seen.</summary>
    public bool Shows(double atX, double atY) => atX >= x.From && atX <= x.To && atY >= y.From && atY <= y.To;

    /// <summary>Frame, grid, ticks, the lines through 0, and the names of the axes.</summary>
    public void DrawAxes()
    {
        svg.Begin("clipPath", ("id", clip));
        svg.Empty("rect", ("x", left), ("y", top), ("width", width), ("height", height));
        svg.End();
        var (bottom, right) = (top + height, left + width);
        var lastEnd = double.NegativeInfinity;
        foreach (var (at, label) in ticksX)
        {
            var px = Across(at);
            svg.Empty("path", ("class", "grid"), ("d", $"M{N(px)} {N(top)}V{N(bottom)}"));
            var half = TextWidth.Of(label, TickFont) / 2;
            var middle = Math.Clamp(px, half + 2, left + width + Right - half - 2);
            if (middle - half > lastEnd + 4)
            {
                svg.Text("text", label, ("class", "tick"), ("x", middle), ("y", bottom + 17), ("text-anchor", "middle"));
                lastEnd = middle + half;
            }
        }

        foreach (var (at, label) in ticksY)
        {
            var py = Up(at);
            svg.Empty("path", ("class", "grid"), ("d", $"M{N(left)} {N(py)}H{N(right)}"));
            svg.Text("text", label, ("class", "tick"), ("x", left - 7), ("y", py + 4), ("text-anchor", "end"));
        }

        if (!isLogarithmic && x.From < 0 && x.To > 0)
        {
            svg.Empty("path", ("class", "axis"), ("d", $"M{N(Across(0))} {N(top)}V{N(bottom)}"));
        }

        if (!isLogarithmic && y.From < 0 && y.To > 0)
        {
            svg.Empty("path", ("class", "axis"), ("d", $"M{N(left)} {N(Up(0))}H{N(right)}"));
        }

        svg.Empty("rect", ("class", "axis"), ("x", left), ("y", top), ("width", width), ("height", height));
        svg.Text("text", nameX, ("class", "label"), ("x", left + (width / 2)), ("y", bottom + 36), ("text-anchor", "middle"));
        if (nameY.Length > 0)
        {
            svg.Text("text", nameY, ("class", "label"), ("x", 12), ("y", top + (height / 2) + 4), ("text-anchor", "middle"), ("transform", $"rotate(-90 12 {N(top + (height / 2))})"));
        }
    }

    /// <summary>Draws what is cut off at the frame.</summary>
    public void Clipped(Action draw)
    {
        svg.Begin("g", ("clip-path", $"url(#{clip})"));
        draw();
        svg.End();
    }

    /// <summary>Lines through points.</summary>
    public void Lines(IEnumerable<IReadOnlyList<(double X, double Y)>> lines, string @class)
    {
        var path = new StringBuilder();
        foreach (var line in lines)
        {
            var command = 'M';
            foreach (var (atX, atY) in line)
            {
                path.Append(command).Append(N(Across(atX))).Append(' ').Append(N(Up(atY)));
                command = 'L';
            }

            if (line.Count == 1)
            {
                path.Append("h0.01"); // with round ends, a dot
            }
        }

        if (path.Length > 0)
        {
            svg.Empty("path", ("class", @class), ("d", path.ToString()));
        }
    }

    /// <summary>A straight line through a point.</summary>
    public void Straight(double atX, double atY, double slope, string @class) =>
        Lines([[(x.From, atY + (slope * (x.From - atX))), (x.To, atY + (slope * (x.To - atX)))]], @class);

    /// <summary>A dot; nothing where it is outside.</summary>
    public void Dot(double atX, double atY, string @class, string? title = null, double radius = 4.5)
    {
        if (Shows(atX, atY))
        {
            svg.Begin("circle", ("class", "point " + @class), ("cx", Across(atX)), ("cy", Up(atY)), ("r", radius));
            if (title is not null)
            {
                svg.Text("title", title);
            }

            svg.End();
        }
    }

    /// <summary>What the lines mean, above the panel: a sample and a text for each, on as many lines as are needed.</summary>
    public void Legend(params IReadOnlyList<(string Class, string Text)> entries)
    {
        foreach (var ((@class, text), (px, line)) in entries.Zip(Places(entries)))
        {
            var py = 18 + (line * LegendLine);
            svg.Empty("path", ("class", @class), ("d", $"M{N(px)} {N(py)}h22"));
            svg.Text("text", text, ("class", "note"), ("x", px + 27), ("y", py + 4));
        }
    }

    private IEnumerable<(double X, int Line)> Places(IReadOnlyList<(string Class, string Text)> legend)
    {
        var (px, line) = (LegendStart, 0);
        foreach (var (_, text) in legend)
        {
            var needed = 30 + TextWidth.Of(text, TickFont);
            if (px > LegendStart && px + needed > end)
            {
                (px, line) = (LegendStart, line + 1);
            }

            yield return (px, line);
            px += needed + 14;
        }
    }

    /// <summary>A remark in the middle of the panel.</summary>
    public void Remark(string text) =>
        svg.Text("text", text, ("class", "note halo"), ("x", left + (width / 2)), ("y", top + (height / 2) - 10), ("text-anchor", "middle"));

    private (double At, string Label)[] TicksOf(ValueRange range, int wanted)
    {
        if (isLogarithmic)
        {
            var decades = Ticks.Decades((int)Math.Ceiling(range.From), (int)Math.Floor(range.To), wanted);
            return [.. decades.Select(d => ((double)d, d is 0 ? "1" : d is 1 ? "10" : "10" + InlineMath.Raised(d)))];
        }

        var ticks = Ticks.Between(range.From, range.To, wanted);
        return [.. ticks.Zip(Ticks.Labels(ticks))];
    }

    private static string N(double value) => SvgValue.Number(value);
}
