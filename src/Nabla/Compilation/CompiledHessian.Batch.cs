using Nabla.Compilation;

namespace Nabla;

public sealed partial class CompiledHessian
{
    /// <summary>The values, the gradients and the entries that can be other than zero, at many points: columns in, columns out.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="values">Where the values of the formula go: as many as there are points.</param>
    /// <param name="gradient">For each variable where the partial derivatives by it go.</param>
    /// <param name="entries">For each of <see cref="Entries"/> where its values go.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(
        ReadOnlySpan<ReadOnlyMemory<double>> columns, Memory<double> values, ReadOnlySpan<Memory<double>> gradient, ReadOnlySpan<Memory<double>> entries, int threads = 1) =>
        Columns(columns, values, gradient, entries, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{ReadOnlyMemory{double}}, Memory{double}, ReadOnlySpan{Memory{double}}, ReadOnlySpan{Memory{double}}, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(
        ReadOnlySpan<ReadOnlyMemory<float>> columns, Memory<float> values, ReadOnlySpan<Memory<float>> gradient, ReadOnlySpan<Memory<float>> entries, int threads = 1) =>
        Columns(columns, values, gradient, entries, threads);

    /// <summary>The values, the gradients and the whole Hessians at many points: matrices with a row for each point.</summary>
    /// <param name="points">A matrix with a row for each point and a column for each variable.</param>
    /// <param name="values">Where the values of the formula go, one for each point.</param>
    /// <param name="gradient">Where a matrix like that of the points goes.</param>
    /// <param name="hessian">Where a matrix with a column for each entry goes: that of variables i and j is column i*n + j for n variables.</param>
    /// <param name="order">How the matrices lie in memory; with <see cref="MatrixOrder.RowMajor"/> the Hessian of a point lies together.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit to the number of values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(
        ReadOnlySpan<double> points, Span<double> values, Span<double> gradient, Span<double> hessian, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, values, gradient, hessian, order, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{double}, Span{double}, Span{double}, Span{double}, MatrixOrder, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(
        ReadOnlySpan<float> points, Span<float> values, Span<float> gradient, Span<float> hessian, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, values, gradient, hessian, order, threads);

    private void Columns<T>(
        ReadOnlySpan<ReadOnlyMemory<T>> columns, Memory<T> values, ReadOnlySpan<Memory<T>> gradient, ReadOnlySpan<Memory<T>> entries, int threads)
        where T : unmanaged
    {
        Lengths.Check(gradient.Length, count, nameof(gradient));
        Lengths.Check(entries.Length, Entries.Length, nameof(entries));
        using var batch = PointBatch.Of(values.Length, columns, nameof(columns));
        batch.AddResult(values, nameof(values));
        batch.AddResults(gradient, nameof(gradient));
        batch.AddResults(entries, nameof(entries));
        kernel.Batch.Run(batch, threads);
    }

    private unsafe void Matrices<T>(ReadOnlySpan<T> points, Span<T> values, Span<T> gradient, Span<T> hessian, MatrixOrder order, int threads)
        where T : unmanaged
    {
        Lengths.Check(points.Length, values.Length * count, nameof(points));
        Lengths.Check(gradient.Length, points.Length, nameof(gradient));
        Lengths.Check(hessian.Length, points.Length * count, nameof(hessian));
        fixed (T* source = points, value = values, slope = gradient, matrix = hessian)
        {
            using var batch = PointBatch.Of(source, values.Length, count, order);
            batch.AddResults(value, 1, order, nameof(values));
            batch.AddResults(slope, count, order, nameof(gradient));
            batch.AddResults(matrix, order, places.Span, nameof(hessian));
            kernel.Batch.Run(batch, threads);
        }
    }
}
