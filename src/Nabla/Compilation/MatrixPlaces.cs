namespace Nabla.Compilation;

/// <summary>For each place of a dense matrix, row by row, the number of its entry, -1 where it is always zero. Made when it is first asked for: sparse matrices can be huge.</summary>
internal sealed class MatrixPlaces(int rowCount, int columnCount, IReadOnlyList<(int Row, int Column)> entries, bool isSymmetric)
{
    private int[]? places;

    public ReadOnlySpan<int> Span => places ??= Make();

    private int[] Make()
    {
        var all = new int[rowCount * columnCount];
        Array.Fill(all, -1);
        foreach (var (index, (row, column)) in entries.Index())
        {
            all[(row * columnCount) + column] = index;
            if (isSymmetric)
            {
                all[(column * columnCount) + row] = index;
            }
        }

        return all;
    }
}
