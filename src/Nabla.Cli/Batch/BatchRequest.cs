using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>Reads the fields of a request. A field that is missing or has the wrong shape is a <see cref="RequestException"/>.</summary>
internal sealed class BatchRequest
{
    private static readonly string[] Formats = ["text", "latex", "mathml", "unicode", "csharp"];

    private readonly JsonElement root;
    private ParseOptions? names;

    public BatchRequest(JsonElement root)
    {
        this.root = root.ValueKind == JsonValueKind.Object ? root : throw new RequestException("A request is a JSON object.");
    }

    public bool Has(string field) => root.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    public string Text(string field) =>
        Field(field) is { ValueKind: JsonValueKind.String } text ? JsonText.Of(text, field) : throw new RequestException($"'{field}' is a string.");

    /// <summary>An expression, given as text or as a number.</summary>
    public Expr Expression(string field) => Parse(Field(field), field);

    public bool Flag(string field) => Has(field) && Field(field).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new RequestException($"'{field}' is true or false."),
    };

    public string Format() => Format(Formats);

    /// <summary>The field format, one of these; the first where it is missing.</summary>
    public string Format(params string[] formats) => Choice("format", formats);

    /// <summary>A field with one of these words; the first where it is missing.</summary>
    public string Choice(string field, params string[] words)
    {
        var word = Has(field) ? Text(field) : words[0];
        return words.Contains(word) ? word : throw new RequestException("unsupported", $"There is no {field} '{word}'; there are {string.Join(", ", words)}.");
    }

    /// <summary>What the names in the request's texts stand for.</summary>
    public ParseOptions Names => names ??= RequestNames.Of(root);

    public TimeSpan? Timeout()
    {
        if (!Has("timeoutMs"))
        {
            return null;
        }

        return Field("timeoutMs") is { ValueKind: JsonValueKind.Number } field && field.TryGetInt32(out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new RequestException("'timeoutMs' is a whole number of milliseconds above zero.");
    }

    /// <summary>The field wrt: [["x", 2], "y"], or one variable alone.</summary>
    public IReadOnlyList<(Expr Variable, int Order)> Variables()
    {
        var field = Field("wrt");
        if (field.ValueKind == JsonValueKind.String)
        {
            return [(Parse(field, "wrt"), 1)];
        }

        return [.. Items(field, "wrt").Select(item => item.ValueKind == JsonValueKind.Array
            ? Items(item, "wrt").ToArray() switch
            {
                [var variable] => (Parse(variable, "wrt"), 1),
                [var variable, var order] => (Parse(variable, "wrt"), Order(order)),
                _ => throw new RequestException("An item of 'wrt' is a variable and its order."),
            }
            : (Parse(item, "wrt"), 1))];
    }

    /// <summary>The field subs: [["x", "2"], ...].</summary>
    public (Expr Old, Expr New)[] Pairs() =>
        [.. Items(Field("subs"), "subs").Select(item => Items(item, "subs").ToArray() is [var old, var @new]
            ? (Parse(old, "subs"), Parse(@new, "subs"))
            : throw new RequestException("An item of 'subs' is an expression and what takes its place."))];

    /// <summary>The field at: {"x": "1/3"}; empty where it is missing.</summary>
    public (Expr Old, Expr New)[] Point() => Has("at") ? Point(Field("at")) : [];

    /// <summary>The field at as a list of points; one point alone is a list of one.</summary>
    public IReadOnlyList<(Expr Old, Expr New)[]> Points() =>
        Field("at") is { ValueKind: JsonValueKind.Object } point ? [Point(point)] : [.. Items(Field("at"), "at").Select(Point)];

    /// <summary>One or several expressions.</summary>
    public IReadOnlyList<Expr> Expressions(string field) =>
        Field(field).ValueKind == JsonValueKind.Array ? [.. Items(Field(field), field).Select(item => Parse(item, field))] : [Expression(field)];

    private (Expr Old, Expr New)[] Point(JsonElement field) => field.ValueKind == JsonValueKind.Object
        ? [.. field.EnumerateObject().Select(p => (Parse(p.Name, "at"), Parse(p.Value, "at")))]
        : throw new RequestException("'at' is an object of names and values.");

    private JsonElement Field(string field) =>
        Has(field) ? root.GetProperty(field) : throw new RequestException($"The field '{field}' is missing.");

    private static JsonElement.ArrayEnumerator Items(JsonElement field, string name) =>
        field.ValueKind == JsonValueKind.Array ? field.EnumerateArray() : throw new RequestException($"'{name}' is a list.");

    private static int Order(JsonElement order) =>
        order.ValueKind == JsonValueKind.Number && order.TryGetInt32(out var n) && n >= 0
            ? n
            : throw new RequestException("The order of a derivative is a whole number that is not negative.");

    private Expr Parse(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.String => Parse(JsonText.Of(value, field), field),
        JsonValueKind.Number => Parse(value.GetRawText(), field),
        _ => throw new RequestException($"An expression in '{field}' is a string or a number."),
    };

    private Expr Parse(string text, string field)
    {
        try
        {
            return Expr.Parse(text, Names);
        }
        catch (ParseException e) when (field != "expr")
        {
            throw new RequestException(BatchError.KindOf(e), $"In '{field}': {e.Problem}", e.Position);
        }
    }
}
