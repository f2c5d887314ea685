using System.Xml.Linq;
using static Nabla.Maths;

namespace Nabla.Tests.Explanations;

public class ExplanationTests
{
    private static readonly Expr W = Symbol("w");

    public static TheoryData<string> Names => HostileNames.All;

    [Theory]
    [InlineData("w**2")]
    [InlineData("1/w")]
    [InlineData("Abs(w)")]
    [InlineData("log(w)")]
    [InlineData("sqrt(-w**2 - 1)")]
    [InlineData("floor(w)")]
    [InlineData("5")]
    [InlineData("w")]
    [InlineData("exp(sin(w)**2)/(w + 1) + Max(0, w)")]
    [InlineData("f(w)")]
    [InlineData("Piecewise((w**2, w < 1), (3 - w, True))")]
    [InlineData("I*w**2")]
    public void Every_page_is_well_formed_and_whole(string function)
    {
        foreach (var at in new Expr?[] { null, 3, 0, Pi })
        {
            var page = Parse(Explain(Expr.Parse(function), W, at is null ? null : [(W, at)]).ToHtml());

            Assert.Equal(["1. Nudge it", "2. Find it by rules", "3. Send it backwards through the graph", "4. Look at it"], page.Descendants("h2").Select(h => h.Value));
            Assert.Equal(4, page.Descendants().Count(e => e.Name.LocalName == "svg"));
            Assert.Single(page.Descendants("script"));
            Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" || (a.Name.LocalName == "href" && !a.Value.StartsWith('#')));
        }
    }

    [Fact]
    public void The_page_says_what_the_derivative_is()
    {
        var text = Parse(Explain(W.Pow(2), W, [(W, 3)]).ToHtml()).Descendants("p").Select(p => p.Value).ToList();

        Assert.Equal("ddw[w2]=2w", text[0].Replace("\u2062", "", StringComparison.Ordinal).Replace("⁢", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.StartsWith("At w = 3 the value is 9, and the derivative is 6.", text[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_symbols_need_values()
    {
        var (a, x) = Symbols("a, x");

        Assert.Contains("the derivative is", Explain(a * Sin(W * x), W, [(W, 1), (a, 2), (x, 3)]).ToHtml(), StringComparison.Ordinal);
        Assert.Equal("'a' has no value here: put a number in its place, or draw by 'a' as well.", Assert.Throws<MathException>(() => Explain(a * Sin(W), W, [(W, 1)])).Message);
        Assert.Throws<MathException>(() => Explain(W, 2));
        Assert.Throws<MathException>(() => Explain(W, W, [(W, x)]));
    }

    [Fact]
    public void A_graph_too_large_for_a_picture_is_shown_as_text()
    {
        var large = Add.Of([.. Enumerable.Range(1, 200).Select(i => W.Pow(i))]);
        var page = Parse(Explain(large, W, [(W, Rational(1, 2))], StepLevel.Brief).ToHtml());

        Assert.Contains("w**199", page.Descendants("pre").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_cannot_become_markup(string name)
    {
        var x = Symbol(name);

        HostileNames.AssertHarmlessDocument(Explain(Sin(x) * x.Pow(2), x, [(x, 3)]).ToHtml(), hasSlider: true);
        HostileNames.AssertHarmlessDocument(Plots.SecantPage(Sin(x), x, new PlotOptions { At = 1 }).ToHtml(), hasSlider: true);
        HostileNames.AssertHarmlessDocument(Plots.Function(Sin(x), x, new PlotOptions { At = 1 }).ToSvg());
        HostileNames.AssertHarmlessDocument(Plots.Error(Sin(x), x, new PlotOptions { At = 1 }).ToSvg());
        HostileNames.AssertHarmlessDocument(Plots.Contours(Sin(x) * W, x, W).ToSvg());
        HostileNames.AssertHarmlessDocument(Plots.Descent(x.Pow(2) + W.Pow(2), x, W, (1, 1), 0.1).ToSvg());
    }

    private static XDocument Parse(string page) => XDocument.Parse(page);
}
