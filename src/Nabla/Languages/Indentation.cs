using System.Text;

namespace Nabla.Languages;

/// <summary>Indents the lines of a text by its brackets: one level after a line that ends with an opening one until a line that begins with a closing one.</summary>
internal static class Indentation
{
    private const int Deepest = 40;

    public static string Of(string text, int width)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        var level = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            level -= line is [')' or '}', ..] ? 1 : 0;
            result.Append(result.Length > 0 ? "\n" : "").Append(' ', width * Math.Min(level, Deepest)).Append(line);
            level += line is [.., '(' or '{'] ? 1 : 0;
        }

        return result.ToString();
    }
}
