using static Nabla.Maths;

namespace Nabla.Tests.Expressions;

public class OrderingTests
{
    [Fact]
    public void Expressions_are_ordered_by_class_then_arguments_then_exponent_then_coefficient()
    {
        var (x, y) = Symbols("x, y");
        var f = Function.Undefined("f");
        Expr[] ordered = [-1, 2, Sqrt(2), Constant.I, Constant.Pi, -x, x, x.Pow(2), y, x * y, x + y, f[x], Exp(x), Log(x), Sin(x), Cos(x)];

        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
            {
                Assert.True(i.CompareTo(j) == Math.Sign(ordered[i].CompareTo(ordered[j])), $"{ordered[i]} and {ordered[j]}");
            }
        }
    }

    [Fact]
    public void Odd_functions_give_out_the_sign_that_SymPy_gives_out()
    {
        var (x, y) = Symbols("x, y");

        Assert.Equal("-sin(x - y)", Sin(y - x).ToString());
        Assert.Equal("-sin(x - 1)", Sin(1 - x).ToString());
        Assert.Equal("sin(x - sqrt(2))", Sin(x - Sqrt(2)).ToString());
        Assert.Equal("-sin(-sqrt(3) + sqrt(2))", Sin(Sqrt(3) - Sqrt(2)).ToString());
    }

    [Fact]
    public void Comparing_shared_graphs_that_differ_deep_inside_takes_no_exponential_time()
    {
        var (x, y) = Symbols("x, y");
        var (a, b) = (x, y);
        for (var i = 0; i < 60; i++)
        {
            a = (a + 1) * (a + 2) * x;
            b = (b + 1) * (b + 2) * x;
        }

        Assert.Equal(-1, Math.Sign(a.CompareTo(b)));
        Assert.Equal(1, Math.Sign(b.CompareTo(a)));
    }
}
