using System.Text.Json;
using System.Text.RegularExpressions;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Cli;

/// <summary>The examples of docs/guide/batch.md: in every jsonl block a request is followed by its answer.</summary>
public partial class BatchGuideTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var pair in Blocks().Matches(Repository.Read("docs/guide/batch.md")).SelectMany(m => m.Groups["lines"].Value.Split('\n').Chunk(2)))
            {
                data.Add(pair[0], pair[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_guide_is_answered_as_it_says(string request, string answer)
    {
        var run = CliRun.WithInput(request + "\n", "batch");

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(answer), JsonElement.Parse(run.Out)), run.Out);
    }

    [GeneratedRegex(@"```jsonl\n(?<lines>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
