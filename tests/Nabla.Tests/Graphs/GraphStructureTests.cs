using static Nabla.Maths;

namespace Nabla.Tests.Graphs;

public class GraphStructureTests
{
    [Theory]
    [InlineData("sin(x*y)**2 + cos(x*y)", "x; y; v1 = x*y; v2 = sin(v1); v3 = v2**2; v4 = cos(v1); J = v3 + v4")]
    [InlineData("1/(1 + exp(-z))", "z; v1 = -z; v2 = exp(v1); v3 = v2 + 1; J = 1/v3")]
    [InlineData("x/y", "x; y; J = x/y")]
    [InlineData("2*pi*r", "r; J = 2*pi*r")]
    [InlineData("x**2*y + x**2", "x; v1 = x**2; y; v2 = v1*y; J = v1 + v2")]
    [InlineData("x + pi*x + 3*x/2 + 1", "x; J = 5*x/2 + pi*x + 1")]
    [InlineData("x", "x")]
    [InlineData("a = x; b = a; c = b + x", "x; a = x; b = a; c = b + x")]
    [InlineData("J = v1 + sin(x)**2", "v1; x; v2 = sin(x); v3 = v2**2; J = v1 + v3")]
    [InlineData("u = x*y; v = sin(x*y)", "x; y; u = x*y; v = sin(u)")]
    [InlineData("v = sin(x*y); u = x*y", "x; y; u = x*y; v = sin(u)")]
    [InlineData("u = x*y; v = x*y", "x; y; u = x*y; v = u")]
    [InlineData("c = x; c = c + 1; c = c**2", "x; c#1 = x; c#2 = c#1 + 1; c = c#2**2")]
    [InlineData("5", "J = 5")]
    [InlineData("Piecewise((x*y, x > 0), (2, True))", "x; y; v1 = x*y; J = Piecewise((v1, x > 0), (2, True))")]
    [InlineData("Integral(t*x, (t, 0, x))", "x; J = Integral(t*x, (t, 0, x))")]
    public void Equal_parts_are_one_node(string text, string expected)
    {
        var graph = ComputationGraph.Parse(text);

        Assert.Equal(expected, string.Join("; ", graph.Nodes.Select(n => n.ToString())));
    }

    [Fact]
    public void The_output_is_the_last_definition()
    {
        Assert.Equal("u", ComputationGraph.Parse("v = sin(x*y); u = x*y").Output.Name);
        Assert.Equal("v", ComputationGraph.Parse("u = x*y; v = sin(x*y)").Output.Name);
    }

    [Theory]
    [InlineData("", "A graph needs an expression to compute.")]
    [InlineData("2*x; y = 3", "Only the last definition may be without a name; write name = 2*x.")]
    [InlineData("2*x = 3", "'2*x' is not a name that could be defined.")]
    [InlineData("y = w; w = 3", "'w' is an input, because it was used before; give the new value another name.")]
    [InlineData("w = w + 1", "'w' is an input, because it was used before; give the new value another name.")]
    [InlineData("x > 2", "'x > 2' is a condition; a graph computes numbers.")]
    [InlineData("pi = 3", "'pi' is not a name that could be defined.")]
    public void A_text_that_is_no_graph_is_refused(string text, string problem)
    {
        Assert.Equal(problem, Assert.Throws<MathException>(() => ComputationGraph.Parse(text)).Message);
    }

    [Fact]
    public void An_error_in_a_definition_is_shown()
    {
        var error = Assert.Throws<ParseException>(() => ComputationGraph.Parse("a = 2*x; J = a*)"));

        Assert.Contains("a*)", error.Message);
        Assert.Throws<ParseException>(() => ComputationGraph.Parse("= 3"));
    }

    [Fact]
    public void The_text_shows_values_gradients_and_rules()
    {
        var w = Symbol("w");
        var graph = ComputationGraph.Parse("a = 2 + 3*w; J = a**2");
        Assert.Equal("w\na = 3*w + 2\nJ = a**2", graph.ToString());

        graph.Forward((w, 3));
        Assert.Equal("w = 3\na = 3*w + 2 = 11\nJ = a**2 = 121", graph.ToString());

        graph.Backprop();
        Assert.Equal(
            """
            w = 3               dJ/dw = 66
            a = 3*w + 2 = 11    dJ/da = 22    da/dw = 3
            J = a**2 = 121      dJ/dJ = 1     dJ/da = 2*a = 22
            """.ReplaceLineEndings("\n"),
            graph.ToString());
    }

    [Fact]
    public void Graphviz_and_Mermaid_get_the_same_graph()
    {
        var graph = ComputationGraph.Parse("a = 2 + 3*w; J = a**2").Forward((Symbol("w"), 3)).Backprop();

        Assert.Equal(
            """
            digraph {
              rankdir=LR;
              node [shape=box, style=rounded];
              n0 [label="w\nvalue 3\ngradient 66", shape=ellipse];
              n1 [label="a = 3*w + 2\nvalue 11\ngradient 22"];
              n2 [label="J = a**2\nvalue 121\ngradient 1"];
              n0 -> n1 [label="3"];
              n1 -> n2 [label="22"];
            }
            """.ReplaceLineEndings("\n"),
            graph.ToString("dot"));
        Assert.Equal(
            """
            flowchart LR
              n0(["w<br>value 3<br>gradient 66"])
              n1["a = 3#42;w + 2<br>value 11<br>gradient 22"]
              n2["J = a#42;#42;2<br>value 121<br>gradient 1"]
              n0 -->|"3"| n1
              n1 -->|"22"| n2
            """.ReplaceLineEndings("\n"),
            graph.ToString("mermaid"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"];n0[\"")]
    [InlineData("a\\\"b\nc")]
    [InlineData("]]><!--`*_#quot;")]
    public void Names_cannot_leave_their_label(string name)
    {
        var graph = Graph(2 * Symbol(name));
        var dot = graph.ToString("dot").Split('\n');
        var mermaid = graph.ToString("mermaid").Split('\n');

        Assert.Equal(7, dot.Length);
        Assert.Matches("""^  n0 \[label="([^"\\]|\\.)*", shape=ellipse\];$""", dot[3]);
        Assert.Equal(4, mermaid.Length);
        Assert.Matches("""^  n0\(\["([\w =+/(),.-]|#\d+;)*"\]\)$""", mermaid[1]);
    }
}
