using Nabla.Notebooks.Display;
using static Nabla.Maths;

namespace Nabla.Tests.Notebooks;

public class FormatterTests
{
    private static readonly Expr x = Symbol("x");

    [Fact]
    public void An_expression_is_text_and_LaTeX()
    {
        var forms = Formatter.Format(x.Pow(2) / 2);

        Assert.Equal("x**2/2", forms["text/plain"]);
        Assert.Equal(@"$\displaystyle \frac{x^{2}}{2}$", forms["text/latex"]);
        Assert.Equal((x.Pow(2) / 2).ToMathML(), forms["application/mathml+xml"]);
    }

    [Fact]
    public void Lists_tuples_and_matrices_of_expressions_are_formulas()
    {
        Assert.Equal(@"$\displaystyle \left[ x, \  2 x\right]$", Formatter.Format(new[] { x, 2 * x })["text/latex"]);
        Assert.Equal(@"$\displaystyle \left( x, \  2 x\right)$", Formatter.Format((x, 2 * x))["text/latex"]);
        Assert.Equal(@"$\displaystyle \left[\begin{matrix}x & 1\\0 & x\end{matrix}\right]$", Formatter.Format(new Expr[,] { { x, 1 }, { 0, x } })["text/latex"]);
        Assert.Equal(@"$\displaystyle \left\{ x : 1\right\}$", Formatter.Format(new Dictionary<Expr, Expr> { [x] = 1 })["text/latex"]);
        Assert.Contains("<mtr><mtd><mn>0</mn></mtd><mtd><mi>x</mi></mtd></mtr>", Formatter.Format(new Expr[,] { { x, 1 }, { 0, x } })["application/mathml+xml"]);
        Assert.Equal("[[x, 1], [0, x]]", Formatter.Format(new Expr[,] { { x, 1 }, { 0, x } })["text/plain"]);
    }

