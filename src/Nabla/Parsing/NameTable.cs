using System.Collections.Frozen;
using Nabla.Functions;

namespace Nabla.Parsing;

/// <summary>Finds what the names in one text stand for, each distinct name once.</summary>
internal sealed class NameTable
{
    private static readonly FrozenDictionary<string, Expr> Values = Constant.All
        .Select(c => KeyValuePair.Create(c.Name, (Expr)c))
        .Concat(
        [
            new("true", Constant.True),
            new("false", Constant.False),
            new("π", Constant.Pi),
            new("oo", NonFinite.Infinity),
            new("∞", NonFinite.Infinity),
            new("zoo", NonFinite.ComplexInfinity),
            new("nan", NonFinite.NaN),
        ])
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The spellings of programs for functions that have capitals in mathematics.</summary>
    private static readonly FrozenDictionary<string, string> Spellings =
        new Dictionary<string, string> { ["abs"] = "Abs", ["max"] = "Max", ["min"] = "Min" }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ParseOptions options;
    private readonly Dictionary<string, Name> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Name>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public NameTable(ParseOptions options)
    {
        this.options = options;
        bySpan = found.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the name at a token stands for.</summary>
    /// <exception cref="ParseException">It is a word of another language, or has letters that names may not have.</exception>
    public Name Find(ReadOnlySpan<char> text, Token token)
    {
        var span = text[token.Start..token.End];
        if (!bySpan.TryGetValue(span, out var name))
        {
            name = Given(span.ToString()) ?? BuiltIn(span.ToString()) ?? Unknown(text, token);
            found.Add(name.Text, name);
        }

        return name;
    }

    private Name? Given(string text)
    {
        options.Operations.TryGetValue(text, out var operation);
        options.Functions.TryGetValue(text, out var function);
        options.Names.TryGetValue(text, out var value);
        return operation is null && function is null && value is null ? null : new Name(text) { Value = value, Function = function, Operation = operation };
    }

    private static Name? BuiltIn(string text)
    {
        if (Values.TryGetValue(text, out var value))
        {
            return new Name(text) { Value = value };
        }

        // Letters and their names are symbols unless they are applied: gamma and gamma(x), beta and beta(x, y), S and S(1).
        var letter = text.Length == 1 || ReservedNames.Letters.Contains(text) ? new Symbol(text) : null;
        if (Constructors.Table.TryGetValue(text, out var constructor))
        {
            return new Name(text) { Value = letter, Constructor = constructor };
        }

        return (FunctionTable.Find(text) ?? FunctionTable.Find(Spellings.GetValueOrDefault(text, text))) is { } function ? new Name(text) { Value = letter, Function = function } : null;
    }

    private Name Unknown(ReadOnlySpan<char> text, Token token)
    {
        var name = text[token.Start..token.End].ToString();
        if (ReservedNames.Problem(name) is { } problem)
        {
            throw new ParseException(text, token.Start, token.Length, problem);
        }

        var foreign = Characters.FirstForeign(name);
        if (foreign >= 0)
        {
            throw Characters.Unexpected(text, token.Start + foreign);
        }

        // Whether an unknown name may be applied is checked where it is (Parser.ReadName).
        return new Name(name) { IsUnknown = true, Value = new Symbol(name), Function = options.AllowUndefinedFunctions ? Function.Undefined(name) : null };
    }
}
