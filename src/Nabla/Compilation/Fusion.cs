namespace Nabla.Compilation;

/// <summary>Makes one operation, rounded once, of a product and the only sum that it is used in.</summary>
internal static class Fusion
{
    /// <summary>The order without the products that are now part of a sum.</summary>
    public static int[] Apply(ValueGraph graph, int[] order, ReadOnlySpan<int> results)
    {
        var uses = new int[graph.Count];
        foreach (var value in order)
        {
            ref readonly var node = ref graph[value];
            for (var k = 0; k < node.Arity; k++)
            {
                uses[node[k]]++;
            }
        }

        foreach (var result in results)
        {
            uses[result]++;
        }

        var fused = new HashSet<int>();
        foreach (var value in order)
        {
            if (Fused(graph, graph[value], uses, fused) is { } node)
            {
                graph.Redefine(value, node);
            }
        }

        return [.. order.Where(value => !fused.Contains(value))];
    }

    private static ValueGraph.Node? Fused(ValueGraph graph, in ValueGraph.Node node, int[] uses, HashSet<int> fused)
    {
        if (node.Op is not (Op.Add or Op.Subtract))
        {
            return null;
        }

        if (IsProduct(node.A))
        {
            fused.Add(node.A);
            var op = node.Op == Op.Add ? Op.MultiplyAdd : Op.MultiplySubtract;
            return new ValueGraph.Node(op, graph[node.A].A, graph[node.A].B, node.B, 0);
        }

        if (IsProduct(node.B))
        {
            fused.Add(node.B);
            var op = node.Op == Op.Add ? Op.MultiplyAdd : Op.NegatedMultiplyAdd;
            return new ValueGraph.Node(op, graph[node.B].A, graph[node.B].B, node.A, 0);
        }

        return null;

        bool IsProduct(int value) => graph[value].Op == Op.Multiply && uses[value] == 1;
    }
}
