namespace Nabla.Tests.Calculus;

public class DoitTests
{
    [Theory]
    [InlineData("Derivative(sin(x), x)", "cos(x)")]
    [InlineData("Derivative(x**3*y, x, x, y)", "6*x")]
    [InlineData("Derivative(f(x)*x, x)", "x*Derivative(f(x), x) + f(x)")]
    [InlineData("Derivative(f(x)**2, f(x))", "2*f(x)")]
    [InlineData("Derivative(sin(x), (x, n))", "Derivative(sin(x), (x, n))")]
    [InlineData("Derivative(Derivative(f(x, y), x)*x**2, x)", "x**2*Derivative(f(x, y), (x, 2)) + 2*x*Derivative(f(x, y), x)")]
    [InlineData("Subs(Derivative(sin(x), x), x, y**2)", "cos(y**2)")]
    [InlineData("Subs(Derivative(f(x), x), x, y**2)", "Subs(Derivative(f(x), x), x, y**2)")]
    [InlineData("Subs(x/y, (x, y), (y, x))", "y/x")]
    [InlineData("exp(Derivative(x**2, x))", "exp(2*x)")]
    [InlineData("Sum(k**2, (k, 1, 3))", "14")]
    [InlineData("Sum(x**k, (k, 0, 2))", "x**2 + x + 1")]
    [InlineData("Sum(k, (k, 1, 0))", "0")]
    [InlineData("Sum(k, (k, 3, 0))", "Sum(k, (k, 3, 0))")]
    [InlineData("Sum(k, (k, 1, n))", "Sum(k, (k, 1, n))")]
    [InlineData("Sum(k, (k, 1, 2000))", "Sum(k, (k, 1, 2000))")]
    [InlineData("Sum(i*j, (i, 1, j), (j, 1, 3))", "25")]
    [InlineData("Product(x + k, (k, 1, 2))", "(x + 1)*(x + 2)")]
    [InlineData("Integral(Derivative(x**2, x), x)", "Integral(2*x, x)")]
    [InlineData("x + 1", "x + 1")]
    public void Everything_that_can_be_is_carried_out(string text, string expected) => Assert.Equal(expected, Expr.Parse(text).Doit().ToString());

    [Fact]
    public void What_has_nothing_to_carry_out_is_the_same_object()
    {
        var expr = Expr.Parse("sin(x*y + 1)**2 + Integral(f(t), (t, 0, x))");

        Assert.Same(expr, expr.Doit());
    }

    [Fact]
    public void Nests_and_shared_parts_of_any_depth_are_carried_out_once()
    {
        Assert.Equal(Nest(2 * X, Maths.Sin, 100_000), Nest(Unevaluated, Maths.Sin, 100_000).Doit());
        Assert.Equal(Nest(2 * X, Doubled, 60), Nest(Unevaluated, Doubled, 60).Doit());

        static Expr Doubled(Expr e) => e * (Maths.Cos(e) + 1);
    }

    private static Symbol X { get; } = new("x");

    private static Expr Unevaluated { get; } = Expr.Parse("Derivative(x**2, x)");

    private static Expr Nest(Expr inner, Func<Expr, Expr> outer, int depth) => Enumerable.Range(0, depth).Aggregate(inner, (e, _) => outer(e));
}
