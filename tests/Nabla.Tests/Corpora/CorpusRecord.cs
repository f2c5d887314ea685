using System.Text.Json;
using Nabla.Expressions;

namespace Nabla.Tests.Corpora;

/// <summary>
/// One record of a corpus, in the corpora's own schema. Expressions are read from their <c>srepr</c>, and reading notes what has no
/// counterpart: that is the rule of coverage, the same for every corpus. A record is covered when every kind and every function
/// in its input and its result is one that Nabla has built in.
/// </summary>
internal sealed class CorpusRecord(JsonElement json)
{
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    public JsonElement Json => json;

    public string Id => Text("id");

    public string Operation => Text("op");

    /// <summary>What the expressions read so far need and Nabla has not.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    public string Text(string name) => json.GetProperty(name).GetString()!;

    public bool Has(string name) => json.TryGetProperty(name, out _);

    public void NotCovered(string reason) => missing.Add(reason);

    /// <summary>The expression object of a field.</summary>
    public Expr Expression(string name) => Expression(json.GetProperty(name));

    /// <summary>The expression of an object <c>{"s": ..., "r": ...}</c> or a raw number.</summary>
    public Expr Expression(JsonElement value) => Read(Srepr(value));

    public Expr Read(string srepr)
    {
        var (expression, unknown) = SreprReader.Read(srepr);
        missing.UnionWith(unknown);
        return expression;
    }

    /// <summary>The <c>srepr</c> text of an expression object, a raw number, a list or a tuple.</summary>
    public string Srepr(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("r", out var r))
            {
                return r.GetString()!;
            }

            if (value.TryGetProperty("list", out var list))
            {
                return $"[{string.Join(", ", list.EnumerateArray().Select(Srepr))}]";
            }

            if (value.TryGetProperty("tuple", out var tuple))
            {
                return $"Tuple({string.Join(", ", tuple.EnumerateArray().Select(Srepr))})";
            }
        }

        NotCovered(value.ValueKind is JsonValueKind.Object && value.TryGetProperty("s", out _) ? "an expression whose structure is too long for the corpus" : $"an argument such as {value}");
        return "0";
    }

    /// <summary>The record's symbols by name, with their assumptions.</summary>
    public IReadOnlyDictionary<string, Expr> Symbols() =>
        Entries("symbols").ToDictionary(s => s.GetProperty("name").GetString()!, s => (Expr)new Symbol(s.GetProperty("name").GetString()!, AssumptionsOf(s)));

    /// <summary>What the record's text is parsed with.</summary>
    public ParseOptions ParseOptions() => new()
    {
        Names = Symbols(),
        Functions = Entries("functions").Select(f => f.GetProperty("name").GetString()!).Distinct().ToDictionary(name => name, Function.Undefined),
    };

    private JsonElement[] Entries(string name) =>
        json.TryGetProperty(name, out var entries) ? [.. entries.EnumerateArray()] : [];

    private static Assumptions AssumptionsOf(JsonElement symbol) =>
        !symbol.TryGetProperty("assume", out var assume) ? Assumptions.None
            : assume.EnumerateObject()
                .Where(a => AssumptionVocabulary.Meanings.ContainsKey(a.Name))
                .Aggregate(Assumptions.None, (all, a) => all & Assumptions.Of(a.Name, a.Value.ValueKind == JsonValueKind.True));
}
