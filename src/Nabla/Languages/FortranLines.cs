using System.Text;

namespace Nabla.Languages;

/// <summary>Breaks long lines of Fortran between words, with an ampersand at the end of what goes on.</summary>
internal static class FortranLines
{
    private const int First = 72;
    private const int Next = 65;

    public static string Broken(string text)
    {
        var result = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            result.Append(result.Length > 0 ? "\n" : "");
            var rest = line.AsSpan();
            for (var length = First; ; length = Next)
            {
                var end = EndOfLine(rest, length);
                result.Append(length == Next ? "      " : "").Append(rest[..end].TrimEnd());
                rest = rest[end..].TrimStart();
                if (rest.IsEmpty)
                {
                    break;
                }

                result.Append(" &\n");
            }
        }

        return result.ToString();
    }

    private static int EndOfLine(ReadOnlySpan<char> line, int length)
    {
        if (line.Length <= length)
        {
            return line.Length;
        }

        for (var end = length; end > 0; end--)
        {
            if (IsWord(line[end]) != IsWord(line[end - 1]) || IsBlank(line[end]) != IsBlank(line[end - 1]))
            {
                return end;
            }
        }

        return length;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '-' or '.';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '(' or ')';
}
