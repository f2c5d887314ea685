using System.Collections.Immutable;
using Nabla.Compilation;

namespace Nabla;

/// <summary>The value and the gradient of a formula in one program. Safe to use from many threads; a call allocates nothing.</summary>
public sealed partial class CompiledGradient
{
    private readonly Kernel kernel;

    internal CompiledGradient(Expr formula, ImmutableArray<Symbol> variables, CompilationOptions options) =>
        kernel = new Kernel(GradientChoice.Of(formula, variables, options), options.Backend);

    /// <summary>The program that is run: the value is its first result, the partial derivatives follow.</summary>
    public Tape Tape => kernel.Tape;

    /// <summary>How it is run.</summary>
    public Backend Backend => kernel.Backend;

    /// <summary>The value at a point, and the gradient there.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="gradient">Where the partial derivatives go, in the same order.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables.</exception>
    public double Invoke(ReadOnlySpan<double> at, Span<double> gradient)
    {
        Lengths.Check(gradient.Length, Tape.InputCount, nameof(gradient));
        return kernel.Run(at, gradient);
    }

    /// <inheritdoc cref="Invoke(ReadOnlySpan{double}, Span{double})"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public float Invoke(ReadOnlySpan<float> at, Span<float> gradient)
    {
        using var point = new WidePoint(at, gradient.Length);
        var value = Invoke(point.At, point.Results);
        point.CopyTo(0, gradient);
        return (float)value;
    }
}
