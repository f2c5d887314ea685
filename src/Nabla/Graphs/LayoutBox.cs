namespace Nabla.Graphs;

/// <summary>Something that has a place in a drawing: a node, the label of an edge, or the passage of an edge through a column.</summary>
internal sealed class LayoutBox(int rank, double width, double height)
{
    /// <summary>The column, from the left.</summary>
    public int Rank { get; } = rank;

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>The place from the top within the column.</summary>
    public int Order { get; set; }

    /// <summary>The middle of the box.</summary>
    public double X { get; set; }

    /// <summary>The middle of the box.</summary>
    public double Y { get; set; }

    /// <summary>The boxes of the column to the left that it is joined to.</summary>
    public List<LayoutBox> Left { get; } = [];

    /// <summary>The boxes of the column to the right that it is joined to.</summary>
    public List<LayoutBox> Right { get; } = [];

    /// <summary>How much it costs to move the box from where its neighbours want it: bends in long edges are ugliest.</summary>
    public double Weight => Height == 0 ? 4 : 1;

    public void JoinTo(LayoutBox right)
    {
        Right.Add(right);
        right.Left.Add(this);
    }
}
