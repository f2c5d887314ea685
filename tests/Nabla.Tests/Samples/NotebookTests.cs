using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nabla.Notebooks.Files;
using Nabla.Tests.Architecture;
using Nabla.Tests.Notebooks;

namespace Nabla.Tests.Samples;

public partial class NotebookTests
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
        Assert.Equal(AsSeen(text), AsSeen(File.ReadAllText(result.Path)));
    }

    /// <summary>A notebook with the words of its pictures and pages in their place: how these look is tested where they are drawn.</summary>
    private static string AsSeen(string notebook)
    {
        var root = JsonNode.Parse(notebook)!;
        foreach (var data in root["cells"]!.AsArray().SelectMany(c => c!["outputs"]?.AsArray() ?? []).Select(o => o!["data"]?.AsObject()))
        {
            foreach (var mediaType in (string[])["text/html", "image/svg+xml"])
            {
                if (data?[mediaType] is { } form)
                {
                    data[mediaType] = Tag().Replace(Style().Replace(Text(form), ""), " ");
                }
            }
        }

        return root.ToJsonString();
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

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

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_sample_is_well_formed_as_a_page(string name)
    {
        var notebook = NotebookFile.Parse(Repository.Read($"{Folder}/{name}"));
        var page = XDocument.Parse(NotebookExport.Of("x.html")!(notebook, name));

        Assert.Equal(name, page.Descendants("title").First().Value);
        Assert.Empty(page.Descendants("script"));
        Assert.DoesNotMatch(@"nabla-step|Svg\(Plots", NotebookExport.Of("x.md")!(notebook, name));
    }

    [Theory]
    [InlineData("backprop", "dJ_da ~= k = 22.", "dJ_dw ~= k = 66.0090000000082\n", "J = a**2 = 121, dJ/dJ = 1, dJ/da = 2*a = 22\n", "a = 3*w + 2 = 11, dJ/da = 22, da/dw = 3\n", "w = 3, dJ/dw = 66\n")]
    [InlineData("backprop", "dJ_dd ~= k = 3.0004999999997395\n", "dd_da ~= k = 1.000000000000334\n", "dJ_da ~= k = 3.0005000000006277\n", "dJ_dw ~= k = 6.001999999999619\n")]
    [InlineData("backprop", "w = -2              dJ/dw = 6\n", "c = w*x = -4        dJ/dc = 3 ", "b = 8               dJ/db = 3\n", "a = b + c = 4       dJ/da = 3 ", "d = a - y = 3       dJ/dd = 3 ", "J = d**2/2 = 9/2    dJ/dJ = 1 ")]
    [InlineData("relu-network", "dJ/dw1 = 6\ndJ/db1 = 6\ndJ/dw2 = 4\ndJ/db2 = 2\n", "J = v3**2/2 = 2 ")]
    [InlineData("gradient-descent", "w = 1.0021168180, b = -0.262323074\nfar from the certified values by less than 1E-10: True\n", "w = 1.00211681802045, b = -0.262323073774029\n")]
    public void The_labs_that_follow_give_the_course_s_and_the_certified_numbers(string name, params string[] numbers)
    {
        var texts = string.Concat(NotebookFile.Parse(Repository.Read($"{Folder}/{name}.ipynb")).Cells
            .SelectMany(c => c.Outputs).Select(o => Text(o["text"] ?? o["data"]?["text/plain"]) + "\n"));

        Assert.All(numbers, number => Assert.Contains(number, texts));
    }

    [Fact]
    public void The_samples_show_graphs_plots_steps_and_tables()
    {
        var forms = NotebookFile.Parse(Repository.Read($"{Folder}/backprop.ipynb")).Cells
            .SelectMany(c => c.Outputs).Where(o => o["data"] is not null).SelectMany(o => o["data"]!.AsObject().Select(f => $"{f.Key} {Text(f.Value)}")).ToList();

        Assert.Equal(4, forms.Count(f => f.StartsWith("image/svg+xml <svg ", StringComparison.Ordinal)));
        Assert.Contains(forms, f => f.StartsWith("text/html <style>", StringComparison.Ordinal) && f.Contains("power rule", StringComparison.Ordinal));
        Assert.Contains(forms, f => f.StartsWith("text/html <table>", StringComparison.Ordinal));
    }

    private static string Text(JsonNode? lines) => string.Concat(lines.Deserialize<string[]>()!);
}
