using System.Text;

namespace Nabla.Parsing;

/// <summary>Characters outside the syntax, and letters that names may have.</summary>
internal static class Characters
{
    /// <summary>Letters that look like other letters or signs: a name with one of them could not be told from another name.</summary>
    private const string Lookalikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοıĸŉſ";

    /// <summary>The first character of a name that names may not have, or -1. Names have Latin letters with or without
    /// accents, and the letters of the Greek alphabet that do not look like Latin ones.</summary>
    public static int FirstForeign(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isAccepted = c is < '\x80' or (>= 'À' and <= 'ž') or (>= 'Α' and <= 'Ω') or (>= 'α' and <= 'ω');
            if (!isAccepted || Lookalikes.Contains(c))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The error for a character that has no meaning, with its code point.</summary>
    public static ParseException Unexpected(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        var code = length == 1 ? text[at] : rune.Value;
        var shown = code < 0x20 || code is >= 0x7F and < 0xA0 || char.IsSurrogate(text[at]) && length == 1 || IsInvisible(code)
            ? $"The character U+{code:X4}"
            : $"The character '{text.Slice(at, length)}' (U+{code:X4})";
        return new ParseException(text, at, length, $"{shown} is not part of the syntax; {Advice(code)}.");
    }

    private static bool IsInvisible(int code) => code is >= 0x200B and <= 0x200F or >= 0x2028 and <= 0x202E or >= 0x2060 and <= 0x206F or >= 0x300 and <= 0x36F or 0xFEFF;

    private static string Advice(int code) => code switch
    {
        '.' => "a point stands between digits, and there are no methods",
        ':' => "write arguments as f(a, b)",
        ';' => "write one expression at a time",
        '%' => "write Mod(a, b), or x/100 for per cent",
        '\\' => "LaTeX is not read; write sin(x)",
        '½' => "write 1/2",
        '¼' => "write 1/4",
        '¾' => "write 3/4",
        '–' or '—' => "a minus sign is '-'",
        >= '₀' and <= '₉' => "write an index as in x_1",
        'ℯ' => "write E, Euler's number",
        'ⅈ' or 'ⅉ' => "write I, the imaginary unit",
        '∑' => "write Sum(f, (k, a, b))",
        '∏' => "write Product(f, (k, a, b))",
        '∫' => "write Integral(f, x)",
        '∂' => "write Derivative(f, x)",
        '≈' => "write '==' or Eq(a, b) for an equation",
        >= '０' and <= '９' or >= '٠' and <= '٩' or >= '०' and <= '९' => "write the digits 0 to 9",
        '（' or '）' or '⟨' or '⟩' => "brackets are '(' and ')'",
        '．' => "the decimal point is '.'",
        ',' or '،' or '٬' => "arguments are separated by ',', the decimal point is '.'",
        >= 0x1D400 and <= 0x1D7FF or >= 'ϐ' and <= '϶' => "use plain letters instead of styled ones",
        >= 0x300 and <= 0x36F => "use letters that carry their accents",
        _ when code <= char.MaxValue && char.IsLetter((char)code) => "names have Latin and Greek letters, and none that looks like another",
        _ => "remove it or give the quantity a plain name",
    };
}
