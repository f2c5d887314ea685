using System.Runtime.ExceptionServices;
using static Nabla.Maths;

namespace Nabla.Tests.Expressions;

/// <summary>
/// Heavily shared and deeply nested expressions. A pass that is linear in the unfolded tree would not finish within the age of the
/// universe here, and one that recurses without a guard would end the process: every test runs on a thread with the default stack.
/// </summary>
public class LargeExpressionTests
{
    private const int Doublings = 40;
    private const int Depth = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    [Fact]
    public void Separately_built_doubling_graphs_are_equal() => Finishes(() =>
    {
        Assert.Equal(DoublingGraph(X), DoublingGraph(X));
        Assert.Equal(DoublingGraph(X).GetHashCode(), DoublingGraph(X).GetHashCode());
        Assert.NotEqual(DoublingGraph(X), DoublingGraph(Y));
        Assert.NotEqual(DoublingGraph(X), DoublingGraph(X, Doublings - 1));
    });

    [Fact]
    public void Doubling_graphs_are_equal_as_parts_of_larger_expressions() => Finishes(() =>
    {
        var (a, b) = (DoublingGraph(X), DoublingGraph(X));

        Assert.Equal(Sin(a) + (Y * a), (b * Y) + Sin(b));
        Assert.Equal(0, Sin(a) - Sin(b));
        Assert.Equal(2 * Cos(a), Cos(a) + Cos(b));
        Assert.Equal(a.Pow(2), a * b);
    });

    [Fact]
    public void Derivatives_of_doubling_graphs_are_equal_and_reach_second_order() => Finishes(() =>
    {
        var (a, b) = (DoublingGraph(X), DoublingGraph(X));

        Assert.Equal(a.Diff(X), b.Diff(X));
        Assert.Equal(a.Diff(X).Diff(X), b.Diff(X).Diff(X));
        Assert.Equal(0, a.Diff(Y));
    });

    [Fact]
    public void A_deep_nest_builds_compares_and_hashes() => Finishes(() =>
    {
        Assert.Equal(DeepNest(X), DeepNest(X));
        Assert.Equal(DeepNest(X).GetHashCode(), DeepNest(X).GetHashCode());
        Assert.NotEqual(DeepNest(X), DeepNest(Y));
    });

    [Fact]
    public void A_deep_nest_differentiates() => Finishes(() =>
    {
        // d/dx sin(f + x) = cos(f + x)*(f' + 1): the outermost factor is known.
        var nest = DeepNest(X);
        var inner = ((Apply)nest).Arguments[0];

        Assert.Equal(Cos(inner) * inner.Diff(X), nest.Diff(X));
    });

    [Fact]
    public void The_derivative_of_a_long_chain_is_one_product() => Finishes(() =>
    {
        Expr chain = X;
        for (var i = 0; i < Depth; i++)
        {
            chain = Sin(chain);
        }

        var derivative = Assert.IsType<Mul>(chain.Diff(X));
        Assert.Equal(Depth, derivative.Operands.Length);
        Assert.Equal([derivative], chain.Gradient(X));
    });

    [Fact]
    public void The_gradient_of_a_deep_nest_stays_as_small_as_its_derivative() => Finishes(() =>
    {
        Expr nest = X;
        for (var i = 0; i < Depth; i++)
        {
            nest = Sin(nest + X);
        }

        Assert.Equal([nest.Diff(X)], nest.Gradient(X));
    });

    [Fact]
    public void A_deep_nest_is_substituted_into_and_knows_its_symbols() => Finishes(() =>
    {
        var nest = DeepNest(X);

        Assert.Equal(DeepNest(Y), nest.Subs((X, Y)));
        Assert.Equal([X], nest.FreeSymbols);
        Assert.True(double.IsFinite(nest.Evaluate((X, 0.5))));
    });

    [Fact]
    public void A_deep_nest_prints_and_is_read_back() => Finishes(() =>
    {
        var nest = DeepNest(X);

        Assert.Equal(nest, Expr.Parse(nest.ToString()));
        Assert.NotEmpty(nest.ToString("latex"));
    });

    [Fact]
    public void A_doubling_graph_is_substituted_into_evaluated_and_knows_its_symbols() => Finishes(() =>
    {
        var graph = DoublingGraph(X);

        Assert.Equal(DoublingGraph(Y), graph.Subs((X, Y)));
        Assert.Equal([X], graph.FreeSymbols);
        Assert.Equal(0, graph.Evaluate((X, 0)));

        var gradient = graph.Gradient(X, Y); // at 0 every step has the slope 2*0 + cos(0)
        Assert.Equal(1, gradient[0].Evaluate((X, 0)));
        Assert.Equal(1, graph.Diff(X).Evaluate((X, 0)));
        Assert.Equal(0, gradient[1]);
    });

    [Fact]
    public void A_text_as_long_as_the_unfolded_graph_is_refused() => Finishes(() =>
    {
        Assert.Throws<LimitException>(() => DoublingGraph(X).ToString());
        Assert.Throws<LimitException>(() => DoublingGraph(X).ToString("latex"));
    });

    [Fact]
    public void A_deep_nest_of_powers_and_of_fractions_builds_and_differentiates() => Finishes(() =>
    {
        const int depth = Depth / 5; // several nodes and thread stacks a level
        Expr powers = X;
        Expr fractions = X;
        for (var i = 0; i < depth; i++)
        {
            powers = Y.Pow(powers + X);
            fractions = 1 / (fractions + X);
        }

        Assert.NotEqual(0, powers.Diff(X));
        Assert.NotEqual(0, fractions.Diff(X));
    });

    [Fact]
    public void A_sum_of_many_terms_is_collected_and_differentiated() => Finishes(() =>
    {
        const int count = 100_000;
        var symbols = Enumerable.Range(0, count).Select(i => new Symbol($"x{i}")).ToArray();
        var sum = Add.Of([.. symbols.Select(s => 2 * s)]);

        Assert.Equal(sum, Add.Of([.. symbols.Concat(symbols).Reverse()]));
        Assert.Equal(2, sum.Diff(symbols[count / 2]));
        Assert.Equal(0, sum - sum);
    });

    [Fact]
    public void A_product_of_many_factors_is_collected() => Finishes(() =>
    {
        const int count = 100_000;
        var symbols = Enumerable.Range(0, count).Select(i => new Symbol($"x{i}")).ToArray();
        var product = Mul.Of([.. symbols.Select(s => s.Pow(2))]);

        Assert.Equal(product, Mul.Of([.. symbols.Concat(symbols).Reverse()]));
        Assert.Equal(1, product / product);
    });

    /// <summary>t -> t*t + sin(t), again and again: two new nodes a step, and twice as large a tree.</summary>
    private static Expr DoublingGraph(Expr start, int steps = Doublings)
    {
        var t = start;
        for (var i = 0; i < steps; i++)
        {
            t = (t * t) + Sin(t);
        }

        return t;
    }

    /// <summary>sin(sin(... + x) + x).</summary>
    private static Expr DeepNest(Expr x)
    {
        var f = x;
        for (var i = 0; i < Depth; i++)
        {
            f = Sin(f + x);
        }

        return f;
    }

    private static void Finishes(Action body)
    {
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception e)
            {
                error = ExceptionDispatchInfo.Capture(e); // rethrown on the test's thread
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        Assert.True(thread.Join(Patience), $"Not finished after {Patience.TotalSeconds} s.");
        error?.Throw();
    }
}
