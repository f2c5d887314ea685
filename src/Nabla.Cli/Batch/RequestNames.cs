using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>Reads the fields symbols and functions: what the names in a request's texts stand for.</summary>
internal static class RequestNames
{
    public static ParseOptions Of(JsonElement root) => new()
    {
        Names = Entries(root, "symbols").ToDictionary(s => NameOf(s, "symbols"), s => (Expr)new Symbol(NameOf(s, "symbols"), AssumptionsOf(s))),
        Functions = Entries(root, "functions").ToDictionary(f => NameOf(f, "functions"), f => Function.Undefined(NameOf(f, "functions"))),
    };

    private static IEnumerable<JsonElement> Entries(JsonElement root, string field)
    {
        if (!root.TryGetProperty(field, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(e => e.ValueKind is JsonValueKind.Object or JsonValueKind.String)
            ? list.EnumerateArray().DistinctBy(e => NameOf(e, field))
            : throw new RequestException($"'{field}' is a list of objects with a name.");
    }

    private static string NameOf(JsonElement entry, string field)
    {
        var name = entry.ValueKind == JsonValueKind.String ? entry
            : entry.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String ? given
            : throw new RequestException($"An entry of '{field}' has no name.");
        return JsonText.Of(name, field) is { Length: > 0 } text ? text : throw new RequestException($"A name in '{field}' is empty.");
    }

    private static Assumptions AssumptionsOf(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("assume", out var assume) || assume.ValueKind == JsonValueKind.Null)
        {
            return Assumptions.None;
        }

        if (assume.ValueKind != JsonValueKind.Object)
        {
            throw new RequestException("'assume' is an object such as {\"positive\": true}.");
        }

        return assume.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Aggregate(Assumptions.None, (all, p) => all & AssumptionOf(p));
    }

    private static Assumptions AssumptionOf(JsonProperty property)
    {
        if (property.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new RequestException($"The assumption '{property.Name}' is true or false.");
        }

        try
        {
            return Assumptions.Of(property.Name, property.Value.GetBoolean());
        }
        catch (ArgumentException)
        {
            throw new RequestException("unsupported", $"There is no assumption '{property.Name}'.");
        }
    }
}
