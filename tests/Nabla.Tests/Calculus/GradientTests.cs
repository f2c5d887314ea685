using static Nabla.Maths;

namespace Nabla.Tests.Calculus;

public class GradientTests
{
    private static readonly Expr X = Symbol("x");
    private static readonly Expr Y = Symbol("y");

    [Fact]
    public void The_gradient_holds_the_partial_derivatives_in_the_order_of_the_variables()
    {
        var f = (X.Pow(2) * Y) + Sin(X * Y);

        Assert.Equal([f.Diff(Y), f.Diff(X)], f.Gradient(Y, X));
    }

    [Fact]
    public void The_hessian_is_symmetric_and_holds_the_second_derivatives()
    {
        var f = Exp(X * Y) + X.Pow(3);

        var hessian = f.Hessian(X, Y);

        Assert.Equal(hessian[0, 1], hessian[1, 0]);
        Assert.Equal(f.Diff(X, 2), hessian[0, 0]);
        Assert.Equal(f.Diff(X, Y).Evaluate((X, 0.3), (Y, 0.7)), hessian[0, 1].Evaluate((X, 0.3), (Y, 0.7)), 1e-14);
    }

    [Fact]
    public void A_row_of_the_jacobian_is_the_gradient_of_one_function()
    {
        Expr[] polar = [X * Cos(Y), X * Sin(Y)];

        var jacobian = polar.Jacobian(X, Y);

        Assert.Equal(Cos(Y), jacobian[0, 0]);
        Assert.Equal(-X * Sin(Y), jacobian[0, 1]);
        Assert.Equal(Sin(Y), jacobian[1, 0]);
        Assert.Equal(X * Cos(Y), jacobian[1, 1]);
    }

    [Fact]
    public void A_variable_that_does_not_occur_has_the_derivative_zero()
    {
        Assert.Equal([2 * X, 0], X.Pow(2).Gradient(X, Y));
    }

    [Fact]
    public void Only_symbols_have_a_place_in_a_gradient()
    {
        Assert.Throws<MathException>(() => X.Gradient(2 * X));
    }
}
