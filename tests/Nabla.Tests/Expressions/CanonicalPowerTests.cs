namespace Nabla.Tests.Expressions;

/// <summary>Powers in canonical form: where SymPy's automatic evaluation goes and where it stops.</summary>
public class CanonicalPowerTests
{
    private static readonly ParseOptions Names = new()
    {
        Names = new Dictionary<string, Expr>
        {
            ["n"] = new Symbol("n", Assumptions.Integer),
            ["m"] = new Symbol("m", Assumptions.Of("even")),
            ["o"] = new Symbol("o", Assumptions.Of("odd")),
        },
    };

    [Theory]
    [InlineData("(x*y)**2", "x**2*y**2")]
    [InlineData("(x*y)**n", "(x*y)**n")]
    [InlineData("(2*x)**n", "(2*x)**n")]
    [InlineData("((x*y)**n)**2", "(x*y)**(2*n)")]
    [InlineData("(-pi)**m", "pi**m")]
    [InlineData("(-pi)**o", "-pi**o")]
    [InlineData("(-pi)**n", "(-pi)**n")]
    [InlineData("(-pi*x)**m", "(-pi*x)**m")]
    [InlineData("0**0.0", "1")]
    [InlineData("(-1)**0.5", "1.0*I")]
    [InlineData("(-2)**1.5", "-2.82842712474619*I")]
    [InlineData("sqrt(3 + 4*I)", "2 + I")]
    [InlineData("sqrt(3 - 4*I)", "2 - I")]
    [InlineData("sqrt(-3 + 4*I)", "1 + 2*I")]
    [InlineData("sqrt(-3/4 - I)", "1/2 - I")]
    [InlineData("sqrt(2 + 2*I)", "sqrt(2 + 2*I)")]
    [InlineData("sqrt(x + 4*I)", "sqrt(x + 4*I)")]
    [InlineData("0*(x + oo)", "nan")]
    [InlineData("0*(x - oo)", "nan")]
    public void Powers_have_the_form(string text, string canonical) => Assert.Equal(canonical, Expr.Parse(text, Names).ToString());

    [Fact]
    public void A_coefficient_that_overflows_is_infinite_at_once()
    {
        var p = new Symbol("p", Assumptions.Positive);

        Assert.Equal(NonFinite.Infinity, 1e308 * ((10 * p) + 20));
        Assert.Equal(NonFinite.Infinity, (1e308 * p) + (1e308 * p));
    }

    [Theory]
    [InlineData("12**(1234567/76543211)", "12**(1234567/76543211)")]
    [InlineData("12**(76543212/76543211)", "12*12**(1/76543211)")]
    [InlineData("12**(53580247/76543211)", "12**(53580247/76543211)")]
    [InlineData("12**(130123458/76543211)", "12*12**(53580247/76543211)")]
    public void A_root_whose_radicand_would_be_huge_stays(string text, string canonical) => Assert.Equal(canonical, Expr.Parse(text, Names).ToString());

    [Theory]
    [InlineData("(0.5*x)**5000", "(0.5*x)**5000")]
    [InlineData("(0.5*x)**(-5000)", "(0.5*x)**(-5000)")]
    [InlineData("(2*x)**2000.0", "(2*x)**2000.0")]
    [InlineData("(-2*x)**2000.0", "(-2*x)**2000.0")]
    [InlineData("(0.5*x)**3", "0.125*x**3")]
    [InlineData("(2*x)**5", "32*x**5")]
    public void A_power_of_a_coefficient_that_no_double_holds_stays_inside(string text, string canonical) => Assert.Equal(canonical, Expr.Parse(text, Names).ToString());

    [Theory]
    [InlineData("acot(-x)", "acot(-x)")]
    [InlineData("acoth(-x)", "acoth(-x)")]
    [InlineData("acot(-1)", "-pi/4")]
    [InlineData("acot(-o)", "-acot(o)")]
    [InlineData("asinh(-x)", "-asinh(x)")]
    public void A_function_that_jumps_at_zero_is_odd_elsewhere(string text, string canonical) => Assert.Equal(canonical, Expr.Parse(text, Names).ToString());
}
