using System.Text;

namespace Nabla.Graphs;

/// <summary>A graph as text: for each node its name, formula and value, its gradient, and the local derivatives by its operands.</summary>
internal static class GraphText
{
    private const int WidestColumn = 60;

    public static string Of(ComputationGraph graph)
    {
        var rows = graph.Nodes.Select(n => (Value: Value(n), Gradient: Gradient(n, graph.Output.Name), Locals: Locals(n))).ToList();
        var first = Width(rows.Select(r => r.Value));
        var second = Width(rows.Select(r => r.Gradient));
        var text = new StringBuilder();
        foreach (var (value, gradient, locals) in rows)
        {
            var line = second == 0 ? value : $"{value.PadRight(first)}    {gradient.PadRight(second)}    {locals}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString(0, text.Length - 1);
    }

    public static string OfNode(GraphNode node, string output) =>
        string.Join(", ", new[] { Value(node), Gradient(node, output), Locals(node) }.Where(t => t.Length > 0));

    /// <summary>w = 3; a = 3*w + 2 = 11; a = 3*w + 2 where there is no value yet.</summary>
    private static string Value(GraphNode node)
    {
        var text = node.IsInput ? node.Name : $"{node.Name} = {node.Formula}";
        return node.Value is null || (!node.IsInput && node.Operands.IsEmpty) ? text : $"{text} = {node.Value}";
    }

    private static string Gradient(GraphNode node, string output) => node.Gradient is null ? "" : $"d{output}/d{node.Name} = {node.Gradient}";

    /// <summary>da/dw = 3; dJ/da = 2*a = 22: the rule and what it gives here.</summary>
    private static string Locals(GraphNode node) => string.Join(", ", node.Operands.Where(e => e.LocalDerivative is not null).Select(Local));

    private static string Local(GraphEdge edge)
    {
        var formula = edge.Formula;
        var start = $"d{edge.To.Name}/d{edge.From.Name} = {formula}";
        return formula.Equals(edge.LocalDerivative) ? start : $"{start} = {edge.LocalDerivative}";
    }

    private static int Width(IEnumerable<string> column) => column.Max(t => t.Length > WidestColumn ? 0 : t.Length);
}
