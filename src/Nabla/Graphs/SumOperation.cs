using System.Collections.Immutable;

namespace Nabla.Graphs;

/// <summary>A sum of a constant and operands with constant coefficients, which are the local derivatives.</summary>
internal sealed class SumOperation(Expr template, ImmutableArray<Place> places, ImmutableArray<Expr> coefficients) : Operation(template, places)
{
    private readonly ImmutableArray<Expr> coefficients = [.. coefficients.Select(ExactOrDouble.Of)];

    public override Expr?[] Partials(ReadOnlySpan<Expr> operands, Expr value) => [.. coefficients];
}