    [Theory]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData(0.1, "0.1")]
    [InlineData(true, "true")]
    [InlineData('c', "'c'")]
    [InlineData(new[] { 1, 2 }, "[1, 2]")]
    public void Values_are_text(object value, string text) => Assert.Equal(text, Formatter.Format(value)["text/plain"]);

    [Fact]
    public void Long_and_endless_lists_are_cut()
    {
        Assert.EndsWith("99, ...]", Formatter.Format(Enumerable.Range(0, int.MaxValue))["text/plain"]);
        Assert.True(Formatter.Format(new string('x', 5_000_000))["text/plain"]!.Length < 1_100_000);
    }

    [Fact]
    public void Records_are_tables()
    {
        var forms = Formatter.Format(new[] { new { Name = "a", Value = 1.5 }, new { Name = "bc", Value = 20.0 } });

        Assert.Equal("Name  Value\na       1.5\nbc       20", forms["text/plain"]);
        Assert.StartsWith("<table><thead><tr><th>Name</th><th>Value</th></tr></thead>", forms["text/html"]);
    }

    [Fact]
    public void Dictionaries_and_arrays_of_numbers_are_tables()
    {
        Assert.Contains("<td style=\"text-align:right\">2</td>", Formatter.Format(new Dictionary<string, int> { ["a"] = 2 })["text/html"]);
        Assert.Equal("1   2\n3  40", Formatter.Format(new[,] { { 1, 2 }, { 3, 40 } })["text/plain"]);
    }

    [Fact]
    public void No_text_of_a_value_becomes_HTML()
    {
        const string script = "<script>alert(1)</script>";

        Assert.DoesNotContain("<script", Formatter.Format(new[] { new { A = script } })["text/html"]);
        Assert.DoesNotContain("<script", Formatter.Format(new Dictionary<string, object> { [script] = Symbol(script) })["text/html"]);
        Assert.DoesNotContain("<", Formatter.Format(Symbol(script))["text/latex"]);
    }

    [Fact]
    public void No_name_ends_the_formula_that_it_stands_in()
    {
        var latex = Formatter.Format(Symbol("a$<b>$"))["text/latex"]!;

        Assert.DoesNotContain('<', latex);
        Assert.Equal(2, latex.Replace(@"\$", "", StringComparison.Ordinal).Count(c => c == '$'));
    }

    [Fact]
    public void A_type_can_bring_its_own_forms()
    {
        var forms = Formatter.Format(new Drawing());

        Assert.Equal(("<x/>", "a drawing", @"$\displaystyle x$"), (forms["image/svg+xml"], forms["text/plain"], forms["text/latex"]));
    }

    [Fact]
    public void A_registered_format_is_used_for_derived_types_too()
    {
        Nabla.Notebooks.Notebook.Register<Animal>(a => new MimeBundle { { "text/plain", "animal" } });

        Assert.Equal("animal", Formatter.Format(new Cat())["text/plain"]);
    }

    [Fact]
    public void A_derivation_is_text_HTML_Markdown_and_LaTeX()
    {
        var derivation = Steps(Sin(x) / x, x);

        var forms = Formatter.Format(derivation);

        Assert.Equal(["text/plain", "text/html", "text/markdown", "text/latex"], forms.Select(f => f.Key));
        Assert.Equal((derivation.ToString(), derivation.ToString("html")), (forms["text/plain"], forms["text/html"]));
        Assert.StartsWith(@"$\displaystyle \begin{aligned}", forms["text/latex"]);
    }

    [Fact]
    public void A_graph_is_text_and_a_picture()
    {
        var graph = Graph(Sin(x) * x).Forward((x, 2)).Backprop();

        var forms = Formatter.Format(graph);

        Assert.Equal([("text/plain", graph.ToString()), ("image/svg+xml", graph.ToSvg())], forms.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void A_graph_too_large_for_a_picture_is_text()
    {
        var graph = Graph(Enumerable.Range(1, 200).Aggregate(x, (sum, n) => Sin(sum) + n));

        Assert.Equal("text/plain", Assert.Single(Formatter.Format(graph)).Key);
    }

    [Fact]
    public void A_page_stays_in_its_frame()
    {
        var html = Formatter.Format(Nabla.Notebooks.Notebook.Page("<p title=\"'\">a</p><script>x</script>"))["text/html"];

        Assert.Equal("<iframe sandbox=\"allow-scripts\" srcdoc=\"&lt;p title=&quot;&#39;&quot;&gt;a&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;\" style=\"width:100%;height:600px;border:0\"></iframe>", html);
    }

    [Fact]
    public void Plots_and_explanations_show_themselves()
    {
        var plot = Plots.Function(x.Pow(2), x, new PlotOptions { At = 3 });
        var page = Explain(x.Pow(2), x, [(x, 3)]);

        Assert.Equal([("text/plain", $"{plot.Title}. {plot.Description}"), ("image/svg+xml", plot.ToSvg())], Formatter.Format(plot).Select(f => (f.Key, f.Value)));
        Assert.Equal("x² along x", plot.Title);
        Assert.Contains("At 3 the value is 9 and the slope 6.", plot.Description);
        Assert.Equal(["text/plain", "text/html"], Formatter.Format(page).Select(f => f.Key));
        Assert.Equal(("The derivative of x² by x", Formatter.Format(Nabla.Notebooks.Notebook.Page(page))["text/html"]), (Formatter.Format(page)["text/plain"], Formatter.Format(page)["text/html"]));
        Assert.Contains("height:900px", Formatter.Format(Nabla.Notebooks.Notebook.Page(page, 900))["text/html"]);
    }

    private sealed class Drawing
    {
        private readonly string name = "x";

        public string ToSvg() => $"<{name}/>";

        public string ToLatex() => name;

        public override string ToString() => "a drawing";
    }

    private class Animal;

    private sealed class Cat : Animal;
}
