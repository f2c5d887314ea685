using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

/// <summary>Reverse mode on the tape beside the symbolic gradient compiled.</summary>
public class DerivativeMethodTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");
    private static readonly Symbol Z = new("z");

    [Theory]
    [InlineData("sqrt(289*x**2 + 1764*y**2)", DerivativeMethod.Symbolic)]
    [InlineData("(x + 1)*exp(x) - exp(x) + y", DerivativeMethod.Symbolic)]
    [InlineData("2*x*y*exp(x)*log(x)*sin(x)*cos(x)", DerivativeMethod.Reverse)]
    [InlineData("floor(x)*sqrt(289*x**2 + 1764*y**2)", DerivativeMethod.Symbolic)]
    public void The_smaller_one_is_taken(string text, DerivativeMethod expected)
    {
        var formula = Expr.Parse(text);

        Assert.Equal(Compiled(formula, expected).Tape.ToString(), Compiled(formula, DerivativeMethod.Automatic).Tape.ToString());
        var other = expected == DerivativeMethod.Reverse ? DerivativeMethod.Symbolic : DerivativeMethod.Reverse;
        Assert.NotEqual(Compiled(formula, other).Tape.ToString(), Compiled(formula, DerivativeMethod.Automatic).Tape.ToString());
    }

    [Theory]
    [InlineData("sqrt(289*x**2 + 1764*y**2)")]
    [InlineData("x*sin(y)/(1 + x**2) + exp(x*y)*log(y)")]
    [InlineData("Piecewise((x**y, x > y), (atan2(y, x), True))")]
    public void Both_have_the_same_values(string text)
    {
        var formula = Expr.Parse(text);
        double[] reverse = new double[2], symbolic = new double[2];
        foreach (var (x, y) in new[] { (0.7, 1.3), (2.5, 0.4), (1.1, 3.9) })
        {
            var value = Compiled(formula, DerivativeMethod.Reverse).Invoke([x, y], reverse);
            Assert.Equal(value, Compiled(formula, DerivativeMethod.Symbolic).Invoke([x, y], symbolic), 1e-14 * Math.Abs(value));
            Assert.Equal(reverse[0], symbolic[0], 1e-13 * Math.Abs(reverse[0]));
            Assert.Equal(reverse[1], symbolic[1], 1e-13 * Math.Abs(reverse[1]));
        }
    }

    [Fact]
    public void Long_formulas_take_reverse_mode_without_a_look_at_the_other()
    {
        Expr product = 1;
        for (var k = 1; k <= 150; k++)
        {
            product *= X + (k * Y) + Z.Pow(k);
        }

        Assert.Equal(
            product.CompileGradient([X, Y, Z], new CompilationOptions { Derivative = DerivativeMethod.Reverse }).Tape.ToString(),
            product.CompileGradient(X, Y, Z).Tape.ToString());
    }

    [Fact]
    public void What_matters_to_a_condition_alone_has_no_derivative()
    {
        var slope = new double[1];
        var gradient = (Heaviside((3 * X) + 2) / 3).CompileGradient([X], new CompilationOptions { Derivative = DerivativeMethod.Reverse });

        Assert.Equal(1.0 / 3, gradient.Invoke([1], slope));
        Assert.Equal(0, slope[0]);
    }

    private static CompiledGradient Compiled(Expr formula, DerivativeMethod method) =>
        formula.CompileGradient([X, Y], new CompilationOptions { Derivative = method });
}
