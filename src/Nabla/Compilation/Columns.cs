namespace Nabla.Compilation;

/// <summary>The points of a batch: for each input a column of values, or one value for all points, which stands still.</summary>
internal readonly struct Columns
{
    private readonly ReadOnlyMemory<double>[] columns;

    public Columns(ReadOnlySpan<ReadOnlyMemory<double>> columns, int inputCount)
    {
        if (columns.Length != inputCount)
        {
            throw new ArgumentException($"{inputCount} columns are needed, not {columns.Length}.", nameof(columns));
        }

        this.columns = columns.ToArray();
        foreach (var column in columns)
        {
            Count = Math.Max(Count, column.Length);
        }

        foreach (var column in columns)
        {
            if (column.Length != Count && column.Length != 1)
            {
                throw new ArgumentException($"All columns must have {Count} values, or one for all points, not {column.Length}.", nameof(columns));
            }
        }
    }

    /// <summary>The number of points.</summary>
    public int Count { get; } = 0;

    /// <summary>Whether a column has one value for all points.</summary>
    public bool IsScalar(int index) => columns[index].Length != Count;

    public ReadOnlyMemory<double> MemoryOf(int index) => columns[index];

    public ReadOnlySpan<double> this[int index] => columns[index].Span;
}
