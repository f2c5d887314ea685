using System.Text.Json.Nodes;
using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Files;

namespace Nabla.Tests.Notebooks;

public class NotebookFileTests
{
    [Theory]
    [InlineData("nothing", "it is not JSON")]
    [InlineData("[]", "nbformat")]
    [InlineData("{\"nbformat\": 3}", "The notebook has format 3")]
    [InlineData("{\"nbformat\": 4}", "no list of cells")]
    [InlineData("{\"nbformat\": 4, \"cells\": [1]}", "no list of cells")]
    public void What_is_no_notebook_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse(text)).Message);

    [Fact]
    public void What_Nabla_does_not_know_stays()
    {
        var notebook = NotebookFile.Parse("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {"mine": {"a": [1, 2]}}, "cells": [{"cell_type": "raw", "source": "é<", "attachments": {}}]}""");

        var saved = notebook.ToString();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(saved), JsonNode.Parse("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {"mine": {"a": [1, 2]}}, "cells": [{"cell_type": "raw", "source": "é<", "attachments": {}}]}""")));
        Assert.Contains("é<", saved);
    }

    [Fact]
    public void Outputs_are_stored_as_Jupyter_stores_them()
    {
        var outputs = Run("Console.WriteLine(\"a\\nb\"); Console.Error.Write(1); Display(Latex(\"y\")); Latex(\"x\")").Single();

        Assert.Equal(
            """
            [{"output_type":"stream","name":"stdout","text":["a\n","b\n"]},{"output_type":"stream","name":"stderr","text":["1"]},{"output_type":"display_data","data":{"text/plain":["y"],"text/latex":["$\\displaystyle y$"]},"metadata":{}},{"output_type":"execute_result","data":{"text/plain":["x"],"text/latex":["$\\displaystyle x$"]},"metadata":{},"execution_count":1}]
            """,
            new JsonArray([.. outputs.Select(o => o.DeepClone())]).ToJsonString(Relaxed));
    }

    [Fact]
    public void A_display_is_replaced_by_a_later_cell()
    {
        var outputs = Run("var d = Display(\"before\");", "d.Update(\"after\");");

        Assert.Contains("after", outputs[0].Single().ToJsonString());
        Assert.Empty(outputs[1]);
    }

    [Fact]
    public void Output_can_be_cleared()
    {
        var outputs = Run("Console.Write(1); Clear(); Console.Write(2);", "Console.Write(1); Clear(wait: true);");

        Assert.Equal(["2"], outputs[0].Single()["text"]!.AsArray().Select(t => (string?)t));
        Assert.Single(outputs[1]);
    }

    [Fact]
    public void The_first_failing_cell_ends_the_run()
    {
        var notebook = Notebook("1", "throw new Exception(\"no\");", "3");
        var problem = new NotebookRunner(new CSharpEvaluator(), Timeout.InfiniteTimeSpan).Run(notebook);

        Assert.Equal((2, "no"), (problem!.Cell, problem.Failure.Message));
        Assert.Equal("error", (string?)notebook.Cells[1].Outputs.Single()["output_type"]);
        Assert.Empty(notebook.Cells[2].Outputs);
    }

    [Fact]
    public void A_cell_that_takes_too_long_is_stopped()
    {
        var problem = new NotebookRunner(new CSharpEvaluator(), TimeSpan.FromSeconds(2)).Run(Notebook("while (true) { }"));

        Assert.Equal("Interrupted", problem!.Failure.Name);
    }

    [Theory]
    [InlineData("%%bash\nls", "This cell is in 'bash'")]
    [InlineData("Console.ReadLine()", "there is nobody to ask")]
    public void What_cannot_run_here_says_so(string cell, string message) =>
        Assert.Contains(message, new NotebookRunner(new CSharpEvaluator(), Timeout.InfiniteTimeSpan).Run(Notebook(cell))!.Failure.Message);

    [Fact]
    public void A_notebook_in_another_language_says_so()
    {
        var notebook = NotebookFile.Parse("""{"nbformat": 4, "metadata": {"kernelspec": {"language": "python"}}, "cells": [{"cell_type": "code", "source": "1"}]}""");

        Assert.Contains("This notebook is in 'python'", new NotebookRunner(new CSharpEvaluator(), Timeout.InfiniteTimeSpan).Run(notebook)!.Failure.Message);
    }

    [Fact]
    public void Endless_output_is_cut()
    {
        var output = Run("for (var i = 0; i < 300_000; i++) Console.WriteLine(\"flood \" + i);").Single().Single();

        Assert.Contains("left out", (string?)output["text"]!.AsArray()[^1]);
    }

    [Fact]
    public void A_page_is_safe_whatever_the_notebook_says()
    {
        var notebook = NotebookFile.Parse(
            """{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n[a](java\tscript:alert(3)) ![b](javascript:alert(4)) <javascript:alert(5)> [c](https://example.org)"}, {"cell_type": "code", "source": "\"</pre><script>\""}]}""");
        new NotebookRunner(new CSharpEvaluator(), Timeout.InfiniteTimeSpan).Run(notebook);

        var page = NotebookExport.Of("x.html")!(notebook, "</title><script>");

        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page.Replace("<img src=\"\"", "", StringComparison.Ordinal));
        Assert.DoesNotContain("href=\"java", page);
        Assert.Contains("<a href=\"https://example.org\">c</a>", page);
        Assert.Contains("default-src 'none'; frame-src about:; style-src", page); // pages in frames, without their scripts
    }

    [Theory]
    [InlineData("a $x^2$ b", "<p>a <math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><msup>", "</math> b</p>")]
    [InlineData("$$x$$", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow><mi>x</mi></mrow></math>")]
    [InlineData("$$\nx\n$$", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow><mi>x</mi></mrow></math>")]
    [InlineData("a\n\n\\begin{align}\nx &= 1 \\\\\ny &= 2\n\\end{align}\n\nb", "<p>a</p>\n<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">", "<mtable ", "<mi>y</mi>", "</math>\n<p>b</p>")]
    [InlineData("\\begin{equation} x \\end{equation}\nb", "<mi>x</mi>", "</math>\n<p>b</p>")]
    [InlineData("    \\begin{equation}", "<pre><code>\\begin{equation}")]
    [InlineData("costs $5 and $6", "<p>costs $5 and $6</p>")]
    [InlineData("`$x$`", "<code>$x$</code>")]
    [InlineData("$<script>alert(1)</script>$", "<mo>&lt;</mo>")]
    [InlineData("$\\text{<img src=x>}$", "&lt;img\u00a0src=x&gt;")]
    public void Formulas_in_Markdown_are_typeset(string markdown, params string[] parts)
    {
        var notebook = NotebookFile.Parse(new JsonObject
        {
            ["nbformat"] = 4,
            ["cells"] = new JsonArray(new JsonObject { ["cell_type"] = "markdown", ["source"] = markdown }),
        }.ToJsonString());

        var page = NotebookExport.Of("x.html")!(notebook, "");

        Assert.All(parts, part => Assert.Contains(part, page));
    }

    [Fact]
    public void Markdown_keeps_fences_inside_of_code_apart()
    {
        var text = NotebookExport.Of("x.md")!(Notebook("var s = \"```\";"), "");

        Assert.Equal("````csharp\nvar s = \"```\";\n````\n", text);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<IReadOnlyList<JsonObject>> Run(params string[] cells)
    {
        var notebook = Notebook(cells);
        Assert.Null(new NotebookRunner(new CSharpEvaluator(), Timeout.InfiniteTimeSpan).Run(notebook));
        return [.. notebook.Cells.Select(c => c.Outputs)];
    }

    private static NotebookFile Notebook(params string[] cells) =>
        NotebookFile.Parse(NotebookText.Of(cells));
}
