using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Nabla.Tests.Corpora;

/// <summary>Values at points, which compiled code has to give to nearly all digits of a double.</summary>
internal static class ValueCheck
{
    private const double Tolerance = 1e-9;

    public static Verdict Of(CorpusRecord record)
    {
        var expr = record.Expression("expr");
        if (record.Missing.Count > 0)
        {
            return default;
        }

        if (record.Json.GetProperty("nodes").EnumerateArray().Any(n => n.GetString() is "Integral" or "Sum" or "Derivative" or "Subs" or "Limit"))
        {
            record.NotCovered("unevaluated operations, which Nabla does not compute numerically");
            return default;
        }

        var points = record.Json.GetProperty("values").EnumerateArray().ToList();
        var symbols = record.Symbols();
        string[] names = [.. points.SelectMany(p => p.GetProperty("at").EnumerateObject().Select(v => v.Name)).Distinct()];
        var function = expr.Lambdify([.. names.Select(n => symbols.TryGetValue(n, out var symbol) ? symbol : new Symbol(n))]);
        foreach (var point in points)
        {
            Complex[] at = [.. names.Select(n => point.GetProperty("at").TryGetProperty(n, out var value) ? ArgumentOf(value) : Complex.Zero)];
            var (expected, actual) = (ValueOf(point.GetProperty("value")), function.Invoke(at));
            if (expected != actual && !(Complex.Abs(expected - actual) <= Tolerance * Math.Max(Complex.Abs(expected), 1e-3)))
            {
                return new(Outcome.Different, string.Create(CultureInfo.InvariantCulture, $"{expr} at {point.GetProperty("at")} is {actual}   instead of   {expected}"));
            }
        }

        return new(Outcome.Identical);
    }

    private static Complex ArgumentOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : value.ValueKind == JsonValueKind.Array ? new Complex(ArgumentOf(value[0]).Real, ArgumentOf(value[1]).Real)
        : Expr.Parse(value.GetString()!).EvaluateComplex();

    private static Complex ValueOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? new Complex(PartOf(value[0]), PartOf(value[1])) : PartOf(value);

    private static double PartOf(JsonElement value) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
