using System.Text.Json.Nodes;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Files;
using static Nabla.Maths;

namespace Nabla.Tests.Notebooks;

/// <summary>A name may come from anywhere. In no form in which a notebook shows it may it become markup, a command or a link.</summary>
public class HostileNameTests
{
    public static TheoryData<string> Names => HostileNames.All;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_stays_a_name_in_every_display(string name)
    {
        foreach (var value in Values(name))
        {
            var forms = Formatter.Format(value);
            Assert.All(forms.Where(f => f.Key is "text/html" or "image/svg+xml" or "application/mathml+xml"), f => HostileNames.AssertHarmlessFragment(f.Value));
            Assert.All(forms.Where(f => f.Key is "text/latex"), f => HostileNames.AssertHarmlessLatex(f.Value));
            Assert.All(forms.Where(f => f.Key is "text/markdown"), f => HostileNames.AssertHarmlessMarkdown(f.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_stays_a_name_in_exported_notebooks(string name)
    {
        var notebook = NotebookFile.Parse(NotebookText.Of(Values(name).Select(_ => $"Symbol(\"{name}\")")));
        foreach (var (cell, value) in notebook.Cells.Zip(Values(name)))
        {
            var output = new RecordedOutput(new NotebookDisplays());
            output.Write(Nabla.Notebooks.Evaluation.OutputStream.Error, name);
            output.AddResult(Formatter.Format(value), 1);
            cell.SetOutputs(1, output.ToJson());
        }

        HostileNames.AssertHarmlessDocument(NotebookExport.Of("x.html")!(notebook, name));
        HostileNames.AssertHarmlessMarkdown(NotebookExport.Of("x.md")!(notebook, name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_stays_a_text_in_an_exported_notebook(string text)
    {
        var notebook = NotebookFile.Parse(new JsonObject
        {
            ["nbformat"] = 4,
            ["cells"] = new JsonArray(new JsonObject { ["cell_type"] = "markdown", ["source"] = text }, new JsonObject { ["cell_type"] = "markdown", ["source"] = $"a ${text}$ b" }),
        }.ToJsonString());

        HostileNames.AssertHarmlessDocument(NotebookExport.Of("x.html")!(notebook, text));
    }

    private static IEnumerable<object> Values(string name)
    {
        Expr s = Symbol(name);
        var f = Function.Undefined(name);
        yield return s;
        yield return Sin(s) + f[s];
        yield return new[] { s, f[s] };
        yield return (s, s.Pow(2));
        yield return new Dictionary<Expr, Expr> { [s] = 1 };
        yield return new Dictionary<string, object> { [name] = name };
        yield return new Expr[,] { { s } };
        yield return new[] { new { A = name, B = s } };
        yield return name;
        yield return Steps(Sin(s) * f[s], s);
        yield return Graph((s, 2 * Symbol("x"))).Forward((Symbol("x"), 2)).Backprop();
        yield return Graph(Sin(s) * 2).Forward((s, 2)).Backprop();
        yield return Plots.Function(Sin(s), s, new PlotOptions { At = 1 });
        yield return Explain(s.Pow(2), s, [(s, 3)]);
    }
}
