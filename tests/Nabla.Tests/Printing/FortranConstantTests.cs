using static Nabla.Maths;

namespace Nabla.Tests.Printing;

public class FortranConstantTests
{
    [Theory]
    [InlineData("-cos(pi/11)", "-0.95949297361449739d0")]
    [InlineData("sin(10**15)", "0.85827279317023584d0")]
    [InlineData("tan(22)", "0.0088516560416844608d0")]
    [InlineData("exp(-700)", "9.8596765437597709d-305")]
    [InlineData("log(10**40)", "92.103403719761827d0")]
    [InlineData("log(1000001/1000000)", "9.9999950000033333d-7")]
    [InlineData("cosh(3)", "10.067661995777766d0")]
    [InlineData("sinh(1/1000000)", "1.0000000000001667d-6")]
    public void A_constant_has_17_right_digits(string constant, string text) => Assert.Equal(text, Expr.Parse(constant).ToCode(CodeLanguage.Fortran));

    [Theory]
    [InlineData("f(x/3)", "f(0.33333333333333333d0*x)")]
    [InlineData("exp(t/2 - sqrt(5)*t/2)", "exp(-0.61803398874989485d0*t)")]
    [InlineData("f(2**(1/3)*x)", "f(1.2599210498948732d0*x)")]
    public void Constants_in_arguments_are_evaluated_exactly(string expression, string text) =>
        Assert.Equal(text, Expr.Parse(expression, new ParseOptions { Functions = new Dictionary<string, Function> { ["f"] = Function.Undefined("f") } }).ToCode(CodeLanguage.Fortran));

    [Fact]
    public void A_negative_value_is_bracketed_in_a_power() => Assert.Equal("(-0.41614683654714239d0)**2", Cos(2).Pow(2).ToCode(CodeLanguage.Fortran));

    [Fact]
    public void Cases_and_extrema_have_one_type()
    {
        var x = Symbol("x");

        Assert.Equal("max(1.0d0, x)", Max(1, x).ToCode(CodeLanguage.Fortran));
        Assert.Equal("merge(0.0d0, 4*x, x < 0)", Piecewise((0, x < 0), (4 * x, Constant.True)).ToCode(CodeLanguage.Fortran));
    }
}
