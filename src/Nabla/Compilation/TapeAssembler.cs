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
    /// <param name="fuse">Whether a product and a sum may be rounded once instead of twice.</param>
    public static Tape Assemble(ValueGraph graph, ImmutableArray<Symbol> variables, int inputCount, int[] results, bool fuse)
    {
        PowerReduction.Apply(graph, results);
        var order = Schedule.Of(graph, results);
        if (fuse)
        {
            order = Fusion.Apply(graph, order, results);
        }

        var cosines = PairedCosines(graph, order);
        return new RegisterAllocation(graph, variables, inputCount, order, cosines).Run(results);
    }

    /// <summary>For each sine whose cosine is needed too, and for each such cosine, the other one.</summary>
    private static Dictionary<int, int> PairedCosines(ValueGraph graph, int[] order)
    {
        var byArgument = new Dictionary<int, int>();
        var pairs = new Dictionary<int, int>();
        foreach (var value in order)
        {
            if (graph[value] is { Op: Op.Call, A: var argument } call && IsSineOrCosine(graph.FunctionOf(call)))
            {
                if (byArgument.TryGetValue(argument, out var other))
                {
                    pairs[other] = value;
                    pairs[value] = other;
                }

                byArgument[argument] = value;
            }
        }

        return pairs;
    }

    public static bool IsSineOrCosine(Function function) => ReferenceEquals(function, Trigonometric.Sin) || ReferenceEquals(function, Trigonometric.Cos);
}
