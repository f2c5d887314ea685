using System.Collections.Immutable;
using System.Numerics;
using Nabla.ComplexCompilation;

namespace Nabla;

/// <summary>One or several formulas, compiled for complex doubles. Safe to use from many threads.</summary>
public sealed class CompiledComplexFunction
{
    private readonly ComplexProgram program;

    internal CompiledComplexFunction(ReadOnlySpan<Expr> formulas, ImmutableArray<Symbol> variables) => program = ComplexLowering.Program(formulas, variables);

    /// <summary>The value of the only formula at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than variables, or several formulas.</exception>
    public Complex Invoke(params ReadOnlySpan<Complex> at)
    {
        Span<Complex> result = stackalloc Complex[1];
        Invoke(at, result);
        return result[0];
    }

    /// <summary>The values of all formulas at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="results">Where the values go, in the order of the formulas.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables or formulas.</exception>
    public void Invoke(ReadOnlySpan<Complex> at, Span<Complex> results)
    {
        if (at.Length != program.VariableCount)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There are {program.VariableCount} variables, not {at.Length}."), nameof(at));
        }

        if (results.Length != program.ResultCount)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There are {program.ResultCount} results, not {results.Length}."), nameof(results));
        }

        program.Run(at, results);
    }
}
