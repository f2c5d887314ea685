using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nabla.Cli;

/// <summary>The named results of a command, written as lines or as one JSON object.</summary>
internal sealed class Results
{
    private readonly List<(string Name, Expr Value)> items = [];

    public static JsonWriterOptions JsonOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Results Add(string name, Expr value)
    {
        items.Add((name, value));
        return this;
    }

    public string ToString(OutputFormat format) =>
        format == OutputFormat.Json ? ToJson() : string.Join('\n', items.Select(i => i.Value.ToString(NameOf(format), null)));

    /// <summary>The library's name of a format.</summary>
    public static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Latex => "latex",
        OutputFormat.MathML => "mathml",
        OutputFormat.Unicode => "unicode",
        OutputFormat.CSharp => "csharp",
        _ => "text",
    };

    private string ToJson() => Json(writer =>
    {
        foreach (var (name, value) in items)
        {
            writer.WriteString(name, value.ToString());
            writer.WriteString(name + "Latex", value.ToString("latex", null));
        }
    });

    /// <summary>One JSON object on one line.</summary>
    public static string Json(Action<Utf8JsonWriter> writeMembers)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonOptions))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
