namespace Nabla.Compilation;

/// <summary>Derivatives along a direction: every value is followed by its tangent (a Jacobian times a vector, JVP).</summary>
internal static class ForwardMode
{
    /// <summary>The tangents of results, null where they are zero.</summary>
    /// <param name="graph">The values; the tangents are added.</param>
    /// <param name="results">The values to differentiate.</param>
    /// <param name="directions">The tangents of variables; what is missing is constant.</param>
    public static int?[] Tangents(ValueGraph graph, ReadOnlySpan<int> results, IReadOnlyDictionary<int, int> directions)
    {
        var order = Reachable(graph, results);
        var tangents = new Dictionary<int, int>(directions);
        var local = new LocalDerivatives(graph);
        foreach (var value in order)
        {
            if (!tangents.ContainsKey(value) && TangentOf(graph, local, value, tangents) is { } tangent)
            {
                tangents[value] = tangent;
            }
        }

        return [.. results.ToArray().Select(result => tangents.TryGetValue(result, out var tangent) ? tangent : (int?)null)];
    }

    /// <summary>The values that results are made of, operands first.</summary>
    public static List<int> Reachable(ValueGraph graph, ReadOnlySpan<int> results)
    {
        var isNeeded = new bool[graph.Count];
        foreach (var result in results)
        {
            isNeeded[result] = true;
        }

        var order = new List<int>();
        for (var value = graph.Count - 1; value >= 0; value--)
        {
            if (!isNeeded[value])
            {
                continue;
            }

            order.Add(value);
            ref readonly var node = ref graph[value];
            for (var k = 0; k < node.Arity; k++)
            {
                isNeeded[node[k]] = true;
            }
        }

        order.Reverse();
        return order;
    }

    private static int? TangentOf(ValueGraph graph, LocalDerivatives local, int value, Dictionary<int, int> tangents)
    {
        var node = graph[value];
        if (node.Op == Op.Select)
        {
            var zero = graph.Constant(0);
            var (hasFirst, hasSecond) = (tangents.TryGetValue(node.B, out var first), tangents.TryGetValue(node.C, out var second));
            return hasFirst || hasSecond ? graph.Select(node.A, hasFirst ? first : zero, hasSecond ? second : zero) : null;
        }

        int? sum = null;
        for (var k = 0; k < node.Arity; k++)
        {
            if (tangents.TryGetValue(node[k], out var tangent) && local.Of(value, k) is { } derivative)
            {
                var part = graph.Multiply(tangent, derivative);
                sum = sum is { } before ? graph.Add(before, part) : part;
            }
        }

        return sum;
    }
}
