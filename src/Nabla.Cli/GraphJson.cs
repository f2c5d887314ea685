using System.Text.Json;

namespace Nabla.Cli;

/// <summary>A computation graph as a JSON object; what is not computed is left out.</summary>
internal static class GraphJson
{
    public static string Of(ComputationGraph graph) => Results.Json(writer =>
    {
        writer.WriteString("output", graph.Output.Name);
        writer.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", node.Index);
            writer.WriteString("name", node.Name);
            writer.WriteBoolean("input", node.IsInput);
            WriteExpr(writer, "formula", node.Formula);
            WriteExpr(writer, "value", node.Value);
            WriteExpr(writer, "gradient", node.Gradient);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("edges");
        foreach (var edge in graph.Edges)
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", edge.From.Index);
            writer.WriteNumber("to", edge.To.Index);
            WriteExpr(writer, "localDerivative", edge.LocalDerivative);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteExpr(Utf8JsonWriter writer, string name, Expr? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value.ToString());
        }
    }
}
