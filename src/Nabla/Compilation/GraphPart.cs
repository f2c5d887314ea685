using System.Collections.Immutable;

namespace Nabla.Compilation;

/// <summary>A formula in some symbols as a part that can be put into any graph, with any values for the symbols.</summary>
internal sealed class GraphPart
{
    private const int MostOnStack = 64;

    private readonly ValueGraph part = new();
    private readonly int[] order;

    public GraphPart(Expr formula, ImmutableArray<Symbol> symbols)
    {
        var result = new Lowering(part, symbols, withReciprocals: true).Of(formula);
        order = [.. ForwardMode.Reachable(part, [result])];
    }

    /// <summary>Puts the formula into a graph and gives its value there.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="values">Its values for the symbols that occur.</param>
    public int Write(ValueGraph graph, ReadOnlySpan<int> values)
    {
        var written = part.Count <= MostOnStack ? stackalloc int[part.Count] : new int[part.Count];
        foreach (var value in order)
        {
            ref readonly var node = ref part[value];
            var a = node.A == ValueGraph.None ? ValueGraph.None : written[node.A];
            var b = node.B == ValueGraph.None ? ValueGraph.None : written[node.B];
            var c = node.C == ValueGraph.None ? ValueGraph.None : written[node.C];
            written[value] = node.Op switch
            {
                Op.Input => values[node.Data],
                Op.Constant => graph.Constant(part.Constants[node.Data]),
                Op.Call => graph.Call(part.FunctionOf(node), [a, b, c]),
                _ => graph.Same(node, a, b, c),
            };
        }

        return written[order[^1]];
    }
}
