using System.Text;
using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>The id of a line that is not JSON as a whole, so that even its answer can be told apart.</summary>
internal static class RequestId
{
    /// <summary>The id, if it stands before the place where the line breaks.</summary>
    public static JsonDocument? FromBrokenLine(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
                {
                    return reader.Read() && JsonDocument.TryParseValue(ref reader, out var id) ? id : null;
                }
            }
        }
        catch (JsonException)
        {
            // The line breaks before its id: there is none to give back.
        }

        return null;
    }
}
