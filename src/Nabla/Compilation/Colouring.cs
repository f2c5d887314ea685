namespace Nabla.Compilation;

/// <summary>
/// Groups the columns of a sparse matrix so that one derivative along the sum of a group's variables gives all their entries
/// (Curtis, Powell and Reid 1974; for symmetric matrices the star colouring of Coleman and Moré 1984, greedy).
/// </summary>
internal static class Colouring
{
    private const int None = -1;

    /// <summary>A colour for each column such that columns with an entry in the same row differ.</summary>
    public static int[] OfColumns(int[][] rows, int columnCount)
    {
        var columns = Sparsity.Transposed(rows, columnCount);
        var colours = new int[columnCount];
        Array.Fill(colours, None);
        var usedBy = new int[columnCount + 1];
        Array.Fill(usedBy, None);
        foreach (var column in ByDegree(columns))
        {
            foreach (var row in columns[column])
            {
                foreach (var other in rows[row])
                {
                    Forbid(usedBy, colours[other], column);
                }
            }

            colours[column] = FirstFree(usedBy, column);
        }

        return colours;
    }

    /// <summary>
    /// A colour for each variable of a symmetric matrix such that neighbours differ and no path of four has two colours: then each
    /// entry (i, j) is alone in its row under the colour of j, or in the row j under that of i.
    /// </summary>
    public static int[] OfSymmetric(int[][] rows)
    {
        var colours = new int[rows.Length];
        Array.Fill(colours, None);
        var usedBy = new int[rows.Length + 1];
        Array.Fill(usedBy, None);
        foreach (var v in ByDegree(rows))
        {
            foreach (var w in rows[v])
            {
                if (w == v)
                {
                    continue;
                }

                Forbid(usedBy, colours[w], v);
                foreach (var x in rows[w])
                {
                    if (x != v && x != w && colours[x] != None && (colours[w] == None || HasNeighbourOf(rows[x], colours, colours[w], w)))
                    {
                        Forbid(usedBy, colours[x], v);
                    }
                }
            }

            colours[v] = FirstFree(usedBy, v);
        }

        return colours;
    }

    private static bool HasNeighbourOf(int[] neighbours, int[] colours, int colour, int except)
    {
        foreach (var y in neighbours)
        {
            if (y != except && colours[y] == colour)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those with the most entries first: they restrict the others most.</summary>
    private static IEnumerable<int> ByDegree(int[][] lists) => Enumerable.Range(0, lists.Length).OrderByDescending(i => lists[i].Length);

    private static void Forbid(int[] usedBy, int colour, int vertex)
    {
        if (colour != None)
        {
            usedBy[colour] = vertex;
        }
    }

    private static int FirstFree(int[] usedBy, int vertex)
    {
        var colour = 0;
        while (usedBy[colour] == vertex)
        {
            colour++;
        }

        return colour;
    }
}
