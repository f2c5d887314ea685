using Nabla.Compilation;

namespace Nabla;

public sealed partial class CompiledProduct
{
    /// <summary>The values and the products at many points: columns in, columns out.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="vectors">For each component of the vector its values at the points, or one value for all points.</param>
    /// <param name="values">For each formula where its values go; for an HVP the value and then the gradient.</param>
    /// <param name="products">For each component of the product where its values go.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    public void InvokeBatch(
        ReadOnlySpan<ReadOnlyMemory<double>> columns,
        ReadOnlySpan<ReadOnlyMemory<double>> vectors,
        ReadOnlySpan<Memory<double>> values,
        ReadOnlySpan<Memory<double>> products,
        int threads = 1)
    {
        Lengths.Check(columns.Length, Tape.Variables.Length, nameof(columns));
        Lengths.Check(values.Length, valueCount, nameof(values));
        using var batch = PointBatch.Of(values[0].Length, columns, nameof(columns));
        batch.AddInputs(vectors, nameof(vectors));
        batch.AddResults(values, nameof(values));
        batch.AddResults(products, nameof(products));
        kernel.Batch.Run(batch, threads);
    }
}
