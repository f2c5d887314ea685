using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>Strings of a request.</summary>
internal static class JsonText
{
    public static string Of(JsonElement value, string field)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new RequestException($"'{field}' has half of a surrogate pair."); // "\ud800" is JSON but not text
        }
    }
}
