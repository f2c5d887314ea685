using System.Globalization;
using System.Text;

namespace Nabla.Graphs;

/// <summary>A graph as a Mermaid flowchart, drawn from left to right.</summary>
internal static class MermaidText
{
    public static string Of(ComputationGraph graph)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            var label = string.Join("<br>", GraphLabels.Of(node).Select(Escaped));
            text.Append("  n").Append(node.Index).Append(node.IsInput ? $"([\"{label}\"])" : $"[\"{label}\"]").Append('\n');
        }

        foreach (var edge in graph.Edges)
        {
            text.Append("  n").Append(edge.From.Index).Append(" -->");
            text.Append(edge.LocalDerivative is { } local ? $"|\"{Escaped(local.ToString())}\"| " : " ").Append('n').Append(edge.To.Index).Append('\n');
        }

        return text.ToString(0, text.Length - 1);
    }

    /// <summary>Everything but letters, digits and harmless signs as a character code, because Mermaid reads labels as Markdown and HTML.</summary>
    private static string Escaped(string line)
    {
        var text = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '=' or '+' or '-' or '/' or '(' or ')' or ',' or '.' or '_')
            {
                text.Append(rune);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return text.ToString();
    }
}
