using Nabla.Compilation;

namespace Nabla;

public sealed partial class CompiledFunction
{
    /// <summary>The values at many points: a column of values for each variable, a column of results for each formula.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="results">For each formula where its values go: as many as there are points. It may be the column of a variable.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<double>> columns, ReadOnlySpan<Memory<double>> results, int threads = 1) =>
        Columns(columns, results, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{ReadOnlyMemory{double}}, ReadOnlySpan{Memory{double}}, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<float>> columns, ReadOnlySpan<Memory<float>> results, int threads = 1) =>
        Columns(columns, results, threads);

    /// <summary>The values at many points: a matrix of points, a matrix of results.</summary>
    /// <param name="points">A matrix with a row for each point and a column for each variable.</param>
    /// <param name="results">Where a matrix with a row for each point and a column for each formula goes. It may be that of the points.</param>
    /// <param name="order">How both lie in memory.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The results are not whole rows, or the points are more or fewer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(ReadOnlySpan<double> points, Span<double> results, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, results, order, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{double}, Span{double}, MatrixOrder, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(ReadOnlySpan<float> points, Span<float> results, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, results, order, threads);

    private void Columns<T>(ReadOnlySpan<ReadOnlyMemory<T>> columns, ReadOnlySpan<Memory<T>> results, int threads)
        where T : unmanaged
    {
        using var batch = PointBatch.Of(results.IsEmpty ? 0 : results[0].Length, columns, nameof(columns));
        batch.AddResults(results, nameof(results));
        kernel.Batch.Run(batch, threads);
    }

    private unsafe void Matrices<T>(ReadOnlySpan<T> points, Span<T> results, MatrixOrder order, int threads)
        where T : unmanaged
    {
        var count = Lengths.Rows(results.Length, Tape.ResultCount, nameof(results));
        Lengths.Check(points.Length, count * Tape.InputCount, nameof(points));
        fixed (T* source = points, target = results)
        {
            using var batch = PointBatch.Of(source, count, Tape.InputCount, order);
            batch.AddResults(target, Tape.ResultCount, order, nameof(results));
            kernel.Batch.Run(batch, threads);
        }
    }
}
