using static Nabla.Maths;

namespace Nabla.Tests.Graphs;

public class BackpropTests
{
    private static readonly Expr W = Symbol("w");
    private static readonly Expr A = Symbol("a");
    private static readonly Expr J = Symbol("J");

    [Fact]
    public void The_gradient_flows_through_a_named_value()
    {
        var graph = Graph((A, 2 + (3 * W)), (J, A.Pow(2))).Forward((W, 3)).Backprop();

        Assert.Equal([3, 11, 121], graph.Nodes.Select(n => n.Value!));
        Assert.Equal([66, 22, 1], graph.Nodes.Select(n => n.Gradient!));
        Assert.Equal([3, 22], graph.Edges.Select(e => e.LocalDerivative!));
        Assert.Equal([3, 2 * A], graph.Edges.Select(e => e.Formula));
    }

    [Fact]
    public void The_graph_of_one_neuron_is_exact()
    {
        var graph = ComputationGraph.Parse("c = w*x; a = c + b; d = a - y; J = d^2/2");

        graph.Forward((Symbol("x"), 2), (W, -2), (Symbol("b"), 8), (Symbol("y"), 1)).Backprop();

        Assert.Equal(Rational(9, 2), graph["J"].Value);
        Assert.Equal([-4, 4, 3], new[] { "c", "a", "d" }.Select(n => graph[n].Value!));
        Assert.All(new[] { "d", "a", "c", "b" }, name => Assert.Equal(3, graph[name].Gradient));
        Assert.Equal((6, -6, -3), (graph[W].Gradient, graph["x"].Gradient, graph["y"].Gradient));
    }

    [Fact]
    public void A_network_with_rectifiers_is_exact()
    {
        var graph = ComputationGraph.Parse("""
            a1 = Max(0, w1*x + b1)   # the first layer
            a2 = Max(0, w2*a1 + b2)  # the second
            J = (a2 - y)^2/2
            """);

        graph.Forward(Point("x=1, y=5, w1=2, b1=0, w2=3, b2=1")).Backprop();

        Assert.Equal(2, graph["J"].Value);
        Assert.Equal([6, 6, 4, 2], new[] { "w1", "b1", "w2", "b2" }.Select(n => graph[n].Gradient!));
    }

    [Fact]
    public void The_example_of_a_well_known_small_engine_gives_its_numbers()
    {
        var graph = ComputationGraph.Parse("""
            a = -4.0; b = 2.0
            c = a + b
            d = a*b + b**3
            c = c + c + 1
            c = c + 1 + c - a
            d = d + 2*d + Max(0, b + a)
            d = d + 3*d + Max(0, b - a)
            e = c - d
            f = e**2
            g = f/2.0
            g = g + 10.0/f
            """).Forward().Backprop();

        Assert.Equal(24.7041, graph["g"].Value!.Evaluate(), 5e-5);
        Assert.Equal(138.8338, graph["a"].Gradient!.Evaluate(), 5e-5);
        Assert.Equal(645.5773, graph["b"].Gradient!.Evaluate(), 5e-5);
    }

    [Fact]
    public void The_same_example_in_exact_numbers_is_exact()
    {
        var graph = ComputationGraph.Parse("c = a + b; d = a*b + b**3; c = 2*c + 1; c = 2*c + 1 - a; d = 3*d + Max(0, a + b); d = 4*d + Max(0, b - a); e = c - d; f = e**2; g = f/2 + 10/f");

        graph.Forward((A, -4), (Symbol("b"), 2)).Backprop();

        Assert.True(graph.Nodes.All(n => n.Value is Integer or Fraction && n.Gradient is Integer or Fraction));
        Assert.Equal(138.8338, graph[A].Gradient!.Evaluate(), 5e-5);
    }

    [Fact]
    public void Exact_values_are_symbols_where_they_have_to_be()
    {
        var graph = Graph(Sin(W).Pow(2)).Forward((W, Pi / 3)).Backprop();

        Assert.Equal(Rational(3, 4), graph.Output.Value);
        Assert.Equal(Sqrt(3) / 2, graph[W].Gradient);
    }

    [Fact]
    public void A_floating_point_input_makes_floating_point_results_of_what_depends_on_it()
    {
        var (x, y) = Symbols("x, y");
        var graph = Graph((A, 2 + (3 * x)), (J, A * y)).Forward((x, 3), (y, 0.5)).Backprop();

        Assert.Equal(11, graph[A].Value);
        Assert.Equal(5.5, graph[J].Value);
        Assert.Equal(1.5, graph[x].Gradient);
    }

    [Fact]
    public void A_gradient_that_is_not_computed_yet_is_not_zero()
    {
        var graph = Graph((A, 2 + (3 * W)), (J, A.Pow(2)));
        Assert.All(graph.Nodes, n => Assert.Null(n.Value));

        graph.Forward((W, 3));
        Assert.All(graph.Nodes, n => Assert.Null(n.Gradient));

        using var steps = graph.BackpropSteps().GetEnumerator();
        Assert.True(steps.MoveNext());
        Assert.Same(graph[J], steps.Current);
        Assert.Equal((null, null, 1), (graph[W].Gradient, graph[A].Gradient, graph[J].Gradient));
        Assert.Equal((null, 22), (graph.Edges.First().LocalDerivative, graph.Edges.Last().LocalDerivative));
        Assert.True(steps.MoveNext());
        Assert.Equal((null, 22, 1), (graph[W].Gradient, graph[A].Gradient, graph[J].Gradient));
        Assert.True(steps.MoveNext());
        Assert.False(steps.MoveNext());
        Assert.Equal(66, graph[W].Gradient);
    }

