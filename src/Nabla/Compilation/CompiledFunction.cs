using System.Collections.Immutable;
using Nabla.Compilation;

namespace Nabla;

/// <summary>One or several formulas, compiled for doubles. Safe to use from many threads; a call allocates nothing.</summary>
public sealed class CompiledFunction
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

    /// <summary>The values at many points: a column of values for each variable, a column of results for each formula.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="results">For each formula where its values go.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<double>> columns, ReadOnlySpan<Memory<double>> results, int threads = 1) =>
        kernel.Batch.Run(columns, results, threads);
}

/// <summary>The value and the gradient of a formula in one program. Safe to use from many threads; a call allocates nothing.</summary>
public sealed class CompiledGradient
{
    private readonly Kernel kernel;

    internal CompiledGradient(Expr formula, ImmutableArray<Symbol> variables, CompilationOptions options) =>
        kernel = new Kernel(new FormulaGraph([formula], variables, isDifferentiated: true).Gradients(options.FuseMultiplyAdd), options.Backend);

    /// <summary>The program that is run: the value is its first result, the partial derivatives follow.</summary>
    public Tape Tape => kernel.Tape;

    /// <summary>How it is run.</summary>
    public Backend Backend => kernel.Backend;

    /// <summary>The value at a point, and the gradient there.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="gradient">Where the partial derivatives go, in the same order.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables.</exception>
    public double Invoke(ReadOnlySpan<double> at, Span<double> gradient) => kernel.Run(at, gradient);

    /// <summary>The values and the gradients at many points: a column of values for each variable, a column of results for each partial derivative.</summary>
    /// <param name="columns">For each variable its values at the points, or one value for all points.</param>
    /// <param name="values">Where the values of the formula go.</param>
    /// <param name="gradient">For each variable where the partial derivatives by it go.</param>
    /// <param name="threads">How many threads may work; the results do not depend on it.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more or fewer than needed.</exception>
    public void InvokeBatch(ReadOnlySpan<ReadOnlyMemory<double>> columns, Memory<double> values, ReadOnlySpan<Memory<double>> gradient, int threads = 1) =>
        kernel.Batch.Run(columns, [values, .. gradient], threads);
}
