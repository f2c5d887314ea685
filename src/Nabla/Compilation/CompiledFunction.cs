using System.Collections.Immutable;
using Nabla.Compilation;

namespace Nabla;

/// <summary>One or several formulas, compiled for doubles. Safe to use from many threads; a call allocates nothing.</summary>
public sealed partial class CompiledFunction
{
    private readonly Kernel kernel;

    internal CompiledFunction(ReadOnlySpan<Expr> formulas, ImmutableArray<Symbol> variables, CompilationOptions options) =>
        kernel = new Kernel(new FormulaGraph(formulas, variables, isDifferentiated: false).Values(options.FuseMultiplyAdd), options.Backend);

    /// <summary>The program that is run.</summary>
    public Tape Tape => kernel.Tape;

    /// <summary>How it is run.</summary>
    public Backend Backend => kernel.Backend;

    /// <summary>The value of the only formula at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than variables, or several formulas.</exception>
    public double Invoke(params ReadOnlySpan<double> at) => kernel.Run(at, []);

    /// <summary>The values of all formulas at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="results">Where the values go, in the order of the formulas.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables or formulas.</exception>
    public void Invoke(ReadOnlySpan<double> at, Span<double> results)
    {
        if (results.IsEmpty)
        {
            throw new ArgumentException($"There must be room for {Tape.ResultCount} results.", nameof(results));
        }

        var first = kernel.Run(at, results[1..]);
        results[0] = first;
    }

    /// <inheritdoc cref="Invoke(ReadOnlySpan{double}, Span{double})"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void Invoke(ReadOnlySpan<float> at, Span<float> results)
    {
        Lengths.Check(results.Length, Tape.ResultCount, nameof(results));
        using var point = new WidePoint(at, results.Length);
        Invoke(point.At, point.Results);
        point.CopyTo(0, results);
    }
}
