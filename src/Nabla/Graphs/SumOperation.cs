using System.Collections.Immutable;

namespace Nabla.Graphs;

/// <summary>A sum of a constant and operands with constant coefficients, which are the local derivatives.</summary>
internal sealed class SumOperation(Expr template, Places places, ImmutableArray<Expr> coefficients) : Operation(template, places)
{
    private readonly ImmutableArray<Expr> coefficients = [.. coefficients.Select(ExactOrDouble.Of)];

    /// <summary>Sums of rational numbers are most of the exact ones, and need no substitution.</summary>
    public override Expr Value(ReadOnlySpan<Expr> operands) =>
        RationalValue(operands) is { } value && ExactOrDouble.IsSmall(value) ? value : base.Value(operands);

    public override ReadOnlySpan<Expr?> Partials(ReadOnlySpan<Expr> operands, Expr value) => coefficients.AsSpan();

    /// <summary>Null where a value, a coefficient or a constant such as pi is not rational.</summary>
    private Number? RationalValue(ReadOnlySpan<Expr> operands)
    {
        var sum = Template is Add template && template.Terms.Length == operands.Length ? template.Constant : null;
        for (var i = 0; sum is { IsExactRational: true } && i < operands.Length; i++)
        {
            sum = operands[i] is Number { IsExactRational: true } operand && coefficients[i] is Number { IsExactRational: true } coefficient
                ? Number.Sum(sum, Number.Product(coefficient, operand))
                : null;
        }

        return sum is { IsExactRational: true } ? sum : null;
    }
}
