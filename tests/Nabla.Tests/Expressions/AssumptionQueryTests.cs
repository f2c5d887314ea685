using static Nabla.Maths;

namespace Nabla.Tests.Expressions;

public class AssumptionQueryTests
{
    private static readonly Symbol X = Symbol("x");
    private static readonly Symbol R = Symbol("r", Assumptions.Real);
    private static readonly Symbol P = Symbol("p", Assumptions.Positive);
    private static readonly Expr Infinity = Float.Of(double.PositiveInfinity);

    [Fact]
    public void Nothing_is_assumed_that_is_not_said()
    {
        Assert.Null(X.IsReal);
        Assert.Null(X.IsZero);
        Assert.Null(X.IsFinite);
        Assert.Null((R + X).IsReal);
    }

    [Fact]
    public void Properties_follow_through_sums_products_and_powers()
    {
        Assert.True((P + 1).IsPositive);
        Assert.True((R.Pow(2) + 1).IsPositive);
        Assert.False((R + Constant.I).IsReal);
        Assert.True((Sqrt(2) + 1).IsIrrational);
        Assert.True(Exp(R).IsPositive);
        Assert.True(Exp(1).IsTranscendental);
        Assert.True(((Expr)97).IsPrime);
        Assert.True((Constant.I * P).IsImaginary);
    }

    [Fact]
    public void An_even_half_is_an_integer()
    {
        var even = Symbol("m", Assumptions.Of("even"));
        var odd = Symbol("n", Assumptions.Of("odd"));

        Assert.True((even / 2).IsInteger);
        Assert.False((odd / 2).IsInteger);
        Assert.True((even.Pow(2) / 2).IsEven);
    }

    [Fact]
    public void Infinite_values_are_not_taken_for_finite_ones()
    {
        var extended = Symbol("e", Assumptions.Of("extended_positive"));

        Assert.Null(extended.Pow(-2).IsExtendedPositive);
        Assert.False((Constant.I * Infinity).IsImaginary);
        Assert.True(Infinity.IsExtendedPositive);
        Assert.False(Infinity.IsPositive);
    }

    [Fact]
    public void A_denied_property_leaves_what_is_left()
    {
        var below = Symbol("y", Assumptions.Real & Assumptions.Of("nonnegative", false));
        var infinite = Symbol("z", Assumptions.Of("extended_real") & Assumptions.Of("real", false));

        Assert.True(below.IsNegative);
        Assert.False(infinite.IsFinite);
    }

    [Fact]
    public void An_unknown_property_is_named_in_the_error() =>
        Assert.Contains("'pretty'", Assert.Throws<ArgumentException>(() => X.Is("pretty")).Message);
}
