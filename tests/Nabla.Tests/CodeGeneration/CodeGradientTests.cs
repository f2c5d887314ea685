using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

/// <summary>Code computes with real doubles: its gradients are those of tapes, also of symbols without assumptions.</summary>
public class CodeGradientTests
{
    [Theory]
    [InlineData("Abs(x)", "(x > 0 ? 1.0 : x < 0 ? -1.0 : x == 0 ? 0.0 : NAN)")]
    [InlineData("Abs(2*x + 1)**3", "6*(x0*x0)*(x > -1.0/2.0 ? 1.0 : x < -1.0/2.0 ? -1.0 : x == -1.0/2.0 ? 0.0 : NAN)")]
    [InlineData("sign(2*x) + floor(x**2) + ceiling(x/3) + Heaviside(x - 1)", "0")]
    [InlineData("x*floor(x)", "x0")]
    [InlineData("frac(x**2)", "2*x")]
    [InlineData("Mod(x, 3)", "1")]
    [InlineData("Mod(3, x)", "-x0")]
    [InlineData("x**2*KroneckerDelta(x, 2)", "2*x*x0")]
    [InlineData("Piecewise((x, floor(x) > 2), (2*x, True))", "(x0 > 2 ? 1.0 : 2.0)")]
    [InlineData("binomial(x, 2)", "x - 1.0/2.0")]
    [InlineData("Abs(_step0)*x + floor(x)*x", "x0 + x1")]
    public void Steps_have_the_derivative_zero(string formula, string derivative)
    {
        var (x, other) = Symbols("x, _step0");

        Assert.Contains(
            $"    gradient[0] = {derivative};\n",
            Expr.Parse(formula).ToFunction(CodeLanguage.C, [x, other], new CodeOptions { WithGradient = true }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Abs(x*y) + sign(x) + floor(x/y) + ceiling(x) + frac(x*y) + Mod(x, y) + Heaviside(x)")]
    [InlineData("KroneckerDelta(x, y)*x*y")]
    public void Every_language_has_them_and_so_have_tapes(string text)
    {
        var (x, y) = Symbols("x, y");
        var formula = Expr.Parse(text);
        Span<double> symbolic = [0, 0];
        Span<double> reverse = [0, 0];

        Assert.All(Enum.GetValues<CodeLanguage>(), language => Assert.NotEmpty(formula.ToFunction(language, [x, y], new CodeOptions { WithGradient = true })));
        foreach (var point in new double[][] { [0, 1], [-1.5, 0.7], [2, 2] })
        {
            formula.CompileGradient([x, y], new CompilationOptions { Derivative = DerivativeMethod.Symbolic }).Invoke(point, symbolic);
            formula.CompileGradient([x, y], new CompilationOptions { Derivative = DerivativeMethod.Reverse }).Invoke(point, reverse);
            Assert.Equal(reverse[0], symbolic[0], 1e-14);
            Assert.Equal(reverse[1], symbolic[1], 1e-14);
        }
    }
}
