using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Compilation;

/// <summary>Makes a tape of a graph: powers reduced, what is not needed left out, ordered, paired, and registers given out.</summary>
internal static class TapeAssembler
{
    /// <param name="graph">The values; it is used up.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="inputCount">How many values are given: the variables and directions.</param>
    /// <param name="results">The values asked for; changed where they are powers.</param>
    /// <param name="formulaCount">How many of them, at the beginning, are formulas; the others are derivatives.</param>
    /// <param name="fuse">Whether a product and a sum may be rounded once instead of twice.</param>
    public static Tape Assemble(ValueGraph graph, ImmutableArray<Symbol> variables, int inputCount, int[] results, int formulaCount, bool fuse)
    {
        PowerReduction.Apply(graph, results);
        var order = Schedule.Of(graph, results, formulaCount);
        if (fuse)
        {
            order = Fusion.Apply(graph, order, results);
        }

        var cosines = PairedCosines(graph, order);
        return new RegisterAllocation(graph, variables, inputCount, order, cosines).Run(results);
    }

    /// <summary>For each sine whose cosine is needed too, and for each such cosine, the other one; <see cref="ValueGraph.None"/> for all other values.</summary>
    private static int[] PairedCosines(ValueGraph graph, int[] order)
    {
        var pairs = graph.NewMap();
        var byArgument = graph.NewMap();
        foreach (var value in order)
        {
            ref readonly var node = ref graph[value];
            if (node.Op == Op.Call && IsSineOrCosine(graph.FunctionOf(node)))
            {
                ref var known = ref byArgument[node.A];
                if (known != ValueGraph.None)
                {
                    (pairs[known], pairs[value]) = (value, known);
                }

                known = value;
            }
        }

        return pairs;
    }

    public static bool IsSineOrCosine(Function function) => ReferenceEquals(function, Trigonometric.Sin) || ReferenceEquals(function, Trigonometric.Cos);
}
