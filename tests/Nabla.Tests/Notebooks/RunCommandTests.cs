using System.Globalization;
using Nabla.Notebooks.Files;

namespace Nabla.Tests.Notebooks;

public class RunCommandTests
{
    private const string Good = """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "metadata": {}, "source": "1 + 2"}]}""";
    private const string Bad = """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "metadata": {}, "source": "1 + x"}]}""";

    [Fact]
    public async Task Outputs_go_into_the_notebook_itself()
    {
        using var notebook = new TemporaryFile(".ipynb");
        File.WriteAllText(notebook.Path, Good);

        var run = await NotebookProgramRun.Of("run", notebook.Path);

        Assert.Equal((0, "", ""), (run.Code, run.Out, run.Error));
        Assert.Contains("\"3\"", NotebookFile.Parse(File.ReadAllText(notebook.Path)).Cells[0].Outputs.Single().ToJsonString());
    }

    [Fact]
    public async Task A_failing_cell_is_told_and_the_results_are_written_all_the_same()
    {
        using var notebook = new TemporaryFile(".ipynb");
        using var page = new TemporaryFile(".html");
        File.WriteAllText(notebook.Path, Bad);

        var run = await NotebookProgramRun.Of("run", notebook.Path, "--output", page.Path);

        Assert.Equal((1, "error: Cell 1 has failed.\ncell 1, line 1: error CS0103: The name 'x' does not exist in the current context\n    1 + x\n        ^\n"), (run.Code, run.Error));
        Assert.Contains("CS0103", File.ReadAllText(page.Path));
        Assert.Equal(Bad, File.ReadAllText(notebook.Path));
    }

    [Fact]
    public async Task A_cell_that_declares_something_costs_little_memory()
    {
        const int mostPerCell = 60_000; // a chain of compilations would cost several times that, and more with each cell
        using var notebook = new TemporaryFile(".ipynb");
        var cells = Enumerable.Range(0, 300).Select(i => $"var v{i} = {i}; v{i}").ToList();
        File.WriteAllText(notebook.Path, NotebookText.Of([.. cells[..100], "var before = GC.GetTotalMemory(true);", .. cells[100..], "(GC.GetTotalMemory(true) - before) / 200"]));

        var run = await NotebookProgramRun.Of("run", notebook.Path);

        Assert.Equal(("", 0), (run.Error, run.Code));
        var perCell = NotebookFile.Parse(File.ReadAllText(notebook.Path)).Cells[^1].Outputs.Single()["data"]!["text/plain"]![0]!.GetValue<string>();
        Assert.InRange(long.Parse(perCell, CultureInfo.InvariantCulture), 0, mostPerCell);
    }

    [Theory]
    [InlineData(1, "error: Could not find", "run", "missing.ipynb")]
    [InlineData(2, "error: --output writes .ipynb, .html or .md files, not 'a.pdf'.\n", "run", "a.ipynb", "-o", "a.pdf")]
    [InlineData(2, "error: --timeout takes a whole number of seconds, not '-1'.\n", "run", "a.ipynb", "--timeout", "-1")]
    public async Task Wrong_arguments_are_explained(int code, string message, params string[] arguments)
    {
        var run = await NotebookProgramRun.Of(arguments);

        Assert.Equal(code, run.Code);
        Assert.StartsWith(message, run.Error);
    }
}
