using System.Buffers;

namespace Nabla.Cli.Batch;

/// <summary>Lines of a reader; one that is too long is skipped without being kept in memory.</summary>
internal sealed class BoundedLines(TextReader reader, int longest)
{
    private static readonly SearchValues<char> LineEnd = SearchValues.Create("\n");

    private readonly char[] buffer = new char[4096];
    private int from;
    private int to;

    /// <summary>The next line, null at the end.</summary>
    /// <param name="isTooLong">Whether the line was skipped; the result is then empty.</param>
    public string? Next(out bool isTooLong)
    {
        isTooLong = false;
        var line = new System.Text.StringBuilder();
        var any = false;
        while (true)
        {
            if (from == to)
            {
                (from, to) = (0, reader.Read(buffer));
                if (to == 0)
                {
                    return any ? Finish(line) : null;
                }
            }

            any = true;
            var rest = buffer.AsSpan(from, to - from);
            var end = rest.IndexOfAny(LineEnd);
            var part = end < 0 ? rest : rest[..end];
            from += end < 0 ? rest.Length : end + 1;
            if (line.Length + part.Length > longest)
            {
                isTooLong = true;
                line.Clear();
            }

            if (!isTooLong)
            {
                line.Append(part);
            }

            if (end >= 0)
            {
                return Finish(line);
            }
        }
    }

    private static string Finish(System.Text.StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r')
        {
            line.Length--;
        }

        return line.ToString();
    }
}
