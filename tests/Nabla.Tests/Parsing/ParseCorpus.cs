using System.Text.Json;
using System.Text.RegularExpressions;
using Nabla.Functions;
using Nabla.Parsing;
using Nabla.Tests.Architecture;
using Nabla.Tests.Corpora;

namespace Nabla.Tests.Parsing;

/// <summary>One fact: what SymPy makes of a text.</summary>
/// <param name="Id">The record.</param>
/// <param name="Text">The text.</param>
/// <param name="Options">The record's symbols with their assumptions, and its undefined functions.</param>
/// <param name="Expected">The tree.</param>
/// <param name="IsCovered">Whether all functions in it are Nabla's.</param>
public sealed partial record ParseFact(string Id, string Text, ParseOptions Options, Expr? Expected, bool IsCovered)
{
    /// <summary>All records.</summary>
    public static IEnumerable<ParseFact> All() =>
        Repository.Read("tests/Nabla.Tests/Data/parse.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read);

    /// <summary>What parsing gives: the tree, or the error.</summary>
    public (Expr? Tree, MathException? Error) Parse()
    {
        try
        {
            return (Expr.Parse(Text, Options), null);
        }
        catch (MathException error)
        {
            return (null, error);
        }
    }

    private static ParseFact Read(string line)
    {
        var record = JsonDocument.Parse(line).RootElement;
        var names = new Dictionary<string, Expr>();
        if (record.TryGetProperty("symbols", out var symbols))
        {
            foreach (var symbol in symbols.EnumerateObject())
            {
                var assumptions = Assumptions.None;
                foreach (var assumption in symbol.Value.EnumerateObject())
                {
                    assumptions &= Assumptions.Of(assumption.Name, assumption.Value.GetBoolean());
                }

                names.Add(symbol.Name, new Symbol(symbol.Name, assumptions));
            }
        }

        var functions = record.TryGetProperty("functions", out var list)
            ? list.EnumerateArray().Select(f => f.GetString()!).ToDictionary(f => f, Function.Undefined)
            : [];
        var text = record.GetProperty("text").GetString()!;
        var (tree, isCovered) = Tree(record.GetProperty("r").GetString()!);
        isCovered &= AppliedName().Matches(text).All(m => functions.ContainsKey(m.Value) || FunctionTable.Find(m.Value) is not null || Constructors.Table.ContainsKey(m.Value));
        return new ParseFact(
            record.GetProperty("id").GetString()!,
            text,
            new ParseOptions { Names = names, Functions = functions },
            tree,
            isCovered);
    }

    private static (Expr? Tree, bool IsCovered) Tree(string srepr)
    {
        try
        {
            var (tree, unknown) = SreprReader.Read(srepr);
            return (tree, unknown.Count == 0);
        }
        catch (MathException)
        {
            return (null, true);
        }
    }

    [GeneratedRegex(@"[A-Za-z_]\w*(?=\()")]
    private static partial Regex AppliedName();
}
