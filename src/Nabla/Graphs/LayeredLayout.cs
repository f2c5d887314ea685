namespace Nabla.Graphs;

/// <summary>
/// The layout of a graph from left to right after Sugiyama, Tagawa and Toda (1981): columns, few crossings, short edges. Labels of
/// edges have columns of their own between those of the nodes, so that nothing overlaps.
/// </summary>
internal sealed class LayeredLayout
{
    private const double ColumnGap = 22;
    private const double Margin = 14;

    private readonly Dictionary<GraphNode, LayoutBox> nodes = [];
    private readonly Dictionary<GraphEdge, List<LayoutBox>> edges = [];
    private readonly List<LayoutBox>[] columns;

    /// <summary>Lays a graph out.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="nodeSize">The size of a node's box.</param>
    /// <param name="labelSize">The size of an edge's label; 0 where there is none.</param>
    public LayeredLayout(ComputationGraph graph, Func<GraphNode, (double Width, double Height)> nodeSize, Func<GraphEdge, (double Width, double Height)> labelSize)
    {
        var layers = LayersOf(graph);
        columns = [.. Enumerable.Range(0, (2 * layers.Max()) + 1).Select(_ => new List<LayoutBox>())];
        foreach (var node in graph.Nodes)
        {
            nodes[node] = Place(2 * layers[node.Index], nodeSize(node));
        }

        foreach (var edge in graph.Edges)
        {
            edges[edge] = Route(nodes[edge.From], nodes[edge.To], labelSize(edge));
        }

        CrossingReduction.Run(columns);
        VerticalPlacement.Run(columns);
        PlaceColumns();
    }

    public double Width { get; private set; }

    public double Height { get; private set; }

    public LayoutBox this[GraphNode node] => nodes[node];

    /// <summary>The boxes through which an edge goes: its operand's, passages, its label, its result's.</summary>
    public IReadOnlyList<LayoutBox> this[GraphEdge edge] => edges[edge];

    /// <summary>Where a column ends on its left and right.</summary>
    public (double Left, double Right) ColumnOf(LayoutBox box) =>
        (box.X - (columns[box.Rank].Max(b => b.Width) / 2), box.X + (columns[box.Rank].Max(b => b.Width) / 2));

    /// <summary>A node stands after its operands, an input as far to the right as its users allow.</summary>
    private static int[] LayersOf(ComputationGraph graph)
    {
        var layers = new int[graph.Nodes.Length];
        foreach (var node in graph.Nodes)
        {
            layers[node.Index] = node.Operands.Select(e => layers[e.From.Index] + 1).DefaultIfEmpty(0).Max();
        }

        foreach (var node in graph.Nodes.Where(n => n.Operands.IsEmpty && n.Users.Any()))
        {
            layers[node.Index] = node.Users.Min(e => layers[e.To.Index]) - 1;
        }

        return layers;
    }

    private LayoutBox Place(int rank, (double Width, double Height) size)
    {
        Computation.Step();
        var box = new LayoutBox(rank, size.Width, size.Height) { Order = columns[rank].Count };
        columns[rank].Add(box);
        return box;
    }

    private List<LayoutBox> Route(LayoutBox from, LayoutBox to, (double Width, double Height) label)
    {
        var route = new List<LayoutBox> { from };
        for (var rank = from.Rank + 1; rank < to.Rank; rank++)
        {
            route.Add(Place(rank, rank == to.Rank - 1 ? label : (0, 0)));
        }

        route.Add(to);
        for (var i = 1; i < route.Count; i++)
        {
            route[i - 1].JoinTo(route[i]);
        }

        return route;
    }

    private void PlaceColumns()
    {
        var top = columns.SelectMany(c => c).Min(b => b.Y - (b.Height / 2));
        var x = Margin;
        foreach (var column in columns)
        {
            var width = column.Max(b => b.Width);
            foreach (var box in column)
            {
                box.X = x + (width / 2);
                box.Y += Margin - top;
            }

            x += width + ColumnGap;
        }

        Width = x - ColumnGap + Margin;
        Height = columns.SelectMany(c => c).Max(b => b.Y + (b.Height / 2)) + Margin;
    }
}
