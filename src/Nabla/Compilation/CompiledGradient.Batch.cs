using Nabla.Compilation;

namespace Nabla;

public sealed partial class CompiledGradient
{
    /// <summary>The values and the gradients at many points: a column of values for each variable, a column of results for each partial derivative.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="values">Where the values of the formula go: as many as there are points.</param>
    /// <param name="gradient">For each variable where the partial derivatives by it go. It may be the column of a variable.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<double>> columns, Memory<double> values, ReadOnlySpan<Memory<double>> gradient, int threads = 1) =>
        Columns(columns, values, gradient, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{ReadOnlyMemory{double}}, Memory{double}, ReadOnlySpan{Memory{double}}, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<float>> columns, Memory<float> values, ReadOnlySpan<Memory<float>> gradient, int threads = 1) =>
        Columns(columns, values, gradient, threads);

    /// <summary>The values and the gradients at many points: a matrix of points, a matrix of partial derivatives.</summary>
    /// <param name="points">A matrix with a row for each point and a column for each variable.</param>
    /// <param name="values">Where the values of the formula go, one for each point.</param>
    /// <param name="gradient">Where the partial derivatives go, a matrix like that of the points. It may be that of the points.</param>
    /// <param name="order">How both matrices lie in memory.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit to the number of values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(ReadOnlySpan<double> points, Span<double> values, Span<double> gradient, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, values, gradient, order, threads);

    /// <inheritdoc cref="InvokeBatch(ReadOnlySpan{double}, Span{double}, Span{double}, MatrixOrder, int)"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void InvokeBatch(ReadOnlySpan<float> points, Span<float> values, Span<float> gradient, MatrixOrder order = MatrixOrder.RowMajor, int threads = 1) =>
        Matrices(points, values, gradient, order, threads);

    private void Columns<T>(ReadOnlySpan<ReadOnlyMemory<T>> columns, Memory<T> values, ReadOnlySpan<Memory<T>> gradient, int threads)
        where T : unmanaged
    {
        using var batch = PointBatch.Of(values.Length, columns, nameof(columns));
        batch.AddResult(values, nameof(values));
        batch.AddResults(gradient, nameof(gradient));
        kernel.Batch.Run(batch, threads);
    }

    private unsafe void Matrices<T>(ReadOnlySpan<T> points, Span<T> values, Span<T> gradient, MatrixOrder order, int threads)
        where T : unmanaged
    {
        var count = values.Length;
        Lengths.Check(points.Length, count * Tape.InputCount, nameof(points));
        Lengths.Check(gradient.Length, points.Length, nameof(gradient));
        fixed (T* source = points, value = values, slope = gradient)
        {
            using var batch = PointBatch.Of(source, count, Tape.InputCount, order);
            batch.AddResults(value, 1, order, nameof(values));
            batch.AddResults(slope, Tape.InputCount, order, nameof(gradient));
            kernel.Batch.Run(batch, threads);
        }
    }
}
