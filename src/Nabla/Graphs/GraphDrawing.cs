using Nabla.Drawing;

namespace Nabla.Graphs;

/// <summary>A graph as a picture: nodes with their formula, value and gradient, local derivatives on the edges.</summary>
internal static class GraphDrawing
{
    /// <summary>Larger graphs make pictures that nobody can read.</summary>
    public const int MostNodes = 150;

    private const int MostEdges = 300;
    private const double FontSize = 13;
    private const double LineHeight = 18;
    private const double Padding = 10;

    public static string Of(ComputationGraph graph, PictureTheme theme)
    {
        var edges = graph.Edges.Take(MostEdges + 1).Count();
        if (graph.Nodes.Length > MostNodes || edges > MostEdges)
        {
            throw new LimitException($"A graph of {graph.Nodes.Length} nodes is too large for a picture, which has at most {MostNodes} nodes and {MostEdges} edges; its text or its Graphviz form has no such limit.");
        }

        var layout = new LayeredLayout(graph, SizeOf, LabelSize);
        return Picture.Of(layout.Width, layout.Height, $"The computation graph of {graph.Output.Name}", graph.ToString(), theme, svg =>
        {
            foreach (var edge in graph.Edges)
            {
                DrawEdge(svg, layout, edge);
            }

            foreach (var node in graph.Nodes)
            {
                DrawNode(svg, layout[node], node);
            }
        });
    }

    /// <summary>The lines of a node's box with their classes.</summary>
    public static IReadOnlyList<(string Text, string Class)> LinesOf(GraphNode node)
    {
        var lines = new List<(string, string)> { (node.IsInput ? Short(node.Name) : $"{Short(node.Name)} = {InlineMath.Of(node.Formula)}", "name") };
        if (node.Value is { } value && (node.IsInput || !node.Operands.IsEmpty))
        {
            lines.Add(($"= {InlineMath.OfNumber(value)}".Replace("= ≈", "≈", StringComparison.Ordinal), "value"));
        }

        if (node.Gradient is { } gradient)
        {
            lines.Add(($"d{Short(node.Output.Name)}/d{Short(node.Name)} = {InlineMath.OfNumber(gradient)}".Replace("= ≈", "≈", StringComparison.Ordinal), "gradient"));
        }

        return lines;
    }

    private static (double Width, double Height) SizeOf(GraphNode node)
    {
        var lines = LinesOf(node);
        return (lines.Max(l => TextWidth.Of(l.Text, FontSize, isBold: l.Class != "value")) + (2 * Padding), (lines.Count * LineHeight) + Padding);
    }

    private static (double Width, double Height) LabelSize(GraphEdge edge) =>
        LabelOf(edge) is { } label ? (TextWidth.Of(label, FontSize) + 8, LineHeight) : (0, 0);

    private static string? LabelOf(GraphEdge edge) => edge.LocalDerivative is { } local ? InlineMath.OfNumber(local) : null;

    private static string Short(string name) => name.Length <= 20 ? name : name[..19] + "…";

    private static void DrawNode(SvgWriter svg, LayoutBox box, GraphNode node)
    {
        svg.Begin("g");
        svg.Text("title", node.ToString());
        svg.Empty(
            "rect",
            ("class", ReferenceEquals(node, node.Output) ? "box output" : "box"),
            ("x", box.X - (box.Width / 2)),
            ("y", box.Y - (box.Height / 2)),
            ("width", box.Width),
            ("height", box.Height),
            ("rx", node.IsInput ? Math.Min(box.Height / 2, 16) : 4));
        var y = box.Y - (box.Height / 2) + (Padding / 2) + (FontSize * 0.35) + (LineHeight / 2);
        foreach (var (text, @class) in LinesOf(node))
        {
            svg.Text("text", text, ("class", @class), ("x", box.X), ("y", y), ("text-anchor", "middle"));
            y += LineHeight;
        }

        svg.End();
    }

    private static void DrawEdge(SvgWriter svg, LayeredLayout layout, GraphEdge edge)
    {
        const double arrow = 7;
        var route = layout[edge];
        var target = route[^1];
        var end = (X: target.X - (target.Width / 2), Y: Port(target, route[^2]));
        svg.Begin("g");
        svg.Empty("path", ("class", "edge"), ("d", PathOf(layout, route, (end.X - arrow + 1, end.Y))));
        svg.Empty("path", ("class", "arrow"), ("d", $"M{Number(end.X)} {Number(end.Y)}l{Number(-arrow)} {Number(-arrow / 2)}v{Number(arrow)}z"));
        if (LabelOf(edge) is { } label)
        {
            var box = route[^2];
            svg.Text("title", $"d{edge.To.Name}/d{edge.From.Name} = {edge.Formula} = {edge.LocalDerivative}");
            svg.Empty("rect", ("class", "pill"), ("x", box.X - (box.Width / 2)), ("y", box.Y - (box.Height / 2)), ("width", box.Width), ("height", box.Height), ("rx", box.Height / 2));
            svg.Text("text", label, ("class", "local"), ("x", box.X), ("y", box.Y + 4), ("text-anchor", "middle"));
        }

        svg.End();
    }

    /// <summary>Where on the left side of its box an edge ends: below those that come from further up.</summary>
    private static double Port(LayoutBox target, LayoutBox from)
    {
        var above = target.Left.Count(b => b.Order < from.Order);
        var distance = Math.Min(12, (target.Height - 12) / Math.Max(1, target.Left.Count - 1));
        return target.Y + ((above - ((target.Left.Count - 1) / 2.0)) * distance);
    }

    /// <summary>Straight through the columns, curved between them.</summary>
    private static string PathOf(LayeredLayout layout, IReadOnlyList<LayoutBox> route, (double X, double Y) end)
    {
        var first = route[0];
        var path = new System.Text.StringBuilder($"M{Number(first.X + (first.Width / 2))} {Number(first.Y)}H{Number(layout.ColumnOf(first).Right)}");
        var (x, y) = (layout.ColumnOf(first).Right, first.Y);
        for (var i = 1; i < route.Count; i++)
        {
            var (left, right) = layout.ColumnOf(route[i]);
            var toY = i == route.Count - 1 ? end.Y : route[i].Y;
            var middle = (x + left) / 2;
            path.Append($"C{Number(middle)} {Number(y)} {Number(middle)} {Number(toY)} {Number(left)} {Number(toY)}");
            (x, y) = (right, toY);
            path.Append($"H{Number(i == route.Count - 1 ? end.X : right)}");
        }

        return path.ToString();
    }

    private static string Number(double value) => SvgValue.Number(value);
}
