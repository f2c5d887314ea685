using System.Xml.Linq;
using Nabla.Graphs;
using static Nabla.Maths;

namespace Nabla.Tests.Graphs;

public class GraphDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Graphs =>
    [
        "a = 2*3; J = a**2",
        "c = w*x; a = c + b; d = a - y; J = d^2/2",
        "a1 = Max(0, w1*x + b1); a2 = Max(0, w2*a1 + b2); J = (a2 - y)^2/2",
        "c = a + b; d = a*b + b**3; c = 2*c + 1; c = 2*c + 1 - a; d = 3*d + Max(0, a + b); d = 4*d + Max(0, b - a); e = c - d; f = e**2; g = f/2 + 10/f",
        "1/(1 + exp(-(w*x + b)))",
        "sin(x*y)**2 + cos(x*y)/x + x*y*z + sqrt(x + y + z)*exp(x - z)",
        "x",
        "5",
        "u = x*y; v = 3; w = sin(x)",
        "a + b + c + d + e + f + g + h + k + l + m + n + o + p + q + r + s + t",
    ];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void No_two_boxes_overlap_and_all_are_inside(string text)
    {
        var graph = Computed(text);
        var svg = XDocument.Parse(graph.ToSvg()).Root!;

        var boxes = svg.Descendants(Svg + "rect").Where(r => Class(r) != "paper").Select(Box).ToList();
        Assert.Equal(graph.Nodes.Length + graph.Edges.Count(), boxes.Count);
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.InRange(boxes[i].Left, 0, Attribute(svg, "width") - boxes[i].Width);
            Assert.InRange(boxes[i].Top, 0, Attribute(svg, "height") - boxes[i].Height);
            for (var j = 0; j < i; j++)
            {
                Assert.False(Overlap(boxes[i], boxes[j]), $"{boxes[i]} and {boxes[j]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Every_operand_stands_to_the_left_of_its_result(string text)
    {
        var graph = Computed(text);
        var layout = new LayeredLayout(graph, _ => (80, 40), _ => (20, 16));

        Assert.All(graph.Edges, e => Assert.True(layout[e.From].X + 80 <= layout[e.To].X));
    }

    [Fact]
    public void Edges_that_need_not_cross_do_not_cross()
    {
        var graph = ComputationGraph.Parse("p = a*b; q = c*d; r = e*f; s = r*q; t = s*p");
        var layout = new LayeredLayout(graph, _ => (80, 40), _ => (0, 0));

        var columns = graph.Edges.SelectMany(e => layout[e]).Concat(graph.Nodes.Select(n => layout[n])).Distinct()
            .GroupBy(b => b.Rank).OrderBy(g => g.Key).Select(g => g.OrderBy(b => b.Order).ToList()).ToArray();
        Assert.Equal(0, CrossingReduction.Crossings(columns));
    }

    [Fact]
    public void Values_gradients_and_local_derivatives_are_told_apart()
    {
        var svg = XDocument.Parse(Computed("a = 2 + 3*w; J = a**2").ToSvg());

        Assert.Equal(["= 3", "= 11", "= 121"], Texts(svg, "value"));
        Assert.Equal(["dJ/dw = 66", "dJ/da = 22", "dJ/dJ = 1"], Texts(svg, "gradient"));
        Assert.Equal(["3", "22"], Texts(svg, "local"));
        Assert.Equal(["w", "a = 3·w + 2", "J = a²"], Texts(svg, "name"));
    }

    [Fact]
    public void What_is_not_computed_is_not_drawn()
    {
        var svg = XDocument.Parse(ComputationGraph.Parse("a = 2 + 3*w; J = a**2").ToSvg());

        Assert.Empty(Texts(svg, "value"));
        Assert.Empty(Texts(svg, "gradient"));
        Assert.Empty(Texts(svg, "local"));
    }

    [Theory]
    [InlineData(PictureTheme.Light, false)]
    [InlineData(PictureTheme.Dark, false)]
    [InlineData(PictureTheme.Auto, true)]
    public void A_picture_is_dark_or_light(PictureTheme theme, bool asksTheSystem)
    {
        var svg = Graph(Symbol("w").Pow(2)).ToSvg(theme);

        Assert.Equal(asksTheSystem, svg.Contains("prefers-color-scheme", StringComparison.Ordinal));
    }

    [Fact]
    public void A_graph_that_nobody_could_read_is_refused()
    {
        var graph = Graph(Add.Of([.. Enumerable.Range(1, 200).Select(i => Symbol("x").Pow(i))]));

        var error = Assert.Throws<LimitException>(() => graph.ToSvg());
        Assert.Contains("its text or its Graphviz form", error.Message);
        Assert.Equal(201, graph.ToString().Split('\n').Length);
    }

    private static ComputationGraph Computed(string text)
    {
        var graph = ComputationGraph.Parse(text);
        return graph.Forward([.. graph.Inputs.Select((n, i) => ((Expr)Symbol(n.Name), (Expr)(i + 3)))]).Backprop();
    }

    private static (double Left, double Top, double Width, double Height) Box(XElement e) =>
        (Attribute(e, "x"), Attribute(e, "y"), Attribute(e, "width"), Attribute(e, "height"));

    private static double Attribute(XElement e, string name) => double.Parse(e.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Class(XElement e) => e.Attribute("class")!.Value;

    private static IEnumerable<string> Texts(XDocument svg, string @class) =>
        svg.Descendants(Svg + "text").Where(t => Class(t) == @class).Select(t => t.Value);

    private static bool Overlap((double Left, double Top, double Width, double Height) a, (double Left, double Top, double Width, double Height) b) =>
        a.Left < b.Left + b.Width && b.Left < a.Left + a.Width && a.Top < b.Top + b.Height && b.Top < a.Top + a.Height;
}
