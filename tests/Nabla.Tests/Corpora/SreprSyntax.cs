namespace Nabla.Tests.Corpora;

/// <summary>
/// A node of SymPy's <c>srepr</c> text: <c>Head(arguments, key=value)</c>, <c>Function('f')(arguments)</c>, a name without
/// arguments (<c>pi</c>), a list in brackets (head "List"), a quoted text, or a bare integer or quotient of integers.
/// </summary>
internal sealed record SreprSyntax(string Head, IReadOnlyList<SreprSyntax> Arguments, IReadOnlyList<KeyValuePair<string, string>> Keywords)
{
    /// <summary>Whether the node is a quoted text or a bare number; <see cref="Head"/> is then that text.</summary>
    public bool IsLiteral { get; private init; }

    /// <summary>Whether the head was written Function('name').</summary>
    public bool IsUndefinedFunction { get; private init; }

    public static SreprSyntax Parse(string text)
    {
        var position = 0;
        var node = ParseNode(text, ref position);
        return position == text.Length ? node : throw new FormatException($"Unexpected text at {position} of {text}");
    }

    private static SreprSyntax ParseNode(string text, ref int position)
    {
        if (text[position] is '\'' or '"')
        {
            return new SreprSyntax(ParseQuoted(text, ref position), [], []) { IsLiteral = true };
        }

        if (text[position] == '[')
        {
            return ParseArguments("List", text, ref position);
        }

        var word = ParseWord(text, ref position);
        if (position == text.Length || text[position] != '(')
        {
            var isNumber = char.IsAsciiDigit(word[^1]) && (char.IsAsciiDigit(word[0]) || word[0] == '-');
            return isNumber || word[0] != '-'
                ? new SreprSyntax(word, [], []) { IsLiteral = isNumber }
                : new SreprSyntax("Mul", [new("Integer", [new("-1", [], []) { IsLiteral = true }], []), new(word[1..], [], [])], []);
        }

        var node = ParseArguments(word, text, ref position);
        return word == "Function" && position < text.Length && text[position] == '('
            ? ParseArguments(node.Arguments[0].Head, text, ref position) with { IsUndefinedFunction = true }
            : node;
    }

    private static SreprSyntax ParseArguments(string head, string text, ref int position)
    {
        var arguments = new List<SreprSyntax>();
        var keywords = new List<KeyValuePair<string, string>>();
        position++;
        while (text[position] is not (')' or ']'))
        {
            var start = position;
            if (char.IsAsciiLetter(text[position]))
            {
                var word = ParseWord(text, ref position);
                if (text[position] == '=')
                {
                    position++;
                    keywords.Add(new(word, ParseWord(text, ref position)));
                    SkipComma(text, ref position);
                    continue;
                }
            }

            position = start;
            arguments.Add(ParseNode(text, ref position));
            SkipComma(text, ref position);
        }

        position++;
        return new SreprSyntax(head, arguments, keywords);
    }

    private static void SkipComma(string text, ref int position)
    {
        while (text[position] is ',' or ' ')
        {
            position++;
        }
    }

    private static string ParseWord(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '.' or '-' or '/'))
        {
            position++;
        }

        return position > start ? text[start..position] : throw new FormatException($"Unexpected character at {position} of {text}");
    }

    private static string ParseQuoted(string text, ref int position)
    {
        var quote = text[position++];
        var word = new System.Text.StringBuilder();
        for (; text[position] != quote; position++)
        {
            if (text[position] == '\\')
            {
                position++;
            }

            word.Append(text[position]);
        }

        position++;
        return word.ToString();
    }
}
