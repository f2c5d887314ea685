using System.Collections.Immutable;
using Nabla.Compilation;

namespace Nabla;

/// <summary>
/// The value, the gradient and all second derivatives of a formula in one program, which has operations only for entries that can
/// be other than zero, each pair of equal ones once. Safe to use from many threads; a call allocates nothing.
/// </summary>
public sealed partial class CompiledHessian
{
    private readonly Kernel kernel;
    private readonly int count;
    private readonly MatrixPlaces places;

    internal CompiledHessian(Expr formula, ImmutableArray<Symbol> variables, CompilationOptions options)
    {
        count = variables.Length;
        (var tape, Entries) = new FormulaGraph([formula], variables, isDifferentiated: true).Hessian(options.FuseMultiplyAdd);
        kernel = new Kernel(tape, options.Backend);
        places = new MatrixPlaces(count, count, Entries, isSymmetric: true);
    }

    /// <summary>The program that is run: the value is its first result, then come the gradient and the entries.</summary>
    public Tape Tape => kernel.Tape;

    /// <summary>The places of the entries that can be other than zero, row by row, those with Column at most Row.</summary>
    public ImmutableArray<(int Row, int Column)> Entries { get; }

    /// <summary>The value at a point, the gradient and the whole matrix there.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="gradient">Where the partial derivatives go.</param>
    /// <param name="hessian">Where the matrix goes, row by row.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables or entries.</exception>
    public double Invoke(ReadOnlySpan<double> at, Span<double> gradient, Span<double> hessian)
    {
        Lengths.Check(hessian.Length, count * count, nameof(hessian));
        using var entries = new Rented(Entries.Length);
        var value = InvokeSparse(at, gradient, entries.Span);
        hessian.Clear();
        for (var k = 0; k < Entries.Length; k++)
        {
            var (row, column) = Entries[k];
            hessian[(row * count) + column] = hessian[(column * count) + row] = entries.Span[k];
        }

        return value;
    }

    /// <summary>The value at a point, the gradient and the entries of the lower triangle that can be other than zero.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="gradient">Where the partial derivatives go.</param>
    /// <param name="entries">Where the entries go, in the order of <see cref="Entries"/>.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables or entries.</exception>
    public double InvokeSparse(ReadOnlySpan<double> at, Span<double> gradient, Span<double> entries)
    {
        Lengths.Check(gradient.Length, count, nameof(gradient));
        Lengths.Check(entries.Length, Entries.Length, nameof(entries));
        using var results = new Rented(count + Entries.Length);
        var value = kernel.Run(at, results.Span);
        results.Span[..count].CopyTo(gradient);
        results.Span[count..].CopyTo(entries);
        return value;
    }

    /// <inheritdoc cref="Invoke(ReadOnlySpan{double}, Span{double}, Span{double})"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public float Invoke(ReadOnlySpan<float> at, Span<float> gradient, Span<float> hessian)
    {
        using var point = new WidePoint(at, gradient.Length + hessian.Length);
        var value = Invoke(point.At, point.Results[..gradient.Length], point.Results[gradient.Length..]);
        point.CopyTo(0, gradient);
        point.CopyTo(gradient.Length, hessian);
        return (float)value;
    }
}
