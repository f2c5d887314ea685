using System.Text;

namespace Nabla.Printing;

/// <summary>Text in HTML, SVG, MathML and XML: the one place in the library where it is escaped.</summary>
internal static class Markup
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Any text as it may stand between tags and between the quotes of an attribute: the five characters of markup become
    /// references, and what XML cannot hold (control characters, halves of surrogate pairs) becomes U+FFFD.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(IsAllowed(c) ? c : Replacement),
            };
        }

        return escaped.ToString();
    }

    private static bool IsAllowed(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
