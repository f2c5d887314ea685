using System.Text.RegularExpressions;

namespace Nabla.Tests.Cli;

/// <summary>Reads the shell lines of examples: words, double quotes, and echo '...' | in front.</summary>
internal static partial class ShellWords
{
    public static (string Input, string[] Words) Of(string line)
    {
        var echo = Echo().Match(line);
        var input = echo.Success ? echo.Groups["text"].Value + "\n" : "";
        return (input, [.. Word().Matches(line[echo.Length..]).Select(m => m.Value.Trim('"'))]);
    }

    [GeneratedRegex(@"^echo '(?<text>[^']*)' \| ")]
    private static partial Regex Echo();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
