namespace Nabla.Graphs;

/// <summary>What drawings write into a node.</summary>
internal static class GraphLabels
{
    /// <summary>The name with the formula, the value, the gradient; what is not known yet is left out.</summary>
    public static IEnumerable<string> Of(GraphNode node)
    {
        yield return node.IsInput ? node.Name : $"{node.Name} = {node.Formula}";
        if (node.Value is { } value)
        {
            yield return $"value {value}";
        }

        if (node.Gradient is { } gradient)
        {
            yield return $"gradient {gradient}";
        }
    }
}
