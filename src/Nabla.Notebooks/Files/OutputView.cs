using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nabla.Notebooks.Files;

/// <summary>An output of a notebook file in the form that a page shows.</summary>
/// <param name="MediaType">The form; error and stream are text/plain.</param>
/// <param name="Text">What to show.</param>
/// <param name="IsError">True for errors and for what was written to standard error.</param>
/// <param name="Alternative">The same for who cannot see it.</param>
internal sealed partial record OutputView(string MediaType, string Text, bool IsError, string Alternative = "")
{
    /// <summary>The richest of the wanted forms; null for nothing to see.</summary>
    public static OutputView? Of(JsonObject output, params ReadOnlySpan<string> wanted)
    {
        switch (NotebookFile.Text(output["output_type"]))
        {
            case "stream":
                return new OutputView("text/plain", WithoutColours(NotebookFile.Text(output["text"]) ?? ""), NotebookFile.Text(output["name"]) == "stderr");
            case "error":
                var lines = output["traceback"] is JsonArray traceback ? traceback.Select(NotebookFile.Text) : [];
                return new OutputView("text/plain", WithoutColours(string.Join('\n', lines)), IsError: true);
        }

        foreach (var mediaType in wanted)
        {
            if (NotebookFile.Text(output["data"]?[mediaType]) is { } text)
            {
                return new OutputView(mediaType, text, IsError: false, NotebookFile.Text(output["data"]?["text/plain"]) ?? "");
            }
        }

        return null;
    }

    private static string WithoutColours(string text) => Colour().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colour();
}
