using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Files;

/// <summary>Outputs in the form that notebook files and messages share.</summary>
internal static class OutputJson
{
    /// <summary>The forms of a value by media type; JSON forms as JSON.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var result = new JsonObject();
        foreach (var (mediaType, text) in bundle)
        {
            result[mediaType] = mediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text) : text;
        }

        return result;
    }

    /// <summary>An error, in red where the traceback is shown.</summary>
    public static JsonObject Error(CellOutcome.Failure failure) => new()
    {
        ["ename"] = failure.Name,
        ["evalue"] = failure.Message,
        ["traceback"] = new JsonArray([.. Coloured(failure.Traceback).Select(line => (JsonNode)line)]),
    };

    /// <summary>The name of a stream in files and messages.</summary>
    public static string Name(OutputStream stream) => stream == OutputStream.Out ? "stdout" : "stderr";

    private static IEnumerable<string> Coloured(ImmutableArray<string> lines) =>
        lines.Select(line => line.StartsWith(' ') ? line : $"\u001b[31m{line}\u001b[0m");
}
