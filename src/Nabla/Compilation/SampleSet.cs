using System.Runtime.CompilerServices;

namespace Nabla;

/// <summary>The rows of a data set, in memory that stays the caller's: a matrix row by row, or columns.</summary>
public sealed class SampleSet
{
    private readonly ReadOnlyMemory<double> matrix;
    private readonly ReadOnlyMemory<double>[]? columns;

    private SampleSet(ReadOnlyMemory<double> matrix, ReadOnlyMemory<double>[]? columns, int count, int width)
    {
        this.matrix = matrix;
        this.columns = columns;
        Count = count;
        Width = width;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of numbers in a row.</summary>
    public int Width { get; }

    /// <summary>A matrix whose rows lie one after the other.</summary>
    /// <param name="matrix">The numbers.</param>
    /// <param name="width">How many of them are a row.</param>
    /// <exception cref="ArgumentException">The numbers are not whole rows.</exception>
    public static SampleSet FromRows(ReadOnlyMemory<double> matrix, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return matrix.Length % width == 0
            ? new SampleSet(matrix, null, matrix.Length / width, width)
            : throw new ArgumentException($"{matrix.Length} numbers are no rows of {width}.", nameof(matrix));
    }

    /// <summary>A column for each of the numbers in a row.</summary>
    /// <exception cref="ArgumentException">There is no column, or they differ in length.</exception>
    public static SampleSet FromColumns(params ReadOnlySpan<ReadOnlyMemory<double>> columns)
    {
        if (columns.IsEmpty)
        {
            throw new ArgumentException("There are no columns.", nameof(columns));
        }

        foreach (var column in columns)
        {
            if (column.Length != columns[0].Length)
            {
                throw new ArgumentException($"All columns must have {columns[0].Length} numbers, not {column.Length}.", nameof(columns));
            }
        }

        return new SampleSet(default, columns.ToArray(), columns[0].Length, columns.Length);
    }

    /// <summary>Writes neighbouring rows column by column, each column of the target as long as a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // beside the generated code, whatever is not optimised at once would take the most time
    internal void CopyTo(Span<double> target, int tile, int start, int count)
    {
        if (columns is not null)
        {
            for (var c = 0; c < Width; c++)
            {
                columns[c].Span.Slice(start, count).CopyTo(target[(c * tile)..]);
            }

            return;
        }

        var source = matrix.Span.Slice(start * Width, count * Width);
        for (var c = 0; c < Width; c++)
        {
            var column = target.Slice(c * tile, count);
            for (var (row, at) = (0, c); row < column.Length; row++, at += Width)
            {
                column[row] = source[at];
            }
        }
    }

    /// <summary>Writes chosen rows in the same way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void CopyTo(Span<double> target, int tile, ReadOnlySpan<int> rows)
    {
        for (var k = 0; k < rows.Length; k++)
        {
            for (var c = 0; c < Width; c++)
            {
                target[(c * tile) + k] = columns is null ? matrix.Span[(rows[k] * Width) + c] : columns[c].Span[rows[k]];
            }
        }
    }
}
