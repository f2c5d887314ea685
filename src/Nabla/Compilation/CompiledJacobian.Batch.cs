using Nabla.Compilation;

namespace Nabla;

public sealed partial class CompiledJacobian
{
    /// <summary>The values and the entries that can be other than zero, at many points: columns in, columns out.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="values">For each formula where its values go: as many as there are points.</param>
    /// <param name="entries">For each of <see cref="Entries"/> where its values go.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<double>> columns, ReadOnlySpan<Memory<double>> values, ReadOnlySpan<Memory<double>> entries, int threads = 1) =>
        Columns(columns, values, entries, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{ReadOnlyMemory{double}}, ReadOnlySpan{Memory{double}}, ReadOnlySpan{Memory{double}}, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<float>> columns, ReadOnlySpan<Memory<float>> values, ReadOnlySpan<Memory<float>> entries, int threads = 1) =>
        Columns(columns, values, entries, threads);

    /// <summary>The values and the whole Jacobian at many points: matrices with a row for each point.</summary>
    /// <param name="points">A matrix with a row for each point and a column for each variable.</param>
    /// <param name="values">Where a matrix with a column for each formula goes.</param>
    /// <param name="jacobian">Where a matrix with a column for each entry goes: that of formula i and variable j is column i*n + j for n variables.</param>
    /// <param name="order">How the matrices lie in memory; with <see cref="MatrixOrder.RowMajor"/> the Jacobian of a point lies together, row by row.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The values are not whole rows, or another length does not fit to their number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(ReadOnlySpan<double> points, Span<double> values, Span<double> jacobian, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, values, jacobian, order, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{double}, Span{double}, Span{double}, MatrixOrder, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(ReadOnlySpan<float> points, Span<float> values, Span<float> jacobian, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, values, jacobian, order, threads);

    private void Columns<T>(ReadOnlySpan<ReadOnlyMemory<T>> columns, ReadOnlySpan<Memory<T>> values, ReadOnlySpan<Memory<T>> entries, int threads)
        where T : unmanaged
    {
        Lengths.Check(values.Length, RowCount, nameof(values));
        Lengths.Check(entries.Length, Entries.Length, nameof(entries));
        using var batch = PointBatch.Of(values[0].Length, columns, nameof(columns));
        batch.AddResults(values, nameof(values));
        batch.AddResults(entries, nameof(entries));
        kernel.Batch.Run(batch, threads);
    }

    private unsafe void Matrices<T>(ReadOnlySpan<T> points, Span<T> values, Span<T> jacobian, MatrixOrder order, int threads)
        where T : unmanaged
    {
        var count = Lengths.Rows(values.Length, RowCount, nameof(values));
        Lengths.Check(points.Length, count * columnCount, nameof(points));
        Lengths.Check(jacobian.Length, count * RowCount * columnCount, nameof(jacobian));
        fixed (T* source = points, value = values, matrix = jacobian)
        {
            using var batch = PointBatch.Of(source, count, columnCount, order);
            batch.AddResults(value, RowCount, order, nameof(values));
            batch.AddResults(matrix, order, places.Span, nameof(jacobian));
            kernel.Batch.Run(batch, threads);
        }
    }
}
