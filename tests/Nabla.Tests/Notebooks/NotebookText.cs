using System.Text.Json.Nodes;

namespace Nabla.Tests.Notebooks;

/// <summary>Notebook files for tests.</summary>
internal static class NotebookText
{
    /// <summary>A notebook of code cells.</summary>
    public static string Of(params IEnumerable<string> cells) => new JsonObject
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = new JsonObject(),
        ["cells"] = new JsonArray([.. cells.Select(c => new JsonObject { ["cell_type"] = "code", ["metadata"] = new JsonObject(), ["source"] = c })]),
    }.ToJsonString();
}
