using System.Text;
using System.Text.Json.Nodes;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Files;

/// <summary>The outputs of a cell as the file keeps them: neighbouring texts of a stream joined, replaced displays replaced.</summary>
internal sealed class RecordedOutput(NotebookDisplays displays) : ICellOutput
{
    private const int LongestStream = 1_000_000;

    private readonly List<object> outputs = []; // Stream or JsonObject
    private readonly Lock access = new();
    private bool isCleared;

    private sealed record Stream(OutputStream Kind, StringBuilder Text);

    public void Write(OutputStream stream, string text)
    {
        lock (access)
        {
            ClearNow();
            if (outputs.LastOrDefault() is not Stream last || last.Kind != stream)
            {
                outputs.Add(last = new Stream(stream, new StringBuilder()));
            }

            last.Text.Append(text.AsSpan(0, Math.Min(text.Length, Math.Max(0, LongestStream - last.Text.Length))));
        }
    }

    public void Display(MimeBundle data, string? displayId, bool isUpdate)
    {
        if (isUpdate)
        {
            displays.Update(displayId!, data);
            return;
        }

        var output = Output("display_data", data);
        lock (access)
        {
            ClearNow();
            outputs.Add(output);
        }

        displays.Add(displayId, output);
    }

    public void Clear(bool wait)
    {
        lock (access)
        {
            isCleared = true;
            if (!wait)
            {
                ClearNow();
            }
        }
    }

    public string ReadLine(string prompt, bool isPassword, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The notebook runs by itself: there is nobody to ask for input.");

    /// <summary>Adds the value at the end of the cell.</summary>
    public void AddResult(MimeBundle data, int executionCount)
    {
        var output = Output("execute_result", data);
        output["execution_count"] = executionCount;
        outputs.Add(output);
    }

    public void AddError(CellOutcome.Failure failure)
    {
        var output = OutputJson.Error(failure);
        output.Insert(0, "output_type", "error");
        outputs.Add(output);
    }

    /// <summary>The outputs as the file has them.</summary>
    public IReadOnlyList<JsonObject> ToJson()
    {
        lock (access)
        {
            return [.. outputs.Select(o => o as JsonObject ?? OfStream((Stream)o))];
        }
    }

    internal static JsonObject StoredData(MimeBundle data)
    {
        var result = OutputJson.Data(data);
        foreach (var (mediaType, form) in result.ToList())
        {
            if (form is JsonValue && mediaType != MimeBundle.Png)
            {
                result[mediaType] = NotebookFile.Lines(NotebookFile.Text(form)!);
            }
        }

        return result;
    }

    private static JsonObject Output(string type, MimeBundle data) =>
        new() { ["output_type"] = type, ["data"] = StoredData(data), ["metadata"] = new JsonObject() };

    private static JsonObject OfStream(Stream stream)
    {
        var text = stream.Text.Length < LongestStream ? stream.Text.ToString() : stream.Text + "\n... (the rest of the output is left out)\n";
        return new JsonObject { ["output_type"] = "stream", ["name"] = OutputJson.Name(stream.Kind), ["text"] = NotebookFile.Lines(text) };
    }

    private void ClearNow()
    {
        if (isCleared)
        {
            isCleared = false;
            outputs.Clear();
        }
    }
}
