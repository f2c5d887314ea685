using static Nabla.Maths;

namespace Nabla.Tests.Graphs;

public class LargeGraphTests
{
    private const int Many = 100_000;

    private static readonly Expr X = Symbol("x");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_deep_graph_computes(bool isExact)
    {
        Expr f = X;
        for (var i = 0; i < Many / 2; i++)
        {
            f = Sin(f + X);
        }

        var graph = Graph(f).Forward((X, isExact ? 1 : 0.5)).Backprop();

        Assert.Equal(Many + 1, graph.Nodes.Length);
        var (value, slope, x) = (isExact ? 1.0 : 0.5, 1.0, isExact ? 1.0 : 0.5);
        for (var i = 0; i < Many / 2; i++)
        {
            (value, slope) = (Math.Sin(value + x), Math.Cos(value + x) * (slope + 1));
        }

        Assert.Equal(value, graph.Output.Value!.Evaluate(), 1e-12);
        Assert.Equal(slope, graph[X].Gradient!.Evaluate(), 1e-12);
    }

    [Fact]
    public void A_long_list_of_definitions_computes()
    {
        var definitions = new List<(Expr, Expr)> { (Symbol("a0"), X) };
        for (var i = 1; i < Many; i++)
        {
            definitions.Add((Symbol($"a{i}"), (definitions[^1].Item1 / 2) + X));
        }

        var graph = Graph([.. definitions]).Forward((X, 3)).Backprop();

        Assert.Equal(6.0, graph.Output.Value!.Evaluate(), 1e-12);
        Assert.Equal(2.0, graph[X].Gradient!.Evaluate(), 1e-12);
    }

    [Fact]
    public void A_wide_sum_computes()
    {
        var terms = Enumerable.Range(1, Many).Select(i => (X + i).Pow(2)).ToArray();

        var graph = Graph(Add.Of(terms)).Forward((X, 1)).Backprop();

        Assert.Equal((2 * Many) + 2, graph.Nodes.Length);
        Assert.Equal(Enumerable.Range(1, Many).Sum(i => 2L * (i + 1)), graph[X].Gradient);
    }

    [Fact]
    public void A_wide_product_computes()
    {
        var symbols = Enumerable.Range(0, Many).Select(i => (Expr)Symbol($"x{i}")).ToArray();

        var graph = Graph(Mul.Of(symbols)).Forward([.. symbols.Select((s, i) => (s, (Expr)(i == 0 ? 0 : i % 2 == 0 ? 2 : Rational(1, 2))))]).Backprop();

        Assert.Equal(0, graph.Output.Value);
        Assert.Equal(Rational(1, 2), graph[symbols[0]].Gradient); // one half more than there are twos
        Assert.Equal(0, graph[symbols[1]].Gradient);
    }

    [Fact]
    public void Repeated_doubling_needs_no_more_nodes_than_it_has_parts()
    {
        var f = X;
        for (var i = 0; i < 1000; i++)
        {
            f = Sin(f) + Cos(f);
        }

        var graph = Graph(f).Forward((X, 0.5)).Backprop();

        Assert.Equal(3001, graph.Nodes.Length);
        Assert.True(double.IsFinite(graph[X].Gradient!.Evaluate()));
    }
}
