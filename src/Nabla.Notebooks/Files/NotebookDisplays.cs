using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Nabla.Notebooks.Display;

namespace Nabla.Notebooks.Files;

/// <summary>What a notebook displays under names, so that later cells can replace it.</summary>
internal sealed class NotebookDisplays
{
    private readonly ConcurrentDictionary<string, JsonObject> outputs = new(StringComparer.Ordinal);

    public void Add(string? displayId, JsonObject output)
    {
        if (displayId is not null)
        {
            outputs[displayId] = output;
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        if (outputs.TryGetValue(displayId, out var output))
        {
            output["data"] = RecordedOutput.StoredData(data);
        }
    }
}
