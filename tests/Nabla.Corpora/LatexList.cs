using System.Text.Encodings.Web;
using System.Text.Json;
using Nabla.Functions;
using Nabla.Tests.Corpora;
using Nabla.Tests.Derivations;

namespace Nabla.Corpora;

/// <summary>All LaTeX that the committed corpora give, for a program that parses it: JSON arrays of a source and a formula, one a line.</summary>
internal static class LatexList
{
    private static readonly string[] Files =
        ["diff", "diff_derived", "construct.functions", "construct.logic", "is", "subs", "print"];

    private static readonly string[] HostileNames =
    [
        "<script>alert(1)</script>", "x\" onmouseover=\"alert(1)", "]]><img src=x onerror='alert(1)'>", @"\href{javascript:alert(1)}{x}", "$$ x $$", "a}\\end{aligned}{b",
        "-->", "\n# Heading\n", @"\unicode{x3c}", @"\def\x{\x}\x", "x_{y", "x^^2", "a_b_c", "é", "∇", "变量", "%", "&", "#1", "~", "{", "}", "", " ", "\0", "x\u2028y", "\ud83d",
        "😀", "\u200b", "\u202e", "\ufeff", "Ω", "a\u0301", "½", "−", "∫", "a b", "a\tb", "ﬁ", "\ue000", "∑x", "x′", "x''",
    ];

    private static readonly string[] SreprFields = ["r", "expr", "result", "args", "pairs", "list", "tuple"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(TextWriter output)
    {
        var seen = new HashSet<string>();
        foreach (var name in Files)
        {
            foreach (var json in CorpusFile.Records($"{name}.jsonl.gz"))
            {
                foreach (var expr in Expressions(json))
                {
                    Add($"{name}: expressions", expr.ToString("latex", null));
                }

                if (Derivation(json) is { } derivation)
                {
                    Add($"{name}: steps", derivation.ToString("latex"));
                }
            }
        }

        foreach (var function in FunctionTable.All.Where(f => f.Operator is null && f.Name != "ITE"))
        {
            var application = function[[.. function.SmoothOn.Select((_, i) => i == 0 ? 2 * Maths.Symbol("x") : (Expr)(i + 1))]];
            Add("table of functions", application.ToString("latex", null));
            Add("table of functions: steps", Maths.Steps(application, Maths.Symbol("x")).ToString("latex"));
        }

        foreach (var name in HostileNames.Where(n => n.Length > 0))
        {
            var symbol = new Symbol(name);
            var expr = Function.Undefined(name)[symbol.Pow(2)] * Maths.Sin(symbol) / (symbol + 1);
            Add("hostile names", expr.ToString("latex", null));
            Add("hostile names: steps", Maths.Steps(expr, symbol).ToString("latex"));
        }

        return 0;

        void Add(string source, string latex)
        {
            if (seen.Add(latex))
            {
                output.WriteLine(JsonSerializer.Serialize(new[] { source, latex }, Plain));
            }
        }
    }

    /// <summary>Every expression that is written anywhere in a record and that Nabla has: the srepr texts in it.</summary>
    private static IEnumerable<Expr> Expressions(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString()!.Contains('(', StringComparison.Ordinal) && Read(json.GetString()!) is { } expr ? [expr] : [];
            case JsonValueKind.Object:
                return json.EnumerateObject().Where(p => SreprFields.Contains(p.Name)).SelectMany(p => Expressions(p.Value));
            case JsonValueKind.Array:
                return json.EnumerateArray().SelectMany(Expressions);
            default:
                return [];
        }
    }

    private static Expr? Read(string srepr)
    {
        try
        {
            var (expression, unknown) = SreprReader.Read(srepr);
            return unknown.Count == 0 ? expression : null;
        }
        catch (Exception e) when (e is MathException or FormatException)
        {
            return null; // a text in another notation, a value that construction refuses
        }
    }

    private static Derivation? Derivation(JsonElement json)
    {
        var record = new CorpusRecord(json);
        return record.Has("op") && record.Operation == "diff" && DerivationQuestion.Of(record) is var (function, variables) ? Maths.Steps(function, StepLevel.Full, variables) : null;
    }
}
