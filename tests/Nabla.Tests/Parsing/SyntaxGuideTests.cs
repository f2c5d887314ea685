using System.Globalization;
using System.Text.RegularExpressions;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Parsing;

public partial class SyntaxGuideTests
{
    /// <summary>The rows whose columns are a text and its meaning.</summary>
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        var isExample = false;
        foreach (var line in Repository.Read("docs/guide/syntax.md").Split('\n'))
        {
            isExample = line.StartsWith('|') && (isExample || line == "| Text | Meaning |");
            if (isExample && Row().Match(line) is { Success: true } row)
            {
                rows.Add(row.Groups["text"].Value.Replace("\\|", "|", StringComparison.Ordinal), row.Groups["meaning"].Value);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_example_of_the_guide_holds(string text, string meaning) => Assert.Equal(meaning, Read(text));

    [Fact]
    public void The_guide_has_its_examples() => Assert.True(Rows().Count > 80);

    private static string Read(string text)
    {
        try
        {
            return $"`{Expr.Parse(text)}`";
        }
        catch (ParseException error)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(error.IsUnsupported ? "unsupported" : "error")} at {error.Position}: {error.Problem}");
        }
        catch (LimitException error)
        {
            return $"limit: {error.Message}";
        }
    }

    [GeneratedRegex(@"^\| `(?<text>[^`]*)` \| (?<meaning>.*) \|$")]
    private static partial Regex Row();
}
