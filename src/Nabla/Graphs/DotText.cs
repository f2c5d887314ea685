using System.Text;

namespace Nabla.Graphs;

/// <summary>A graph in the language of Graphviz, drawn from left to right.</summary>
internal static class DotText
{
    public static string Of(ComputationGraph graph)
    {
        var text = new StringBuilder("digraph {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        foreach (var node in graph.Nodes)
        {
            text.Append("  n").Append(node.Index).Append(" [label=").Append(Quoted(GraphLabels.Of(node)));
            text.Append(node.IsInput ? ", shape=ellipse" : "").Append("];\n");
        }

        foreach (var edge in graph.Edges)
        {
            text.Append("  n").Append(edge.From.Index).Append(" -> n").Append(edge.To.Index);
            text.Append(edge.LocalDerivative is { } local ? $" [label={Quoted([local.ToString()])}]" : "").Append(";\n");
        }

        return text.Append('}').ToString();
    }

    /// <summary>A quoted string: quotes and backslashes are escaped, \n ends a line.</summary>
    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(Escaped))}\"";

    private static string Escaped(string line) =>
        string.Concat(line.ReplaceLineEndings(" ").Select(c => c is '\\' or '"' ? $"\\{c}" : char.IsControl(c) ? "\uFFFD" : c.ToString()));
}
