using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

public class CseTests
{
    [Fact]
    public void What_occurs_twice_gets_a_name()
    {
        var (x, y) = Symbols("x, y");
        var shared = new[] { (x + y).Pow(2) + Sqrt(x + y), 1 / (x + y) }.Cse();

        Assert.Equal([("x0", "x + y")], shared.Replacements.Select(r => (r.Symbol.Name, r.Expr.ToString())));
        Assert.Equal(["sqrt(x0) + x0**2", "1/x0"], shared.Results.Select(r => r.ToString()));
    }

    [Fact]
    public void Names_of_the_symbols_are_not_taken_again()
    {
        var x0 = Symbol("x0");
        var shared = new[] { Sin(x0) * Exp(Sin(x0)) }.Cse();

        Assert.Equal("x1", Assert.Single(shared.Replacements).Symbol.Name);
        Assert.Equal("x1*exp(x1)", shared.Results[0].ToString());
    }

    [Fact]
    public void A_multiple_of_a_symbol_is_not_worth_a_name()
    {
        var x = Symbol("x");

        Assert.Empty(new[] { Sin(2 * x) + Cos(2 * x) }.Cse().Replacements);
    }
}
