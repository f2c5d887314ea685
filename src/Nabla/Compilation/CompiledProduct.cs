using Nabla.Compilation;

namespace Nabla;

/// <summary>
/// Values together with a matrix of derivatives times a vector, without the matrix: a Jacobian times a vector (JVP), a vector times
/// a Jacobian (VJP), or a Hessian times a vector (HVP). Safe to use from many threads; a call allocates nothing.
/// </summary>
public sealed partial class CompiledProduct
{
    private readonly Kernel kernel;
    private readonly int valueCount;

    internal CompiledProduct(Tape tape, int valueCount, CompilationOptions options)
    {
        kernel = new Kernel(tape, options.Backend);
        this.valueCount = valueCount;
    }

    /// <summary>The program that is run: its inputs are the point and the vector, its results the values and the product.</summary>
    public Tape Tape => kernel.Tape;

    /// <summary>The values and the product at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="vector">The vector: one component for each variable, for a VJP one for each formula.</param>
    /// <param name="values">Where the values of the formulas go; for an HVP the value and then the gradient.</param>
    /// <param name="product">Where the product goes.</param>
    /// <exception cref="ArgumentException">A span does not have the length that is needed.</exception>
    public void Invoke(ReadOnlySpan<double> at, ReadOnlySpan<double> vector, Span<double> values, Span<double> product)
    {
        Lengths.Check(at.Length, Tape.Variables.Length, nameof(at));
        Lengths.Check(vector.Length, Tape.InputCount - at.Length, nameof(vector));
        Lengths.Check(values.Length, valueCount, nameof(values));
        Lengths.Check(product.Length, Tape.ResultCount - valueCount, nameof(product));
        using var inputs = new Rented(Tape.InputCount);
        using var results = new Rented(Tape.ResultCount - 1);
        at.CopyTo(inputs.Span);
        vector.CopyTo(inputs.Span[at.Length..]);
        values[0] = kernel.Run(inputs.Span, results.Span);
        results.Span[..(valueCount - 1)].CopyTo(values[1..]);
        results.Span[(valueCount - 1)..].CopyTo(product);
    }
}
