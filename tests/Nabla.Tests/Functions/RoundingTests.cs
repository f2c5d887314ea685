namespace Nabla.Tests.Functions;

public class RoundingTests
{
    private static readonly ParseOptions Names = new()
    {
        Names = new Dictionary<string, Expr> { ["r"] = new Symbol("r", Assumptions.Real), ["s"] = new Symbol("s", Assumptions.Real) },
    };

    [Theory]
    [InlineData("frac(r + I*s)", "frac(r) + I*frac(s)")]
    [InlineData("frac(r + I/3)", "frac(r) + I/3")]
    [InlineData("frac(x + I/3)", "frac(x + I/3)")]
    [InlineData("frac(r + x + I*s)", "frac(r + I*s + x)")]
    public void The_parts_of_a_complex_number_are_rounded_by_themselves(string text, string canonical) => Assert.Equal(canonical, Expr.Parse(text, Names).ToString());
}
