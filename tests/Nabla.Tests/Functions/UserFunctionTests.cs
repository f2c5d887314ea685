using static Nabla.Maths;

namespace Nabla.Tests.Functions;

/// <summary>A user's own functions are entries like the built-in ones.</summary>
public class UserFunctionTests
{
    private static readonly Symbol X = Symbol("x");

    private static readonly Function Sigmoid = new("sigmoid")
    {
        Summary = "1/(1 + exp(-x)).",
        Partials = [a => Sigmoid![a[0]] * (1 - Sigmoid[a[0]])],
        Evaluate = a => a[0] == 0 ? Rational(1, 2) : null,
        Numeric = (Func<double, double>)SigmoidOf,
    };

    [Fact]
    public void Its_derivative_obeys_the_chain_rule()
    {
        var y = Sigmoid[X.Pow(2)];

        Assert.Equal(2 * X * y * (1 - y), y.Diff(X));
    }

    [Fact]
    public void Its_kernel_gives_values_and_its_rule_exact_ones()
    {
        Assert.Equal(Rational(1, 2), Sigmoid[0]);
        Assert.Equal(SigmoidOf(0.5), Sigmoid[X].Evaluate((X, 0.5)));
        Assert.Equal((Expr)SigmoidOf(0.5), Sigmoid[0.5]);
    }

    [Fact]
    public void Two_entries_of_one_name_are_different_functions()
    {
        var f = new Function("f");
        var g = new Function("f");

        Assert.NotEqual(f, g);
        Assert.NotEqual(f[X], g[X]);
        Assert.NotEqual(f[X] - g[X], (Expr)0);
        Assert.Equal(f[X], f[X]);
        Assert.NotEqual(f[X], Function.Undefined("f")[X]);
        Assert.NotEqual(new Function("sin")[X], Sin(X));
    }

    [Fact]
    public void Undefined_functions_of_one_name_are_equal() =>
        Assert.Equal(Function.Undefined("f")[X], Function.Undefined("f")[X]);

    [Fact]
    public void The_number_of_arguments_is_checked()
    {
        var error = Assert.Throws<MathException>(() => Sigmoid[X, X]);

        Assert.Equal("sigmoid takes 1 argument, but 2 were given.", error.Message);
    }

    private static double SigmoidOf(double x) => 1 / (1 + Math.Exp(-x));
}
