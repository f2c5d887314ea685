using System.Text;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Nabla.Tests.Architecture;
using Nabla.Tests.Cli;

namespace Nabla.Tests.Documentation;

/// <summary>Runs the README's tours: what they claim to print is what is printed.</summary>
public class ReadmeTests
{
    private const string OutputMark = "// -> ";

    [Fact]
    public async Task The_tour_in_CSharp_prints_what_it_says()
    {
        var (usings, lines, checks) = (new StringBuilder(), new StringBuilder(), new List<(string Line, string Expected)>());
        foreach (var line in Blocks("csharp"))
        {
            var (code, expected) = line.Split(OutputMark) is [var c, var e] ? (c.Trim(), e) : (line, null);
            if (expected is null)
            {
                (code.StartsWith("using ", StringComparison.Ordinal) ? usings : lines).AppendLine(code);
                continue;
            }

            checks.Add((line, expected));
            lines.AppendLine(Recording(code));
        }

        var options = ScriptOptions.Default.WithReferences(typeof(Expr).Assembly);
        var state = await CSharpScript.RunAsync($"{usings}var printed = new System.Collections.Generic.List<string>();\n{lines}", options, cancellationToken: TestContext.Current.CancellationToken);
        var printed = (List<string>)state.GetVariable("printed").Value;
        Assert.NotEmpty(checks);
        Assert.Equal(checks.Select(c => $"{c.Line}  prints {c.Expected}"), checks.Zip(printed, (c, p) => $"{c.Line}  prints {p}"));
    }

    [Fact]
    public void The_tour_at_the_command_line_prints_what_it_says()
    {
        const string prompt = "$ ";
        var lines = Blocks("console").ToList();
        var commands = 0;
        for (var i = 0; i < lines.Count;)
        {
            Assert.StartsWith(prompt, lines[i]);
            var (input, words) = ShellWords.Of(lines[i][prompt.Length..]);
            var expected = lines.Skip(++i).TakeWhile(line => !line.StartsWith(prompt, StringComparison.Ordinal)).ToList();
            i += expected.Count;
            commands++;

            Assert.Equal("nabla", words[0]);
            var run = CliRun.WithInput(input, words[1..]);
            Assert.Equal((string.Join('\n', expected) + "\n", "", 0), (run.Out, run.Error, run.Code));
        }

        Assert.True(commands > 0);
    }

    [Fact]
    public void The_first_command_prints_what_the_text_says()
    {
        var text = Repository.Read("README.md");
        const string door = "    dotnet run --project src/Nabla.Cli -- ";
        var command = text.Split('\n').Single(line => line.StartsWith(door, StringComparison.Ordinal))[door.Length..];

        Assert.Contains("prints the derivative, `2*w`, and its value at 2, `4`;", text);
        Assert.Equal("2*w\n4\n", CliRun.Of(ShellWords.Of(command).Words).Out);
    }

    /// <summary>The statement, and a record of what its value prints: the variable that it sets, or the expression itself.</summary>
    private static string Recording(string code)
    {
        if (!code.EndsWith(';'))
        {
            return $"printed.Add(({code}).ToString());";
        }

        var variable = code.Split(" = ")[0].Split(' ')[^1];
        return $"{code} printed.Add({variable}.ToString());";
    }

    private static IEnumerable<string> Blocks(string language)
    {
        var isInside = false;
        foreach (var line in Repository.Read("README.md").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isInside = line == "```" + language;
            }
            else if (isInside && line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