    [Fact]
    public void New_values_take_the_old_gradients_away()
    {
        var graph = Graph(W.Pow(2)).Forward((W, 3)).Backprop();

        graph.Forward((W, 4));

        Assert.All(graph.Nodes, n => Assert.Null(n.Gradient));
        Assert.All(graph.Edges, e => Assert.Null(e.LocalDerivative));
        Assert.Equal(8, graph.Backprop()[W].Gradient);
    }

    [Fact]
    public void What_the_output_does_not_depend_on_has_the_gradient_zero()
    {
        var graph = ComputationGraph.Parse("a = 3*w; J = w^2").Forward((W, 5)).Backprop();

        Assert.Equal((0, 10), (graph["a"].Gradient, graph["w"].Gradient));
    }

    [Fact]
    public void A_case_that_does_not_hold_does_no_harm()
    {
        var x = Symbol("x");
        var graph = Graph(Expr.Parse("Piecewise((1 + x, x <= 0), (log(x)*sqrt(x), True))"));

        foreach (var at in new Expr[] { 0, 0.0, -1, -1.5 })
        {
            Assert.Equal(1.0, graph.Forward((x, at)).Backprop()[x].Gradient!.Evaluate());
        }

        Assert.Equal(graph.Forward((x, 4)).Backprop()[x].Gradient!.Evaluate(), (1 + (Log(4) / 2)).Evaluate() / 2, 1e-15);
    }

    [Fact]
    public void Rules_for_real_arguments_hold_where_the_values_are_real()
    {
        var x = Symbol("x");

        Assert.Equal(-1, Graph(Expr.Parse("Abs(x)")).Forward((x, -3)).Backprop()[x].Gradient);
        Assert.Equal(-1.0, Graph(Expr.Parse("Abs(x)")).Forward((x, -3.5)).Backprop()[x].Gradient);
        Assert.Equal(6, Graph(Expr.Parse("re(x)**2 + im(x)")).Forward((x, 3)).Backprop()[x].Gradient);
    }

    [Fact]
    public void What_has_no_value_is_said_to_have_none()
    {
        var graph = Graph(1 / W).Forward((W, 0)).Backprop();
        Assert.Equal((Zoo, Zoo), (graph.Output.Value, graph[W].Gradient));

        graph = Graph(Log(W)).Forward((W, -1.0)).Backprop();
        Assert.Equal((I * Math.PI, -1.0), (graph.Output.Value, graph[W].Gradient));
    }

    [Fact]
    public void Complex_values_pass_through()
    {
        var z = Symbol("z");
        var graph = ComputationGraph.Parse("r = sqrt(z); J = r**2 + I*z");

        graph.Forward((z, -4)).Backprop();
        Assert.Equal((2 * I, 1 + I), (graph["r"].Value, graph[z].Gradient));

        graph.Forward((z, -4.0)).Backprop();
        Assert.Equal(System.Numerics.Complex.One + System.Numerics.Complex.ImaginaryOne, graph[z].Gradient!.EvaluateComplex());
    }

    [Fact]
    public void Functions_without_a_definition_have_derivatives_too()
    {
        var f = Function.Undefined("f");

        var graph = Graph((A, 2 * W), (J, f[A])).Forward((W, 3)).Backprop();

        Assert.Equal(f[6], graph[J].Value);
        Assert.Equal("2*Subs(Derivative(f(_0), _0), _0, 6)", graph[W].Gradient!.ToString());
    }

    [Fact]
    public void Too_large_exact_values_become_doubles()
    {
        var graph = Graph(W.Pow(100_000)).Forward((W, 3)).Backprop();
        Assert.IsType<NonFinite>(graph.Output.Value);

        graph = Graph(W.Pow(7000)).Forward((W, Rational(11, 10))).Backprop();
        Assert.Equal(Math.Pow(1.1, 7000), graph.Output.Value!.Evaluate(), Math.Pow(1.1, 7000) * 1e-12);
        Assert.IsType<Float>(graph[W].Gradient);
    }

    [Fact]
    public void Inputs_need_numbers()
    {
        var graph = Graph((A, W + Symbol("b")), (J, A.Pow(2)));

        Assert.Equal("'w' has no value here: give it one.", Problem(() => graph.Forward((Symbol("b"), 1))));
        Assert.Equal("'b', 'w' have no value here: give each one.", Problem(() => graph.Forward()));
        Assert.Equal("'a' is computed from b + w, so it cannot be given a value.", Problem(() => graph.Forward((A, 1))));
        Assert.Equal("'x' is not a number that 'w' could have as its value.", Problem(() => graph.Forward((W, Symbol("x")))));
        Assert.Equal("'b' has no value yet: run Forward before Backprop.", Problem(() => graph.Backprop()));
    }

    internal static (Expr, Expr)[] Point(string text) =>
        [.. text.Split(", ").Select(t => t.Split('=')).Select(t => ((Expr)Symbol(t[0]), Expr.Parse(t[1])))];

    private static string Problem(Func<object> action) => Assert.Throws<MathException>(action).Message;
}
