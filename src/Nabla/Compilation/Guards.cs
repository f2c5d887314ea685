namespace Nabla.Compilation;

/// <summary>
/// Under which conditions each value matters. What only the branch of a case distinction needs is computed also where the case
/// does not apply, and may be infinite or NaN there; so a cotangent that leaves the branch is set to zero where the case does
/// not apply, instead of being multiplied by zero on entering.
/// </summary>
internal sealed class Guards
{
    private const int Root = 0;
    private const int Unset = -1;

    private readonly List<Guard> guards = [new Guard(Root, ValueGraph.None, 0, 0)];
    private readonly Dictionary<(int Parent, int Condition, int Branch), int> indices = [];
    private readonly int[] guardOf;

    private readonly record struct Guard(int Parent, int Condition, int Branch, int Depth);

    private Guards(int count)
    {
        guardOf = new int[count];
        Array.Fill(guardOf, Unset);
    }

    public static Guards Of(ValueGraph graph, List<int> order, ReadOnlySpan<int> results, ReadOnlySpan<int> variables, bool[] isActive)
    {
        var found = new Guards(graph.Count);
        foreach (var result in results)
        {
            found.guardOf[result] = Root;
        }

        foreach (var variable in variables)
        {
            found.guardOf[variable] = Root;
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            var value = order[i];
            if (found.guardOf[value] == Unset)
            {
                continue; // it matters to a condition alone, which has no derivative
            }

            var node = graph[value];
            for (var k = 0; k < node.Arity; k++)
            {
                var operand = node[k];
                if (isActive[value] && isActive[operand])
                {
                    var guard = found.AtEdge(graph, value, k);
                    found.guardOf[operand] = found.guardOf[operand] == Unset ? guard : found.Common(found.guardOf[operand], guard);
                }
            }
        }

        return found;
    }

    /// <summary>What a value contributes to its operand of an index, zero where the conditions on the way do not hold.</summary>
    public int Masked(ValueGraph graph, int value, int index, int contribution)
    {
        var outer = guardOf[graph[value][index]];
        for (var inner = AtEdge(graph, value, index); inner != outer; inner = guards[inner].Parent)
        {
            var (_, condition, branch, _) = guards[inner];
            var zero = graph.Constant(0);
            contribution = branch == 1 ? graph.Select(condition, contribution, zero) : graph.Select(condition, zero, contribution);
        }

        return contribution;
    }

    /// <summary>The guard between a value and its operand: a case distinction adds a condition.</summary>
    private int AtEdge(ValueGraph graph, int value, int index)
    {
        var parent = guardOf[value];
        if (graph[value].Op != Op.Select)
        {
            return parent;
        }

        var key = (parent, graph[value].A, index);
        if (!indices.TryGetValue(key, out var guard))
        {
            indices[key] = guard = guards.Count;
            guards.Add(new Guard(parent, key.A, index, guards[parent].Depth + 1));
        }

        return guard;
    }

    private int Common(int a, int b)
    {
        while (a != b)
        {
            (a, b) = guards[a].Depth >= guards[b].Depth ? (guards[a].Parent, b) : (a, guards[b].Parent);
        }

        return a;
    }
}
