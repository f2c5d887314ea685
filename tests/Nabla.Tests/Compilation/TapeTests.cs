using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

public class TapeTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    private static string Text(Expr formula, params Expr[] variables) => formula.Compile(variables.AsSpan()).Tape.ToString();

    [Fact]
    public void A_tape_reads_as_a_program() =>
        Assert.Equal(
            """
            t0 = x*x
            t0 = sin(t0)
            t0 = t0*y
            t0 = t0 + 1.0
            return t0
            """,
            Text((Sin(X.Pow(2)) * Y) + 1, X, Y));

    [Theory]
    [InlineData(5, 3)]
    [InlineData(15, 5)]
    [InlineData(16, 4)]
    [InlineData(33, 6)]
    [InlineData(-1, 1)]
    [InlineData(-4, 3)]
    public void Whole_powers_are_short_chains_of_products(int exponent, int length)
    {
        var compiled = X.Pow(exponent).Compile([X]);

        Assert.Equal(length, compiled.Tape.Length);
        Assert.Equal(Math.Pow(1.5, exponent), compiled.Invoke(1.5), 1e-14 * Math.Pow(1.5, exponent));
    }

    [Theory]
    [InlineData("sqrt(x)", 1)]
    [InlineData("x**(3/2)", 2)]
    [InlineData("1/sqrt(x)", 2)]
    [InlineData("x**(-5/2)", 4)]
    [InlineData("x**2.0", 1)]
    public void Halves_in_exponents_become_square_roots(string text, int length)
    {
        var formula = Expr.Parse(text);
        var compiled = formula.Compile([X]);

        Assert.Equal(length, compiled.Tape.Length);
        Assert.DoesNotContain("pow", compiled.Tape.ToString(), StringComparison.Ordinal);
        Assert.Equal(formula.Evaluate((X, 2.5)), compiled.Invoke(2.5), 1e-15);
    }

    [Theory]
    [InlineData("x**(1/3)", 1)]
    [InlineData("x**(2/3)", 2)]
    [InlineData("x**(-1/3)", 2)]
    [InlineData("x**(4/3)", 2)]
    [InlineData("x**(-5/3)", 4)]
    public void Thirds_in_exponents_become_cube_roots(string text, int length)
    {
        var formula = Expr.Parse(text);
        var compiled = formula.Compile([X]);

        Assert.Equal(length, compiled.Tape.Length);
        Assert.DoesNotContain("pow", compiled.Tape.ToString(), StringComparison.Ordinal);
        foreach (var cube in new[] { 8.0, 27, 1e-300, 1e-9, 1e30 })
        {
            var expected = Math.Pow(Math.Cbrt(cube), 3 * ((Pow)formula).Exponent.Evaluate());
            Assert.Equal(expected, compiled.Invoke(cube), 1e-14 * expected);
        }

        Assert.Equal(double.NaN, compiled.Invoke(-8));
    }

    [Theory]
    [InlineData("sin(1)*x", 1)]
    [InlineData("x + gamma(1/3)*2**(1/3)", 1)]
    [InlineData("x*besselj(0, 2)", 1)]
    public void Functions_of_numbers_are_numbers(string text, int length) => Assert.Equal(length, Expr.Parse(text).Compile([X]).Tape.Length);

    [Fact]
    public void Powers_of_one_base_share_their_products() => Assert.Equal(5, (X.Pow(2) + X.Pow(3) + X.Pow(5)).Compile([X]).Tape.Length);

    [Fact]
    public void A_reciprocal_that_is_used_often_is_computed_once()
    {
        var text = Text((Sin(X) / Y) + (Cos(X) / Y.Pow(2)), X, Y);

        Assert.Single(text.Split('\n'), line => line.Contains('/'));
    }

    [Fact]
    public void Sine_and_cosine_of_one_argument_are_computed_together() =>
        Assert.Equal(
            """
            t1, t0 = sincos(x)
            t1 = t0*t1
            return t1
            """,
            Text(Sin(X) * Cos(X), X));

    [Fact]
    public void Numbers_are_folded() => Assert.Equal("return 3.141592653589793", Text(Pi + 0 * X, X));

    [Fact]
    public void What_occurs_twice_is_computed_once()
    {
        Expr t = X;
        for (var i = 0; i < 40; i++)
        {
            t = (t * t) + Sin(t);
        }

        Assert.Equal(120, t.Compile([X]).Tape.Length);
    }

    [Fact]
    public void Values_that_are_used_no_more_leave_their_registers()
    {
        Expr sum = 0;
        for (var i = 0; i < 1000; i++)
        {
            sum += Sin(X * i).Pow(2);
        }

        Assert.InRange(sum.Compile([X]).Tape.RegisterCount, 1, 15);
    }

    [Fact]
    public void Products_are_fused_into_sums_on_request()
    {
        var formula = (X * Y) + 1;
        var fused = formula.Compile([X, Y], new CompilationOptions { FuseMultiplyAdd = true });

        Assert.Equal("t0 = fma(x, y, 1.0)\nreturn t0", fused.Tape.ToString());
        Assert.Equal(Math.FusedMultiplyAdd(0.1, 10, 1), fused.Invoke(0.1, 10));
        Assert.Equal(2, formula.Compile([X, Y]).Tape.Length);
    }

    [Fact]
    public void Cases_are_selected()
    {
        var formula = Piecewise.Of(new Case(X.Pow(2), Relation.Of(RelationOperator.Less, X, 1)), new Case(Log(X), Constant.True));

        Assert.Equal(
            """
            t0 = x < 1.0
            t1 = x*x
            t2 = log(x)
            t2 = t1 if t0 else t2
            return t2
            """,
            Text(formula, X));
    }

    [Theory]
    [InlineData("Integral(sin(x), x)")]
    [InlineData("f(x)")]
    [InlineData("x + z")]
    public void What_has_no_value_is_refused_with_its_part(string text)
    {
        var error = Assert.Throws<MathException>(() => Expr.Parse(text).Compile(X));

        Assert.Contains(text == "x + z" ? "'z'" : text == "f(x)" ? "'f'" : text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_cannot_be_given_twice() => Assert.Throws<MathException>(() => X.Compile(X, X));
}
