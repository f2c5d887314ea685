using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nabla.Notebooks.Files;

/// <summary>A notebook as Jupyter saves it (nbformat 4). What Nabla does not know stays as it is.</summary>
internal sealed class NotebookFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject root;

    private NotebookFile(JsonObject root, IReadOnlyList<NotebookCell> cells) => (this.root, Cells) = (root, cells);

    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The language that the notebook says it is in, such as python; null where it does not say.</summary>
    public string? Language =>
        Text(root["metadata"]?["kernelspec"]?["language"]) ?? Text(root["metadata"]?["language_info"]?["name"]);

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="NotebookFormatException">The text is no notebook of format 4.</exception>
    public static NotebookFile Parse(string json)
    {
        JsonObject? root;
        try
        {
            root = JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException($"This is no notebook: it is not JSON (line {e.LineNumber + 1}).");
        }

        if (root?["nbformat"] is not JsonValue format || !format.TryGetValue<int>(out var version))
        {
            throw new NotebookFormatException("This is no notebook: it does not say its format (nbformat).");
        }

        if (version != 4)
        {
            throw new NotebookFormatException($"The notebook has format {version}; format 4 is needed. Open and save it in Jupyter, which converts it.");
        }

        if (root["cells"] is not JsonArray cells || cells.Any(c => c is not JsonObject || c["cell_type"] is not JsonValue))
        {
            throw new NotebookFormatException("This is no notebook: it has no list of cells.");
        }

        return new NotebookFile(root, [.. cells.Select(c => new NotebookCell(c!.AsObject()))]);
    }

    /// <summary>The notebook as Jupyter would save it.</summary>
    public override string ToString() => root.ToJsonString(Format) + "\n";

    /// <summary>A text that may be stored as one string or as a list of lines.</summary>
    internal static string? Text(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => null,
    };

    /// <summary>A text as Jupyter stores it: a list of lines with their line ends.</summary>
    internal static JsonArray Lines(string text)
    {
        var result = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            result.Add(text[start..end]);
            start = end;
        }

        return result;
    }
}
