using System.Collections.Immutable;

namespace Nabla.Graphs;

/// <summary>A definition by cases: its value and its derivative are those of the first case whose condition holds.</summary>
/// <param name="template">The whole definition.</param>
/// <param name="places">The places of the values that are not constant, and of what the conditions compare.</param>
/// <param name="selector">The number of the case that holds, as an expression in the places.</param>
/// <param name="cases">For each case the operand that is its value, or a constant.</param>
internal sealed class ChoiceOperation(Expr template, Places places, Expr selector, ImmutableArray<(int Operand, Expr? Constant)> cases)
    : Operation(template, places)
{
    public override Expr Value(ReadOnlySpan<Expr> operands) => Chosen(operands) switch
    {
        null => NonFinite.NaN,
        { Constant: { } constant } => constant,
        { Operand: var operand } => operands[operand],
    };

    public override ReadOnlySpan<Expr?> Partials(ReadOnlySpan<Expr> operands, Expr value)
    {
        var partials = new Expr?[operands.Length];
        switch (Chosen(operands))
        {
            case null:
                Array.Fill(partials, NonFinite.NaN);
                break;
            case { Constant: null, Operand: var operand }:
                partials[operand] = Integer.One;
                break;
        }

        return partials;
    }

    /// <summary>The case that holds; null where none does or that cannot be decided.</summary>
    private (int Operand, Expr? Constant)? Chosen(ReadOnlySpan<Expr> operands)
    {
        var number = ExactOrDouble.Evaluate(selector, IsExact, Places, operands);
        var chosen = number as Number ?? ExactOrDouble.InDoubles(selector, Places, operands);
        return chosen is Integer or Float ? cases[(int)chosen.ToDouble()] : null;
    }
}
