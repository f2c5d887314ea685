namespace Nabla.Graphs;

/// <summary>
/// The place of an operand in a template, as a symbol of which nothing is known and as a real one: |x| has a derivative by its
/// argument only along the real line.
/// </summary>
internal sealed class Place(int index)
{
    public Symbol Any { get; } = new($"_{index}");

    public Symbol Real { get; } = new($"_{index}", Assumptions.Real);
}
