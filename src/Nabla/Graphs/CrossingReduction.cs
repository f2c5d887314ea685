namespace Nabla.Graphs;

/// <summary>Orders the boxes of each column so that few edges cross: sweeps to and fro, each box to the mean place of its neighbours.</summary>
internal static class CrossingReduction
{
    private const int Sweeps = 24;

    public static void Run(List<LayoutBox>[] columns)
    {
        var best = columns.Select(c => c.ToArray()).ToArray();
        var fewest = Crossings(columns);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            if (sweep % 2 == 0)
            {
                for (var i = 1; i < columns.Length; i++)
                {
                    Sort(columns[i], static box => box.Left);
                }
            }
            else
            {
                for (var i = columns.Length - 2; i >= 0; i--)
                {
                    Sort(columns[i], static box => box.Right);
                }
            }

            var crossings = Crossings(columns);
            if (crossings < fewest)
            {
                (fewest, best) = (crossings, columns.Select(c => c.ToArray()).ToArray());
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Clear();
            columns[i].AddRange(best[i]);
            Number(columns[i]);
        }
    }

    /// <summary>How many pairs of edges between neighbouring columns cross.</summary>
    public static int Crossings(List<LayoutBox>[] columns)
    {
        var count = 0;
        foreach (var column in columns)
        {
            var ends = column.SelectMany(box => box.Right.Select(right => right.Order).Order()).ToArray();
            for (var i = 0; i < ends.Length; i++)
            {
                for (var j = i + 1; j < ends.Length; j++)
                {
                    count += ends[j] < ends[i] ? 1 : 0;
                }
            }
        }

        return count;
    }

    /// <summary>A box without neighbours keeps its place.</summary>
    private static void Sort(List<LayoutBox> column, Func<LayoutBox, List<LayoutBox>> neighbours)
    {
        var sorted = column.OrderBy(box => neighbours(box) is { Count: > 0 } joined ? joined.Average(b => b.Order) : box.Order).ToArray();
        column.Clear();
        column.AddRange(sorted);
        Number(column);
    }

    private static void Number(List<LayoutBox> column)
    {
        for (var i = 0; i < column.Count; i++)
        {
            column[i].Order = i;
        }
    }
}
