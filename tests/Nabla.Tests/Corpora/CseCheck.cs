using System.Text.Json;

namespace Nabla.Tests.Corpora;

/// <summary>Common subexpressions: the same names for the same parts, or others that give the same expressions with no more operations.</summary>
internal static class CseCheck
{
    public static Verdict Of(CorpusRecord record)
    {
        var expressions = All(record, record.Json.GetProperty("expr"));
        var result = record.Json.GetProperty("result").GetProperty("tuple");
        var expected = new CommonSubexpressions(
            [.. All(record, result[0]).Chunk(2).Select(pair => (Symbol: pair[0] as Symbol ?? new Symbol("unknown"), Expr: pair[1]))],
            [.. All(record, result[1])]);
        var options = Options(record);
        if (record.Missing.Count > 0)
        {
            return default;
        }

        var actual = expressions.Cse(options);
        return Text(actual) == Text(expected) ? new(Outcome.Identical)
            : Problem(expressions, actual, expected) is { } problem ? Verdict.Compare(Text(expected), $"{problem}: {Text(actual)}")
            : new(Outcome.Right);
    }

    private static string? Problem(IReadOnlyList<Expr> expressions, CommonSubexpressions actual, CommonSubexpressions expected) =>
        !expressions.SequenceEqual(Resolved(actual)) ? "other expressions"
        : Operations(actual) > Operations(expected) ? "more operations"
        : Parts(actual).Cse().Replacements.Length > 0 ? "a common part is left"
        : null;

    /// <summary>The results with the names put back in.</summary>
    private static IEnumerable<Expr> Resolved(CommonSubexpressions shared)
    {
        var meanings = new Dictionary<Expr, Expr>();
        foreach (var (symbol, expr) in shared.Replacements)
        {
            meanings[symbol] = expr.Replace(meanings);
        }

        return shared.Results.Select(r => r.Replace(meanings));
    }

    private static int Operations(CommonSubexpressions shared) => Parts(shared).Sum(Operations);

    private static int Operations(Expr expr) => expr switch
    {
        Add or Mul => expr.Operands.Count(o => !o.Equals(Integer.MinusOne)) - 1 + expr.Operands.Sum(Operations),
        { IsAtom: true } => 0,
        _ => 1 + expr.Operands.Sum(Operations),
    };

    private static IEnumerable<Expr> Parts(CommonSubexpressions shared) => shared.Replacements.Select(r => r.Expr).Concat(shared.Results);

    private static string Text(CommonSubexpressions shared) =>
        $"{string.Join(", ", shared.Replacements.Select(r => $"{r.Symbol} = {r.Expr}"))}; {string.Join(", ", shared.Results)}";

    private static CseOptions Options(CorpusRecord record)
    {
        var options = new CseOptions();
        if (record.Json.TryGetProperty("args", out var args) && args.GetArrayLength() > 0)
        {
            options = options with { Symbols = All(record, args[0]) };
        }

        foreach (var option in record.Json.TryGetProperty("opts", out var all) ? all.EnumerateObject() : default)
        {
            switch (option.Name)
            {
                case "ignore":
                    options = options with { Ignore = [.. All(record, option.Value)] };
                    break;
                case "list":
                    break; // whether one result is a list of one
                default:
                    record.NotCovered($"the option {option.Name}, by which the expressions are changed before");
                    break;
            }
        }

        return options;
    }

    /// <summary>The expressions of a list, a tuple or one of them alone; of lists in a list, all.</summary>
    private static Expr[] All(CorpusRecord record, JsonElement value)
    {
        foreach (var kind in new[] { "list", "tuple", "set" })
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(kind, out var items))
            {
                return [.. items.EnumerateArray().SelectMany(item => All(record, item))];
            }
        }

        return [record.Expression(value)];
    }
}
