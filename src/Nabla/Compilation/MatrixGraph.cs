namespace Nabla.Compilation;

/// <summary>Adds the entries of sparse matrices of derivatives to a graph: one pass for each colour, not for each row or column.</summary>
internal static class MatrixGraph
{
    /// <summary>The entries of the Jacobian that can be other than zero, row by row, by forward passes or reverse ones, whichever are fewer.</summary>
    public static (List<(int Row, int Column)> Entries, List<int> Values) Jacobian(ValueGraph graph, int[] results, int[] inputs)
    {
        var rows = Sparsity.Of(graph, results);
        var columnColours = Colouring.OfColumns(rows, inputs.Length);
        var rowColours = Colouring.OfColumns(Sparsity.Transposed(rows, inputs.Length), results.Length);
        return CountOf(columnColours) <= CountOf(rowColours) ? Forward(graph, results, inputs, rows, columnColours) : Reverse(graph, results, inputs, rows, rowColours);
    }

    /// <summary>The lower triangle of the Hessian from the gradient, row by row.</summary>
    public static (List<(int Row, int Column)> Entries, List<int> Values) Hessian(ValueGraph graph, int[] gradient, int[] inputs)
    {
        var rows = Symmetric(Sparsity.Of(graph, gradient));
        var colours = Colouring.OfSymmetric(rows);
        var tangents = TangentsByColour(graph, gradient, inputs, colours);
        var (entries, values) = (new List<(int, int)>(), new List<int>());
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var j in rows[i].Where(j => j <= i))
            {
                var (row, column) = IsAlone(rows[i], colours, j) ? (i, j) : (j, i);
                entries.Add((i, j));
                values.Add(tangents[colours[column]][row] ?? graph.Constant(0));
            }
        }

        return (entries, values);
    }

    private static (List<(int, int)>, List<int>) Forward(ValueGraph graph, int[] results, int[] inputs, int[][] rows, int[] colours)
    {
        var tangents = TangentsByColour(graph, results, inputs, colours);
        return Entries(graph, rows, (i, j) => tangents[colours[j]][i]);
    }

    private static (List<(int, int)>, List<int>) Reverse(ValueGraph graph, int[] results, int[] inputs, int[][] rows, int[] colours)
    {
        var cotangents = Enumerable.Range(0, CountOf(colours)).Select(colour =>
        {
            var weighted = results.Where((_, i) => colours[i] == colour).Select(result => (result, graph.Constant(1))).ToArray();
            return ReverseMode.Cotangents(graph, weighted, inputs);
        }).ToArray();
        return Entries(graph, rows, (i, j) => cotangents[colours[i]][j]);
    }

    private static (List<(int, int)>, List<int>) Entries(ValueGraph graph, int[][] rows, Func<int, int, int?> value)
    {
        var (entries, values) = (new List<(int, int)>(), new List<int>());
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var j in rows[i])
            {
                entries.Add((i, j));
                values.Add(value(i, j) ?? graph.Constant(0));
            }
        }

        return (entries, values);
    }

    private static int?[][] TangentsByColour(ValueGraph graph, int[] results, int[] inputs, int[] colours) =>
    [
        .. Enumerable.Range(0, CountOf(colours)).Select(colour =>
            ForwardMode.Tangents(graph, results, inputs.Where((_, j) => colours[j] == colour).ToDictionary(input => input, _ => graph.Constant(1)))),
    ];

    private static bool IsAlone(int[] row, int[] colours, int column) => row.All(k => k == column || colours[k] != colours[column]);

    private static int CountOf(int[] colours) => colours.Length == 0 ? 0 : colours.Max() + 1;

    /// <summary>The pattern with the mirror image of each entry: rounding apart the matrix is symmetric, its pattern may be found not to be.</summary>
    private static int[][] Symmetric(int[][] rows) =>
        [.. rows.Zip(Sparsity.Transposed(rows, rows.Length), (row, column) => row.Union(column).Order().ToArray())];
}
