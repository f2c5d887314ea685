using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Corpora;

/// <summary>The corpora of derivatives: identical in text, or equal in value where the form differs.</summary>
internal static class DerivativeCheck
{
    public static Verdict Of(CorpusRecord record)
    {
        var expected = record.Expression("result");
        var (expr, variables) = Question(record);
        if (record.Missing.Count > 0)
        {
            return default;
        }

        var actual = expr.Diff(variables);
        if (actual.Equals(expected) || actual.ToString() == record.Json.GetProperty("result").GetProperty("s").GetString())
        {
            return new(Outcome.Identical);
        }

        var (byPoints, byForm) = (AtRecordedPoints(record, actual), NumericAgreement.Of(actual, expected));
        return byPoints != Closeness.Differ && byForm != Closeness.Differ && (byPoints == Closeness.Agree || byForm == Closeness.Agree)
            ? new(Outcome.Right)
            : Verdict.Compare(expected.ToString(), actual.ToString());
    }

    /// <summary>What is differentiated and by what; whether it is covered the record knows afterwards.</summary>
    /// <exception cref="ParseException">A variable cannot be read, such as a pair of them.</exception>
    public static (Expr Function, Expr[] Variables) Question(CorpusRecord record)
    {
        var expr = record.Expression("expr");
        return (expr, [.. Variables(record, expr)]);
    }

    private static IEnumerable<Expr> Variables(CorpusRecord record, Expr expr)
    {
        var options = record.ParseOptions();
        foreach (var pair in record.Json.GetProperty("wrt").EnumerateArray())
        {
            var name = pair[0].GetString()!;
            yield return expr.FreeSymbols.FirstOrDefault(s => s.Name == name) ?? Expr.Parse(name, options);
            if (pair[1].ValueKind == JsonValueKind.Number)
            {
                yield return pair[1].GetInt32();
            }
            else
            {
                record.NotCovered("a derivative of symbolic order");
            }
        }
    }

    /// <summary>Our derivative against the record's 30-digit values.</summary>
    private static Closeness AtRecordedPoints(CorpusRecord record, Expr derivative)
    {
        if (!record.Json.TryGetProperty("checks", out var checks))
        {
            return Closeness.Unknown;
        }

        var symbols = derivative.FreeSymbols.ToList();
        var results = checks.EnumerateArray()
            .Select(check => Comparison.Compare(derivative.ValueAt(Point(symbols, check.GetProperty("at"))), Value(check.GetProperty("df"))))
            .ToList();
        return results.Contains(Closeness.Differ) ? Closeness.Differ
            : results.Contains(Closeness.Agree) ? Closeness.Agree
            : Closeness.Unknown;
    }

    private static List<KeyValuePair<Symbol, Approximate>> Point(List<Symbol> symbols, JsonElement at) =>
        [.. symbols.Where(s => at.TryGetProperty(s.Name, out _)).Select(s => KeyValuePair.Create(s, Expr.Parse(at.GetProperty(s.Name).ToString()).ValueAt([])))];

    private static Approximate Value(JsonElement value)
    {
        var number = value.ValueKind == JsonValueKind.Array
            ? new Complex(Real(value[0]), Real(value[1]))
            : Real(value);
        return new Approximate(number, Approximate.Epsilon * Complex.Abs(number), number.Imaginary == 0);

        static double Real(JsonElement v) => double.Parse(v.GetString()!, CultureInfo.InvariantCulture);
    }
}
