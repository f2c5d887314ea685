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
        var order = Reachable(graph, results, withConditions: false);
        var tangents = new int?[graph.Count];
        foreach (var (variable, direction) in directions)
        {
            tangents[variable] = direction;
        }

        var local = new LocalDerivatives(graph);
        foreach (var value in order)
        {
            tangents[value] ??= TangentOf(graph, local, value, tangents);
        }

        return [.. results.ToArray().Select(result => tangents[result])];
    }

    /// <summary>The values that results are made of, operands first.</summary>
    /// <param name="graph">The values.</param>
    /// <param name="results">The results.</param>
    /// <param name="withConditions">Whether with those on which only conditions depend: they have no derivative, and need none.</param>
    public static List<int> Reachable(ValueGraph graph, ReadOnlySpan<int> results, bool withConditions = true)
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
            for (var k = !withConditions && node.Op == Op.Select ? 1 : 0; k < node.Arity; k++)
            {
                isNeeded[node[k]] = true;
            }
        }

        order.Reverse();
        return order;
    }

    private static int? TangentOf(ValueGraph graph, LocalDerivatives local, int value, int?[] tangents)
    {
        var node = graph[value];
        if (node.Op == Op.Select)
        {
            var zero = graph.Constant(0);
            var (first, second) = (tangents[node.B], tangents[node.C]);
            return first is null && second is null ? null : graph.Select(node.A, first ?? zero, second ?? zero);
        }

        int? sum = null;
        for (var k = 0; k < node.Arity; k++)
        {
            if (tangents[node[k]] is { } tangent && local.Of(value, k) is { } derivative)
            {
                var part = graph.Multiply(tangent, derivative);
                sum = sum is { } before ? graph.Add(before, part) : part;
            }
        }

        return sum;
    }
}
