using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

/// <summary>In functions all numbers are floating-point, and constants are ones that compilers take.</summary>
public class FloatingPointTests
{
    [Theory]
    [InlineData(CodeLanguage.C, "sign(x)/3", "(x > 0 ? 1.0 : x < 0 ? -1.0 : x == 0 ? 0.0 : NAN)/3")]
    [InlineData(CodeLanguage.CSharp, "sign(x)/3", "(x > 0 ? 1.0 : x < 0 ? -1.0 : x == 0 ? 0.0 : double.NaN)/3")]
    [InlineData(CodeLanguage.Cpp, "Piecewise((1, x > 0), (2, True))/3", "(x > 0 ? 1.0 : 2.0)/3")]
    [InlineData(CodeLanguage.Julia, "Piecewise((1, x > 0), (2, True))", "((x > 0) ? (1.0) : (2.0))")]
    [InlineData(CodeLanguage.Rust, "1/Piecewise((1/2, x > 0), (2, True))", "(if x > 0.0 { 1.0/2.0_f64 } else { 2.0 })).recip()")]
    [InlineData(CodeLanguage.Cpp, "Min(x, 2)", "std::min(2.0, x)")]
    [InlineData(CodeLanguage.NumPy, "Piecewise((1, x > 0), (2, True))", "numpy.select([numpy.greater(x, 0),True], [1.0,2.0], default=numpy.nan)")]
    [InlineData(CodeLanguage.C, "binomial(x, 2)", "x*(x - 1)/2")]
    [InlineData(CodeLanguage.C, "x*10**400", "INFINITY*x")]
    [InlineData(CodeLanguage.Fortran, "x*exp(1000) + (-1)**(1/3)", "x*ieee_value(0d0, ieee_positive_inf) + ieee_value(0d0, ieee_quiet_nan)")]
    [InlineData(CodeLanguage.Fortran, "x**asin(2)", "x**ieee_value(0d0, ieee_quiet_nan)")]
    public void Numbers_are_doubles(CodeLanguage language, string formula, string value) =>
        Assert.Contains(value, Expr.Parse(formula).ToFunction(language, [Symbol("x")]), StringComparison.Ordinal);
}
