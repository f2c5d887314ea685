using System.Runtime.InteropServices;

namespace Nabla.Compilation;

/// <summary>
/// Derivatives of one result by all variables in one pass back from it (a vector times a Jacobian, VJP): every value receives
/// its cotangent, the derivative of the result by it, and hands it on to its operands.
/// </summary>
internal sealed class ReverseMode
{
    private const int AddedInARow = 8;

    private readonly ValueGraph graph;
    private readonly LocalDerivatives local;
    private readonly List<int> order;
    private readonly int[] contributions; // for each value the last, or none
    private readonly List<(int Part, int Previous)> all = [];
    private readonly List<int> parts = [];
    private readonly Func<int, int, int> add;
    private readonly bool[] isActive;
    private readonly Guards guards;

    private ReverseMode(ValueGraph graph, ReadOnlySpan<int> results, ReadOnlySpan<int> variables)
    {
        this.graph = graph;
        local = new LocalDerivatives(graph);
        order = AlikeOrder.Of(graph, results);
        contributions = graph.NewMap();
        add = graph.Add;
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
            gradient[i] = pass.Cotangent(variables[i]);
        }

        return gradient;
    }

    private void Propagate()
    {
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var value = order[i];
            var node = graph[value];
            if (!isActive[value] || node.Arity == 0 || Cotangent(value) is not { } cotangent)
            {
                continue;
            }

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

    /// <summary>Notes what one that is made of a value contributes to its cotangent: in each round of the loops between them.</summary>
    private void Contribute(int from, int value, int part)
    {
        part = graph.SumOut(part, graph.ScopeOf(from), graph.ScopeOf(value));
        all.Add((part, contributions[value]));
        contributions[value] = all.Count - 1;
    }

    /// <summary>
    /// The sum of what was contributed to a value; null where that is nothing. A few contributions are added one after the other as they come, so that the last one, for which the
    /// others wait, is only added; such sums in pairs.
    /// </summary>
    private int? Cotangent(int value)
    {
        parts.Clear();
        for (var index = contributions[value]; index != ValueGraph.None; index = all[index].Previous)
        {
            parts.Add(all[index].Part);
        }

        parts.Reverse();
        var sums = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            parts[sums] = i % AddedInARow == 0 ? parts[i] : graph.Add(parts[sums], parts[i]);
            sums += i % AddedInARow == AddedInARow - 1 || i == parts.Count - 1 ? 1 : 0;
        }

        return parts.Count == 0 ? null : Pairwise.Combine(CollectionsMarshal.AsSpan(parts)[..sums], add);
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
