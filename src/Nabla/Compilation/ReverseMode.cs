namespace Nabla.Compilation;

/// <summary>
/// Derivatives of one result by all variables in one pass back from it (a vector times a Jacobian, VJP): every value receives
/// its cotangent, the derivative of the result by it, and hands it on to its operands.
/// </summary>
internal sealed class ReverseMode
{
    private readonly ValueGraph graph;
    private readonly LocalDerivatives local;
    private readonly List<int> order;
    private readonly int[] cotangents;
    private readonly bool[] isActive;
    private readonly Guards guards;

    private ReverseMode(ValueGraph graph, ReadOnlySpan<int> results, ReadOnlySpan<int> variables)
    {
        this.graph = graph;
        local = new LocalDerivatives(graph);
        order = ForwardMode.Reachable(graph, results);
        cotangents = graph.NewMap();
        isActive = Active(graph, order, variables);
        guards = Guards.Of(graph, order, results, variables, isActive);
    }

    /// <summary>The derivatives of the sum of weight times result by the variables, null where they are zero.</summary>
    public static int?[] Cotangents(ValueGraph graph, ReadOnlySpan<(int Result, int Weight)> weighted, ReadOnlySpan<int> variables)
    {
        var results = new int[weighted.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = weighted[i].Result;
        }

        var pass = new ReverseMode(graph, results, variables);
        foreach (var (result, weight) in weighted)
        {
            pass.Contribute(result, result, weight);
        }

        pass.Propagate();
        var gradient = new int?[variables.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = pass.cotangents[variables[i]] is var cotangent and not ValueGraph.None ? cotangent : null;
        }

        return gradient;
    }

    private void Propagate()
    {
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var value = order[i];
            if (!isActive[value] || cotangents[value] is not (var cotangent and not ValueGraph.None))
            {
                continue;
            }

            var node = graph[value];
            for (var k = 0; k < node.Arity; k++)
            {
                if (!isActive[node[k]])
                {
                    continue;
                }

                if (node.Op == Op.Select)
                {
                    Contribute(value, node[k], guards.Masked(graph, value, k, cotangent));
                }
                else if (local.Of(value, k) is { } derivative)
                {
                    Contribute(value, node[k], guards.Masked(graph, value, k, graph.Multiply(cotangent, derivative)));
                }
            }
        }
    }

    /// <summary>Adds to the cotangent of a value what one that is made of it contributes: in each round of the loops between them.</summary>
    private void Contribute(int from, int value, int part)
    {
        part = graph.SumOut(part, graph.ScopeOf(from), graph.ScopeOf(value));
        cotangents[value] = cotangents[value] is var before and not ValueGraph.None ? graph.Add(before, part) : part;
    }

    /// <summary>Which values depend on the variables otherwise than through a condition.</summary>
    private static bool[] Active(ValueGraph graph, List<int> order, ReadOnlySpan<int> variables)
    {
        var isActive = new bool[graph.Count];
        foreach (var variable in variables)
        {
            isActive[variable] = true;
        }

        foreach (var value in order)
        {
            ref readonly var node = ref graph[value];
            for (var k = node.Op == Op.Select ? 1 : 0; k < node.Arity && !Ops.IsCondition(node.Op); k++)
            {
                isActive[value] |= isActive[node[k]];
            }
        }

        return isActive;
    }
}
