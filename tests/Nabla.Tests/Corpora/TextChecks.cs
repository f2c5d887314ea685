using System.Text.RegularExpressions;
using Nabla.Functions;
using Nabla.Parsing;

namespace Nabla.Tests.Corpora;

/// <summary>The corpora of texts: printing an expression, parsing a text.</summary>
internal static partial class TextChecks
{
    /// <summary>SymPy's <c>str</c>.</summary>
    public static Verdict Text(CorpusRecord record) => Printed(record, null, record.Json.GetProperty("expr").GetProperty("s").GetString());

    public static Verdict Latex(CorpusRecord record) =>
        Printed(record, "latex", record.Json.GetProperty("expr").TryGetProperty("l", out var latex) ? latex.GetString() : null);

    /// <summary>SymPy's two-dimensional layout; its lines are compared without trailing blanks.</summary>
    public static Verdict Unicode(CorpusRecord record) =>
        Printed(record, "unicode", record.Has("pretty") ? WithoutTrailingBlanks(record.Text("pretty")) : null);

    public static Verdict Parse(CorpusRecord record)
    {
        var expected = record.Expression("result");
        var options = record.ParseOptions();
        foreach (Match call in AppliedName().Matches(record.Text("text")))
        {
            if (!options.Functions.ContainsKey(call.Value) && FunctionTable.Find(call.Value) is null && !Constructors.Table.ContainsKey(call.Value))
            {
                record.NotCovered(call.Value);
            }
        }

        return record.Missing.Count > 0 ? default : Same(expected, Expr.Parse(record.Text("text"), options));
    }

    public static Verdict Same(Expr expected, Expr actual) =>
        actual.Equals(expected) ? new(Outcome.Identical) : Verdict.Compare(expected.ToString(), $"{actual} [not equal]");

    private static Verdict Printed(CorpusRecord record, string? format, string? expected)
    {
        var expr = record.Expression("expr");
        if (expected is null)
        {
            record.NotCovered("no recorded text");
        }

        return record.Missing.Count > 0 ? default : Verdict.Compare(expected!, WithoutTrailingBlanks(expr.ToString(format)));
    }

    [GeneratedRegex(@"[A-Za-z_]\w*(?=\()")]
    private static partial Regex AppliedName();

    private static string WithoutTrailingBlanks(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
