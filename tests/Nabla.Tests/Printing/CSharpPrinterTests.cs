using static Nabla.Maths;

namespace Nabla.Tests.Printing;

public class CSharpPrinterTests
{
    [Fact]
    public void Arithmetic_is_written_for_doubles()
    {
        var (x, y) = Symbols("x, y");

        Assert.Equal("x*x + 2*x + 1", (x.Pow(2) + (2 * x) + 1).ToCSharp());
        Assert.Equal("-x/(2*y)", (-x / (2 * y)).ToCSharp());
        Assert.Equal("x + 1.0/2.0", (x + Rational(1, 2)).ToCSharp());
        Assert.Equal("Math.Pow(x, 1.0/3.0)", x.Pow(Rational(1, 3)).ToCSharp());
        Assert.Equal("Math.Exp(-x)*Math.Sin(x)/Math.Sqrt(y)", (Exp(-x) * Sin(x) / Sqrt(y)).ToCSharp());
        Assert.Equal("1/(x*x)", x.Pow(-2).ToCSharp());
        Assert.Equal("Math.PI*x*(x + y)", (Constant.Pi * x * (x + y)).ToCSharp());
    }

    [Fact]
    public void Names_become_identifiers() => Assert.Equal("@double*x_*f(_1)", (Symbol("double") * Symbol("x'") * Function.Undefined("f")[Symbol("1")]).ToCSharp());

    [Fact]
    public void Cases_become_conditional_operators()
    {
        var x = Symbol("x");

        Assert.Equal("(x > 0 ? x : 0.0)", Piecewise.Of(new Case(x, x > 0), new Case(0, Constant.True)).ToCSharp());
        Assert.Equal("(x > 0 ? x : double.NaN)", Piecewise.Of(new Case(x, x > 0)).ToCSharp());
    }

    [Fact]
    public void What_doubles_cannot_do_is_refused()
    {
        var x = Symbol("x");

        Assert.Throws<MathException>(() => (Constant.I * x).ToCSharp());
        Assert.Throws<MathException>(() => Binder.Of(BinderKind.Integral, x, new Binding(x, [])).ToCSharp());
    }
}
