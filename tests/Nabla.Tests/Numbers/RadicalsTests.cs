using System.Numerics;

namespace Nabla.Tests.Numbers;

public class RadicalsTests
{
    [Theory]
    [InlineData("sqrt(8)", "2*sqrt(2)")]
    [InlineData("sqrt(2**7*3**4*5)", "72*sqrt(10)")]
    [InlineData("(2**10*3)**(1/3)", "8*6**(1/3)")]
    [InlineData("sqrt(3**5)", "9*sqrt(3)")]
    [InlineData("(7**9)**(1/4)", "49*7**(1/4)")]
    public void Powers_are_drawn_out_of_roots(string text, string expected) => Assert.Equal(expected, Expr.Parse(text).ToString());

    [Fact]
    public void A_high_power_is_drawn_out_at_once() =>
        Assert.Equal(Integer.Of(BigInteger.Pow(3, 20_000)) * Maths.Sqrt(3), Maths.Sqrt(Integer.Of(BigInteger.Pow(3, 40_001))));
}
