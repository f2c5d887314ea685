namespace Nabla.Compilation;

/// <summary>Which derivatives can be other than zero, from which values depend on which variables.</summary>
internal static class Sparsity
{
    /// <summary>For each result the variables that it depends on otherwise than through conditions and jumps, ascending.</summary>
    public static int[][] Of(ValueGraph graph, ReadOnlySpan<int> results)
    {
        var sets = new int[graph.Count][];
        foreach (var value in ForwardMode.Reachable(graph, results))
        {
            ref readonly var node = ref graph[value];
            if (node.Op == Op.Input)
            {
                sets[value] = [node.Data];
                continue;
            }

            int[] set = [];
            for (var k = node.Op == Op.Select ? 1 : 0; k < node.Arity && !Ops.IsCondition(node.Op) && node.Op != Op.Floor; k++)
            {
                set = Union(set, sets[node[k]]);
            }

            sets[value] = set;
        }

        var rows = new int[results.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = sets[results[i]];
        }

        return rows;
    }

    /// <summary>The other way round: for each column its rows.</summary>
    public static int[][] Transposed(int[][] rows, int columnCount)
    {
        var columns = new List<int>[columnCount];
        for (var j = 0; j < columnCount; j++)
        {
            columns[j] = [];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var j in rows[i])
            {
                columns[j].Add(i);
            }
        }

        return [.. columns.Select(c => c.ToArray())];
    }

    /// <summary>The union of ascending lists; one of the two itself where it has all.</summary>
    private static int[] Union(int[] a, int[] b)
    {
        if (ReferenceEquals(a, b) || b.Length == 0)
        {
            return a;
        }

        if (a.Length == 0)
        {
            return b;
        }

        var all = new List<int>(a.Length + b.Length);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var next = Math.Min(i < a.Length ? a[i] : int.MaxValue, j < b.Length ? b[j] : int.MaxValue);
            all.Add(next);
            i += i < a.Length && a[i] == next ? 1 : 0;
            j += j < b.Length && b[j] == next ? 1 : 0;
        }

        return all.Count == a.Length ? a : all.Count == b.Length ? b : [.. all];
    }
}
