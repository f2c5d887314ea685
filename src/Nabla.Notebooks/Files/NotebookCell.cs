using System.Text.Json.Nodes;

namespace Nabla.Notebooks.Files;

/// <summary>A cell of a notebook file.</summary>
internal sealed class NotebookCell(JsonObject json)
{
    public bool IsCode => Kind == "code";

    public bool IsMarkdown => Kind == "markdown";

    public string Source => NotebookFile.Text(json["source"]) ?? "";

    /// <summary>The language of this cell where it is another than the notebook's: what a line such as %%bash names, or VS Code's mark.</summary>
    public string? OtherLanguage
    {
        get
        {
            var first = Source.TrimStart().Split('\n')[0].TrimEnd();
            if (first.StartsWith("%%", StringComparison.Ordinal) && first.Length > 2)
            {
                return first[2..].Split(' ')[0];
            }

            var marked = NotebookFile.Text(json["metadata"]?["vscode"]?["languageId"]) ?? NotebookFile.Text(json["metadata"]?["polyglot_notebook"]?["kernelName"]);
            return marked is null || Languages.IsCSharp(marked) ? null : marked;
        }
    }

    /// <summary>True where the cell's author expects an error (the tag raises-exception).</summary>
    public bool MayFail => json["metadata"]?["tags"] is JsonArray tags && tags.Any(t => NotebookFile.Text(t) == "raises-exception");

    public IReadOnlyList<JsonObject> Outputs => json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>()] : [];

    private string? Kind => NotebookFile.Text(json["cell_type"]);

    /// <summary>Puts new outputs in the place of the old ones.</summary>
    public void SetOutputs(int? executionCount, IEnumerable<JsonObject> outputs)
    {
        json["execution_count"] = executionCount;
        json["outputs"] = new JsonArray([.. outputs]);
    }
}
