namespace Nabla.Graphs;

/// <summary>
/// Gives the boxes of each column their heights, in their order and with gaps between them, as near as possible to the mean of
/// their neighbours: least squares under order constraints, solved exactly by pooling adjacent violators.
/// </summary>
internal static class VerticalPlacement
{
    private const int Sweeps = 16;
    private const double NodeGap = 20;
    private const double PassageGap = 10;

    public static void Run(List<LayoutBox>[] columns)
    {
        foreach (var column in columns)
        {
            Settle(column, static _ => 0);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var ordered = sweep % 2 == 0 ? columns : columns.Reverse();
            foreach (var column in ordered)
            {
                Settle(column, sweep % 2 == 0 ? static box => Mean(box.Left, box) : static box => Mean(box.Right, box));
            }
        }

        foreach (var column in columns)
        {
            Settle(column, static box => Mean([.. box.Left, .. box.Right], box));
        }
    }

    private static double Mean(List<LayoutBox> neighbours, LayoutBox box) => neighbours.Count == 0 ? box.Y : neighbours.Average(b => b.Y);

    /// <summary>Distance between the middles of two boxes, one below the other.</summary>
    private static double Distance(LayoutBox above, LayoutBox below) =>
        ((above.Height + below.Height) / 2) + (above.Height == 0 || below.Height == 0 ? PassageGap : NodeGap);

    private static void Settle(List<LayoutBox> column, Func<LayoutBox, double> wish)
    {
        // With the distances subtracted, the order constraint is that heights do not fall.
        var blocks = new List<(double Sum, double Weight, int Count)>();
        var offset = 0.0;
        var offsets = new double[column.Count];
        for (var i = 0; i < column.Count; i++)
        {
            offset += i == 0 ? 0 : Distance(column[i - 1], column[i]);
            offsets[i] = offset;
            var block = (Sum: column[i].Weight * (wish(column[i]) - offset), column[i].Weight, Count: 1);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Weight > block.Sum / block.Weight)
            {
                block = (block.Sum + blocks[^1].Sum, block.Weight + blocks[^1].Weight, block.Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var next = 0;
        foreach (var (sum, weight, count) in blocks)
        {
            for (var i = 0; i < count; i++, next++)
            {
                column[next].Y = (sum / weight) + offsets[next];
            }
        }
    }
}
