using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Nabla.Tests.Corpora;

namespace Nabla.Tests.Functions;

/// <summary>Derivative rules of published tables, with values computed to 30 digits elsewhere.</summary>
public class DerivativeTablesTests
{
    /// <summary>The tables are about real variables.</summary>
    private static readonly ParseOptions Options = new()
    {
        Names = new[] { "x", "y", "z", "m", "n", "nu", "a", "b", "s", "k" }.ToDictionary(name => name, Expr (name) => Real(name)),
    };

    [Fact]
    public void Derivatives_of_published_tables_have_the_recorded_values()
    {
        var wrong = new List<string>();
        foreach (var record in CorpusFile.Records("derivative_tables.jsonl.gz"))
        {
            var text = record.GetProperty("function").GetString()!;
            var derivative = Expr.Parse(text, Options).Diff(Real(record.GetProperty("wrt").GetString()!));
            foreach (var check in record.GetProperty("checks").EnumerateArray())
            {
                (Expr, Complex)[] at = [.. check.GetProperty("at").EnumerateObject().Select(p => ((Expr)Real(p.Name), (Complex)Number(p.Value)))];
                var expected = Value(check.GetProperty("df"));
                var actual = derivative.EvaluateComplex(at);
                if (!(Complex.Abs(actual - expected) <= 1e-11 * Math.Max(1, Complex.Abs(expected))))
                {
                    wrong.Add($"{text} at {check.GetProperty("at")}: {derivative} is {actual}, not {expected}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static Symbol Real(string name) => new(name, Assumptions.Real);

    private static Complex Value(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? new Complex(Number(element[0]), Number(element[1])) : Number(element);

    private static double Number(JsonElement element) => double.Parse(element.GetString()!, CultureInfo.InvariantCulture);
}
