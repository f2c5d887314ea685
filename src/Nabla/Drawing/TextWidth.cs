namespace Nabla.Drawing;

/// <summary>How wide a text will be, for laying out without fonts: the widths of DejaVu Sans, which few sans-serif fonts exceed.</summary>
internal static class TextWidth
{
    private const double Average = 0.66;

    /// <summary>The width in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font's size in pixels.</param>
    /// <param name="isBold">Whether it is bold, and so wider.</param>
    public static double Of(string text, double size, bool isBold = false) =>
        size * (isBold ? 1.12 : 1) * text.EnumerateRunes().Sum(r => WidthOf(r.Value));

    private static double WidthOf(int c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.34,
        ' ' or ',' or '.' or ':' or ';' or 'I' or 'f' or 't' or '(' or ')' or '/' or '[' or ']' or '·' or '-' => 0.4,
        'r' => 0.42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 1.0,
        '+' or '=' or '<' or '>' or '−' or '≈' => 0.84,
        >= 'A' and <= 'Z' => 0.74,
        >= 0x2070 and <= 0x207F or 0xB2 or 0xB3 or 0xB9 => 0.42,
        >= 0x300 and <= 0x36F => 0,
        > 0x2E80 => 1.1,
        _ => Average,
    };
}
