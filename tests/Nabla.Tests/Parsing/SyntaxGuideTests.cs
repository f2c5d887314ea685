using System.Text.RegularExpressions;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Parsing;

public partial class SyntaxGuideTests
{
    /// <summary>The rows that say how the meaning of a text is printed, or what error it is.</summary>
    public static TheoryData<string, string> Meanings() => Rows("| Text | Meaning |");

    /// <summary>The rows that say that two texts have the same meaning.</summary>
    public static TheoryData<string, string> Synonyms() => Rows("| Text | The same as |");

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Every_example_of_the_guide_holds(string text, string meaning) => Assert.Equal(meaning, Outcome.Of(text));

    [Theory]
    [MemberData(nameof(Synonyms))]
    public void Texts_that_the_guide_calls_the_same_are_the_same(string text, string other) =>
        Assert.Equal(Expr.Parse(other.Trim('`')), Expr.Parse(text));

    [Fact]
    public void The_guide_has_its_examples()
    {
        Assert.True(Meanings().Count > 80);
        Assert.NotEmpty(Synonyms());
    }

    private static TheoryData<string, string> Rows(string header)
    {
        var rows = new TheoryData<string, string>();
        var isExample = false;
        foreach (var line in Repository.Read("docs/guide/syntax.md").Split('\n'))
        {
            isExample = line.StartsWith('|') && (isExample || line == header);
            if (isExample && Row().Match(line) is { Success: true } row)
            {
                rows.Add(row.Groups["text"].Value.Replace("\\|", "|", StringComparison.Ordinal), row.Groups["meaning"].Value.Replace("\\|", "|", StringComparison.Ordinal));
            }
        }

        return rows;
    }

    [GeneratedRegex(@"^\| `(?<text>[^`]*)` \| (?<meaning>.*) \|$")]
    private static partial Regex Row();
}
