using System.Collections.Immutable;
using Nabla.Compilation;

namespace Nabla;

/// <summary>
/// The values and all first derivatives of several formulas in one program, which has operations only for entries that can be
/// other than zero. Safe to use from many threads; a call allocates nothing.
/// </summary>
public sealed partial class CompiledJacobian
{
    private readonly Kernel kernel;
    private readonly int columnCount;
    private readonly MatrixPlaces places;

    internal CompiledJacobian(ReadOnlySpan<Expr> formulas, ImmutableArray<Symbol> variables, CompilationOptions options)
    {
        columnCount = variables.Length;
        RowCount = formulas.Length;
        (var tape, Entries) = new FormulaGraph(formulas, variables, isDifferentiated: true).Jacobian(options.FuseMultiplyAdd);
        kernel = new Kernel(tape, options.Backend);
        places = new MatrixPlaces(RowCount, columnCount, Entries, isSymmetric: false);
    }

    /// <summary>The program that is run: the values are its first results, the entries follow.</summary>
    public Tape Tape => kernel.Tape;

    /// <summary>The number of formulas.</summary>
    public int RowCount { get; }

    /// <summary>The places of the entries that can be other than zero, row by row: formula and variable.</summary>
    public ImmutableArray<(int Row, int Column)> Entries { get; }

    /// <summary>The values and the whole matrix at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="values">Where the values of the formulas go.</param>
    /// <param name="jacobian">Where the matrix goes, row by row: a row for each formula, a column for each variable.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables, formulas or entries.</exception>
    public void Invoke(ReadOnlySpan<double> at, Span<double> values, Span<double> jacobian)
    {
        Lengths.Check(jacobian.Length, RowCount * columnCount, nameof(jacobian));
        using var entries = new Rented(Entries.Length);
        InvokeSparse(at, values, entries.Span);
        jacobian.Clear();
        for (var k = 0; k < Entries.Length; k++)
        {
            jacobian[(Entries[k].Row * columnCount) + Entries[k].Column] = entries.Span[k];
        }
    }

    /// <summary>The values and the entries that can be other than zero.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <param name="values">Where the values of the formulas go.</param>
    /// <param name="entries">Where the entries go, in the order of <see cref="Entries"/>.</param>
    /// <exception cref="ArgumentException">A span has another length than there are variables, formulas or entries.</exception>
    public void InvokeSparse(ReadOnlySpan<double> at, Span<double> values, Span<double> entries)
    {
        Lengths.Check(values.Length, RowCount, nameof(values));
        Lengths.Check(entries.Length, Entries.Length, nameof(entries));
        using var results = new Rented(RowCount - 1 + Entries.Length);
        var first = kernel.Run(at, results.Span);
        values[0] = first;
        results.Span[..(RowCount - 1)].CopyTo(values[1..]);
        results.Span[(RowCount - 1)..].CopyTo(entries);
    }

    /// <inheritdoc cref="Invoke(ReadOnlySpan{double}, Span{double}, Span{double})"/>
    /// <remarks>Computed in doubles; each result is rounded once.</remarks>
    public void Invoke(ReadOnlySpan<float> at, Span<float> values, Span<float> jacobian)
    {
        using var point = new WidePoint(at, values.Length + jacobian.Length);
        Invoke(point.At, point.Results[..values.Length], point.Results[values.Length..]);
        point.CopyTo(0, values);
        point.CopyTo(values.Length, jacobian);
    }
}
