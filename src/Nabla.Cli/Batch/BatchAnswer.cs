using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>Writes answers: one JSON object on one line.</summary>
internal static class BatchAnswer
{
    /// <summary>The answer with a result, which is written, name and value, by <paramref name="writeResult"/>.</summary>
    public static string Of(JsonElement? id, Action<Utf8JsonWriter> writeResult) => Results.Json(writer =>
    {
        WriteHead(writer, id, ok: true);
        writeResult(writer);
    });

    /// <summary>The answer with an error.</summary>
    public static string Of(JsonElement? id, BatchError error) => Results.Json(writer =>
    {
        WriteHead(writer, id, ok: false);
        writer.WriteStartObject("error");
        writer.WriteString("kind", error.Kind);
        writer.WriteString("message", error.Message);
        if (error.Position is { } position)
        {
            writer.WriteNumber("position", position);
        }

        writer.WriteEndObject();
    });

    private static void WriteHead(Utf8JsonWriter writer, JsonElement? id, bool ok)
    {
        writer.WritePropertyName("id");
        if (id is { } element)
        {
            element.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteBoolean("ok", ok);
    }
}
