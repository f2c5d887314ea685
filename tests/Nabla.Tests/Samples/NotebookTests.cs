using System.Text.Json;
using System.Text.Json.Nodes;
using Nabla.Notebooks.Files;
using Nabla.Tests.Architecture;
using Nabla.Tests.Notebooks;

namespace Nabla.Tests.Samples;

public class NotebookTests
{
    private const string Folder = "samples/notebooks";

    public static TheoryData<string> Notebooks { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_sample_gives_the_outputs_that_it_is_saved_with(string name)
    {
        var text = Repository.Read($"{Folder}/{name}");
        using var result = new TemporaryFile(".ipynb");

        var run = await NotebookProgramRun.Of("run", Path.Combine(Repository.Root, Folder, name), "--output", result.Path);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal(text, File.ReadAllText(result.Path));
    }

    [Fact]
    public void The_derivatives_lab_says_what_the_original_says_in_text_and_LaTeX()
    {
        var outputs = NotebookFile.Parse(Repository.Read($"{Folder}/derivatives.ipynb")).Cells.Where(c => c.IsCode).Select(c => c.Outputs.Single()).ToList();

        Assert.Equal(
            [
                "J = 9, J_epsilon = 9.006001, dJ_dw ~= k = 6.001000 \n",
                "J = 9, J_epsilon = 9.000000006, dJ_dw ~= k = 6.000000496442226 \n",
                "w**2", "2*w", "4",
                "2*w", "2", "2",
                "J = 6, J_epsilon = 6.002, dJ_dw ~= k = 1.9999999999997797 \n",
                "w**3", "3*w**2", "12",
                "J = 8, J_epsilon = 8.012006000999998, dJ_dw ~= k = 12.006000999997823 \n",
                "1/w", "-1/w**2", "-1/4",
                "J = 0.5, J_epsilon = 0.49975012493753124, dJ_dw ~= k = -0.2498750624687629 \n",
                "w**(-2)", "-2/w**3", "-1/32",
            ],
            outputs.Select(o => Text(o["text"] ?? o["data"]!["text/plain"])));
        Assert.Equal(
            [
                "w^{2}", "2 w", "4", "2 w", "2", "2", "w^{3}", "3 w^{2}", "12",
                @"\frac{1}{w}", @"- \frac{1}{w^{2}}", @"- \frac{1}{4}", @"\frac{1}{w^{2}}", @"- \frac{2}{w^{3}}", @"- \frac{1}{32}",
            ],
            outputs.Where(o => o["data"] is not null).Select(o => Text(o["data"]!["text/latex"])["$\\displaystyle ".Length..^1]));
    }

    private static string Text(JsonNode? lines) => string.Concat(lines.Deserialize<string[]>()!);
}
