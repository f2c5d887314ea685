using System.Numerics;
using static Nabla.Maths;

namespace Nabla.Tests.Evaluation;

public class EvaluateTests
{
    private static readonly Symbol X = Symbol("x");
    private static readonly Symbol Y = Symbol("y");

    [Fact]
    public void A_polynomial_has_its_value() => Assert.Equal(23, (X.Pow(3) - (2 * X * Y) + 8).Evaluate((X, 3.0), (Y, 2.0)));

    [Fact]
    public void A_quotient_is_divided_once() => Assert.Equal(2.0 * 0.7 / 3.0, (2 * X / 3).Evaluate((X, 0.7)));

    [Fact]
    public void A_negative_power_divides_by_the_power() => Assert.Equal(1 / Math.Pow(4.001, 2), X.Pow(-2).Evaluate((X, 4.001)));

    [Fact]
    public void Functions_use_their_kernels() => Assert.Equal(Math.Sin(2) * Math.Exp(2), (Sin(X) * Exp(X)).Evaluate((X, 2.0)), 15);

    [Fact]
    public void A_value_that_is_not_real_is_NaN_in_doubles_and_principal_in_complex_numbers()
    {
        Assert.Equal(double.NaN, Log(X).Evaluate((X, -1.0)));
        Assert.Equal(new Complex(0, Math.PI), Log(X).EvaluateComplex((X, -1.0)));
        Assert.Equal(new Complex(0, 2), Sqrt(X).EvaluateComplex((X, -4.0)));
    }

    [Fact]
    public void A_piecewise_expression_takes_the_first_case_that_holds()
    {
        var ramp = Piecewise.Of(new Case(0, X < 0), new Case(X, Constant.True));

        Assert.Equal((0.0, 2.5), (ramp.Evaluate((X, -1.0)), ramp.Evaluate((X, 2.5))));
    }

    [Theory]
    [InlineData(-1.0, 0.0)]
    [InlineData(0.5, 1.0)]
    [InlineData(2.0, 0.0)]
    public void Conditions_may_be_combined(double x, double expected)
    {
        var window = Expr.Parse("Piecewise((1, (x > 0) & ~(x > 1)), (0, (x <= 0) | (x > 1)))");

        Assert.Equal(expected, window.Evaluate((X, x)));
    }

    [Fact]
    public void A_symbol_without_a_value_is_an_error() =>
        Assert.Throws<MathException>(() => (X + Y).Evaluate((X, 1.0)));

    [Fact]
    public void An_undefined_function_is_an_error() =>
        Assert.Throws<MathException>(() => Function.Undefined("f")[X].Evaluate((X, 1.0)));

    [Fact]
    public void Shared_parts_are_computed_once()
    {
        Expr e = X;
        for (var i = 0; i < 200; i++)
        {
            e = Sin(e) + Cos(e); // 2**200 nodes as a tree
        }

        Assert.InRange(e.Evaluate((X, 0.5)), -2, 2);
    }

    [Fact]
    public void Depth_does_not_matter()
    {
        Expr e = X;
        for (var i = 0; i < 100_000; i++)
        {
            e = Sin(e);
        }

        Assert.InRange(e.Evaluate((X, 0.5)), 0, 0.5);
    }
}
