namespace Nabla.Graphs;

/// <summary>Reads definitions such as a = 2 + 3*w; J = a**2.</summary>
internal static class Definitions
{
    /// <summary>The names and what they stand for; an expression without a name has none.</summary>
    public static (Symbol? Name, Expr Value)[] Parse(string text, ParseOptions options)
    {
        var definitions = new List<(Symbol?, Expr)>();
        foreach (var line in text.Split('\n'))
        {
            var code = line.IndexOf('#', StringComparison.Ordinal) is var remark and >= 0 ? line[..remark] : line;
            definitions.AddRange(code.TrimEnd('\r').Split(';').Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => One(part, options)));
        }

        var unnamed = definitions.FindIndex(d => d.Item1 is null);
        return unnamed < 0 || unnamed == definitions.Count - 1
            ? [.. definitions]
            : throw new MathException($"Only the last definition may be without a name; write name = {definitions[unnamed].Item2}.");
    }

    private static (Symbol?, Expr) One(string text, ParseOptions options)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var isAssignment = sign > 0 && text[sign - 1] is not ('<' or '>' or '!') && !text.AsSpan(sign).StartsWith("==");
        if (!isAssignment)
        {
            return (null, Expr.Parse(text, options));
        }

        var name = text[..sign].Trim();
        var symbol = name.Length == 0 ? null : Expr.Parse(name, options) as Symbol;
        return symbol is null
            ? throw new MathException($"'{name}' is not a name that could be defined.")
            : (symbol, Expr.Parse(new string(' ', sign + 1) + text[(sign + 1)..], options));
    }
}
