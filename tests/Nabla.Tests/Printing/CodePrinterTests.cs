namespace Nabla.Tests.Printing;

public class CodePrinterTests
{
    [Theory]
    [InlineData("python", "-y*frac(x)", "-y*(x % 1)")]
    [InlineData("python", "frac(x) + 1", "x % 1 + 1")]
    [InlineData("python", "frac(x)", "x % 1")]
    [InlineData("python", "-2*Mod(x, 3)/y", "-2*(x % 3)/y")]
    [InlineData("python", "z/Mod(x, y)**2", "z/(x % y)**2")]
    [InlineData("javascript", "-2*Mod(x, 3)", "-2*(((x % 3) + 3) % 3)")]
    [InlineData("rust", "sign(x)*(-2)**x", "(-2.0_f64).powf(x)*(if (x == 0.0) { 0.0 } else { (x).signum() })")]
    [InlineData("rust", "x*Piecewise((1, x < 1), (y, True)) + Min(-1, x)", "x*(if (x < 1.0) {\n    1.0\n} else {\n    y\n}) + (-1.0_f64).min(x)")]
    [InlineData("rust", "pi*(x + 1)/y + sqrt(2)/(x + y)", "1.4142135623731*(x + y).recip() + PI*(x + 1)*y.recip()")]
    [InlineData("rust", "x*3**700/2**1100", "(711.0220569369853_f64)*x")]
    [InlineData("glsl", "Max(x, y, z)", "max(x, max(y, z))")]
    [InlineData("c", "10**30*x + 2**40", "1e+30*x + 1099511627776")]
    public void Brackets_and_types_keep_the_value(string format, string expression, string text) => Assert.Equal(text, Expr.Parse(expression).ToString(format));

    [Fact]
    public void What_is_known_to_be_a_double_makes_the_whole_numbers_doubles_in_Rust()
    {
        var options = new ParseOptions
        {
            Names = new Dictionary<string, Expr>
            {
                ["x"] = new Symbol("x", Assumptions.Of("real", true)),
                ["n"] = new Symbol("n", Assumptions.Of("integer", true)),
            },
        };

        Assert.Equal("2.0*x + 3.0", Text("2*x + 3"));
        Assert.Equal("2*n + 3", Text("2*n + 3"));
        Assert.Equal("2*z + 3", Text("2*z + 3"));
        Assert.Equal("2.0*n as f64 + x", Text("2*n + x"));
        Assert.Equal("x*(n + 1) as f64", Text("x*(n + 1)"));
        Assert.Equal("if ((n as f64) < x) {\n    n as f64\n} else {\n    x\n}", Text("Piecewise((n, n < x), (x, True))"));
        Assert.Equal("if (n > 2) {\n    1\n} else {\n    0\n}", Text("Piecewise((1, n > 2), (0, True))"));

        string Text(string expression) => Expr.Parse(expression, options).ToCode(CodeLanguage.Rust);
    }
}
