using System.Text.RegularExpressions;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Cli;

/// <summary>The examples of guides: in every console block a line after $ is followed by what it prints.</summary>
public partial class CommandLineGuideTests
{
    private static readonly string[] Guides = ["docs/guide/command-line.md", "docs/guide/graphs.md", "docs/guide/steps.md"];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var block in Guides.SelectMany(guide => Blocks().Matches(Repository.Read(guide))).Select(m => m.Groups["lines"].Value))
            {
                foreach (var example in block.Split("$ ", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('\n', 2)))
                {
                    data.Add(example[0], example[1]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_guide_prints_what_it_says(string line, string expected)
    {
        var (input, words) = ShellWords.Of(line);
        var run = CliRun.WithInput(input, words[1..]);

        Assert.Equal(("", WithoutTrailingBlanks(expected), 0), (run.Error, WithoutTrailingBlanks(run.Out), run.Code));
    }

    // Two-dimensional results are padded with blanks that a document does not show.
    private static string WithoutTrailingBlanks(string text) => string.Join('\n', text.Split('\n').Select(l => l.TrimEnd()));

    [GeneratedRegex(@"```console\n(?<lines>.*?\n)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
