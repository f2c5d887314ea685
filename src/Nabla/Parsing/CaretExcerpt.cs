namespace Nabla.Parsing;

/// <summary>The line of text around an error with carets under the place.</summary>
internal static class CaretExcerpt
{
    private const int Before = 50;
    private const int After = 28;
    private const string Indent = "  ";
    private const string Cut = "...";

    /// <summary>Two lines: the text, shortened where it is long, and the carets.</summary>
    public static string Of(ReadOnlySpan<char> text, int position, int length)
    {
        var from = position <= Before + Cut.Length ? 0 : position - Before;
        var to = text.Length - position <= After + Cut.Length ? text.Length : position + After;
        var prefix = from > 0 ? Cut : "";
        var suffix = to < text.Length ? Cut : "";
        var carets = Math.Max(1, Math.Min(length, to - position));
        return $"{Indent}{prefix}{Visible(text[from..to])}{suffix}\n{Indent}{new string(' ', prefix.Length + position - from)}{new string('^', carets)}";
    }

    /// <summary>One column for each code unit: what would move the carets or the terminal is shown as a blank or a replacement.</summary>
    private static string Visible(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = source[i];
            line[i] = char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) || IsCutSurrogate(source, i) ? '\uFFFD' : c;
        }
    });

    private static bool IsCutSurrogate(ReadOnlySpan<char> text, int i) =>
        (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])))
        || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));
}
