using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>The operations that show why: steps, judging answers, computation graphs.</summary>
internal static class ExplanationOperations
{
    public static Action<Utf8JsonWriter> Steps(BatchRequest request)
    {
        var format = request.Format("json", "text", "unicode", "latex", "markdown", "html", "page", "hints", "hintspage");
        var level = Enum.Parse<StepLevel>(request.Choice("level", "normal", "brief", "full"), ignoreCase: true);
        Expr[] variables = [.. request.Variables().SelectMany(v => new[] { v.Variable, v.Order })];
        return Written(Maths.Steps(request.Expression("expr"), level, variables).ToString(format), format);
    }

    public static Action<Utf8JsonWriter> Check(BatchRequest request)
    {
        if (request.Variables() is not [(var variable, 1)])
        {
            throw new RequestException("'wrt' of a check is one variable.");
        }

        var check = Maths.CheckAnswer(request.Expression("expr"), variable, request.Text("answer"));
        return writer =>
        {
            writer.WriteStartObject();
            CheckJson.WriteMembers(writer, check);
            writer.WriteEndObject();
        };
    }

    public static Action<Utf8JsonWriter> Graph(BatchRequest request, bool hasGradients)
    {
        var format = request.Format("json", "text", "dot", "mermaid", "svg");
        var graph = ComputationGraph.Parse(request.Text("expr"), request.Names);
        if (hasGradients || request.Has("at"))
        {
            graph.Forward(request.Point());
        }

        if (hasGradients)
        {
            graph.Backprop();
        }

        return Written(format == "json" ? GraphJson.Of(graph) : graph.ToString(format), format);
    }

    private static Action<Utf8JsonWriter> Written(string text, string format) => writer =>
    {
        if (format == "json")
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    };
}
