using System.Text;

namespace Nabla.Notebooks.Tex;

/// <summary>Letters in bold, with double strokes, in script: characters of their own in Unicode.</summary>
internal static class TexAlphabets
{
    /// <summary>The text in the alphabet of a command; as it is where that is no command for one.</summary>
    public static string? Of(string command, string text) => command switch
    {
        "mathbf" or "boldsymbol" or "bm" => Map(text, 0x1D400, 0x1D41A, 0x1D7CE, ""),
        "mathbb" => Map(text, 0x1D538, 0x1D552, 0x1D7D8, "CℂHℍNℕPℙQℚRℝZℤ"),
        "mathcal" or "mathscr" => Map(text, 0x1D49C, 0x1D4B6, '0', "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
        "mathfrak" => Map(text, 0x1D504, 0x1D51E, '0', "CℭHℌIℑRℜZℨ"),
        _ => null,
    };

    /// <param name="text">Letters.</param>
    /// <param name="upper">Where the capitals begin.</param>
    /// <param name="lower">Where the small letters begin.</param>
    /// <param name="digits">Where the digits begin.</param>
    /// <param name="exceptions">Letters that Unicode had before, each followed by its character.</param>
    private static string Map(string text, int upper, int lower, int digits, string exceptions)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var exception = exceptions.IndexOf(c, StringComparison.Ordinal);
            _ = c switch
            {
                _ when exception >= 0 => result.Append(exceptions[exception + 1]),
                >= 'A' and <= 'Z' => result.Append(char.ConvertFromUtf32(upper + c - 'A')),
                >= 'a' and <= 'z' => result.Append(char.ConvertFromUtf32(lower + c - 'a')),
                >= '0' and <= '9' => result.Append(char.ConvertFromUtf32(digits + c - '0')),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
