using System.Globalization;
using System.Xml.Linq;
using static Nabla.Maths;

namespace Nabla.Tests.Plotting;

public class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Expr W = Symbol("w");
    private static readonly Expr X = Symbol("x");
    private static readonly Expr Y = Symbol("y");

    [Theory]
    [InlineData("w**2")]
    [InlineData("1/w")]
    [InlineData("tan(w)")]
    [InlineData("log(w)")]
    [InlineData("Abs(w)")]
    [InlineData("floor(w)")]
    [InlineData("sqrt(-w**2 - 1)")]
    [InlineData("3")]
    [InlineData("exp(exp(w**3))")]
    [InlineData("1e300*w")]
    [InlineData("w*1e-300")]
    [InlineData("Piecewise((w**2, w < 1), (3 - w, True))")]
    [InlineData("DiracDelta(w)")]
    [InlineData("f(w)")]
    public void Every_picture_is_well_formed_and_inside_its_frame(string function)
    {
        var expr = Expr.Parse(function);
        foreach (var at in new Expr?[] { null, 0, 1, Rational(-7, 3) })
        {
            AssertWellMade(Plots.Function(expr, W, new PlotOptions { At = at, Epsilon = 0.5 }).ToSvg());
            if (at is not null)
            {
                AssertWellMade(Plots.Error(expr, W, new PlotOptions { At = at, Width = 300, Height = 200 }).ToSvg());
                Assert.NotNull(XDocument.Parse(Plots.SecantPage(expr, W, new PlotOptions { At = at }).ToHtml()).Root);
            }
        }
    }

    [Theory]
    [InlineData("x**2 + 3*y**2")]
    [InlineData("(1 - x)**2 + 100*(y - x**2)**2")]
    [InlineData("x*y")]
    [InlineData("1/(x**2 + y**2)")]
    [InlineData("log(x)*y")]
    [InlineData("sqrt(-x**2 - y**2 - 1)")]
    [InlineData("5")]
    [InlineData("exp(exp(x + y))")]
    public void Every_contour_picture_is_well_formed(string function)
    {
        var expr = Expr.Parse(function);
        AssertWellMade(Plots.Contours(expr, X, Y).ToSvg());
        AssertWellMade(Plots.Contours(expr, X, Y, new PlotOptions { X = (1, 2), Y = (0.1, 0.2), Theme = PictureTheme.Dark }).ToSvg());
        AssertWellMade(Plots.Descent(expr, X, Y, (2, 1), 0.1).ToSvg());
        AssertWellMade(Plots.Descent(expr, X, Y, (0, 0), 1e10, steps: 500).ToSvg());
    }

    [Fact]
    public void The_tangent_and_the_secant_have_their_slopes()
    {
        var svg = XDocument.Parse(Plots.Function(W.Pow(2), W, new PlotOptions { At = 3, Epsilon = 1 }).ToSvg());

        Assert.Equal(["w²", "derivative 2·w", "secant, slope 7", "tangent, slope 6"], Texts(svg, "note"));
        Assert.Contains("At 3 the value is 9 and the slope 6.", svg.Root!.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_derivative_is_drawn_only_where_the_function_is_real()
    {
        var derivative = XDocument.Parse(Plots.Function(Log(W), W, new PlotOptions { X = (-4, 4) }).ToSvg()).Descendants(Svg + "path").Last(p => p.Attribute("class")!.Value == "curve c2");
        var left = derivative.Attribute("d")!.Value.Split('M', 'L').Skip(1).Min(p => double.Parse(p.Split(' ')[0], CultureInfo.InvariantCulture));

        Assert.True(left > 320, $"begins at {left}");
    }

    [Fact]
    public void The_secant_becomes_the_tangent()
    {
        var page = XDocument.Parse(Plots.SecantPage(W.Pow(2), W, new PlotOptions { At = 3 }).ToHtml());
        var frames = page.Descendants(Svg + "g").Where(g => g.Attribute("class")?.Value == "frame").ToList();

        Assert.Equal(25, frames.Count);
        Assert.Single(frames, f => f.Attribute("display")!.Value == "inline");
        Assert.Equal("ε = 2.2, slope 8.2", Texts(frames[0], "note").Last());
        Assert.Equal("ε = 0.0073, slope 6.0073", Texts(frames[^1], "note").Last());
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "href");
    }

    [Fact]
    public void The_first_error_falls_as_the_step_and_the_central_one_as_its_square()
    {
        var svg = XDocument.Parse(Plots.Error(Sin(W), W, new PlotOptions { At = 1 }).ToSvg());

        var titles = svg.Descendants(Svg + "circle").Select(c => c.Value).ToList();
        Assert.Contains("ε = 0.01: 0.0042163", titles);
        Assert.Contains("ε = 0.01: 9.005·10⁻⁶", titles);
    }

    [Fact]
    public void A_descent_goes_downhill_to_the_minimum()
    {
        var svg = XDocument.Parse(Plots.Descent(X.Pow(2) + (3 * Y.Pow(2)), X, Y, (2, 1), 0.1, steps: 40).ToSvg());

        Assert.Contains("0: (2, 1), value 7", svg.Descendants(Svg + "title").Select(t => t.Value));
        Assert.Contains("1: (1.6, 0.4), value 3.04", svg.Descendants(Svg + "title").Select(t => t.Value));
        Assert.EndsWith("after 40 steps, where the value is 7.0674·10⁻⁸.", svg.Root!.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_variables_have_the_same_scale_unless_ranges_are_given()
    {
        var svg = XDocument.Parse(Plots.Contours(X.Pow(2) + Y.Pow(2), X, Y).ToSvg());
        var ring = svg.Descendants(Svg + "path").Where(p => p.Attribute("class")!.Value == "curve thin c1").Skip(1).First();
        var points = ring.Attribute("d")!.Value.Split('M', 'L').Where(p => p.Length > 0).Select(p => p.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();

        Assert.Equal(points.Max(p => p[0]) - points.Min(p => p[0]), points.Max(p => p[1]) - points.Min(p => p[1]), 25.0);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Throws<MathException>(() => Plots.Function(X * Y, X));
        Assert.Throws<MathException>(() => Plots.Function(X, 2));
        Assert.Throws<MathException>(() => Plots.Function(Expr.Parse("x < 1"), X));
        Assert.Throws<MathException>(() => Plots.Function(X, X, new PlotOptions { X = (1, 1) }));
        Assert.Throws<MathException>(() => Plots.Function(X, X, new PlotOptions { At = Y }));
        Assert.Throws<MathException>(() => Plots.Contours(X, X, X));
        Assert.Throws<ArgumentException>(() => Plots.SecantPage(X, X, new PlotOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plots.Descent(X + Y, X, Y, (0, 0), 0.1, steps: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlotOptions { Width = 10 });
    }

    private static void AssertWellMade(string text)
    {
        var svg = XDocument.Parse(text).Root!;

        Assert.Equal(Svg + "svg", svg.Name);
        Assert.Single(svg.Elements(Svg + "title"));
        Assert.All(svg.DescendantsAndSelf().Attributes(), a => Assert.DoesNotMatch("NaN|Infinity|∞|E[+-]", a.Value));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Name.LocalName is "script" or "image" or "a" or "foreignObject");
        Assert.True(text.Length < 1_500_000);
    }

    private static IEnumerable<string> Texts(XContainer svg, string @class) =>
        svg.Descendants(Svg + "text").Where(t => t.Attribute("class")!.Value == @class).Select(t => t.Value);
}
