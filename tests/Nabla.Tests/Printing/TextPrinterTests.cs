using Nabla.Tests.Corpora;
using static Nabla.Maths;

namespace Nabla.Tests.Printing;

public class TextPrinterTests
{
    [Theory]
    [InlineData("Mul(Integer(-1), Pow(Symbol('w'), Integer(-2)))", "-1/w**2")]
    [InlineData("Pow(Symbol('w'), Integer(-2))", "w**(-2)")]
    [InlineData("Pow(Symbol('x'), Rational(-1, 2))", "1/sqrt(x)")]
    [InlineData("Add(Integer(1), Mul(Integer(-1), Symbol('x')))", "1 - x")]
    [InlineData("Add(Integer(1), Symbol('x'))", "x + 1")]
    [InlineData("Mul(Symbol('x'), Pow(Integer(2), Mul(Integer(-1), Symbol('x'))))", "x/2**x")]
    [InlineData("Mul(Symbol('x'), exp(Mul(Integer(-1), Symbol('x'))))", "x*exp(-x)")]
    [InlineData("Mul(Rational(2, 3), Pow(Symbol('x'), Integer(-1)))", "2/(3*x)")]
    [InlineData("Pow(Pow(Symbol('x'), Symbol('y')), Symbol('z'))", "(x**y)**z")]
    [InlineData("Float('0.10000000000000001', precision=53)", "0.100000000000000")]
    [InlineData("Mul(Float('0.10000000000000001', precision=53), Symbol('x'))", "0.1*x")]
    [InlineData("Float('1234567890123.125', precision=53)", "1234567890123.13")]
    [InlineData("Float('1.0e+22', precision=53)", "1.00000000000000e+22")]
    [InlineData("Derivative(Function('f')(Symbol('x')), Tuple(Symbol('x'), Integer(2)))", "Derivative(f(x), (x, 2))")]
    [InlineData("Subs(Function('f')(Symbol('x'), Symbol('y')), Tuple(Symbol('x'), Symbol('y')), Tuple(Integer(0), Integer(1)))", "Subs(f(x, y), (x, y), (0, 1))")]
    [InlineData("Limit(Symbol('x'), Symbol('x'), Integer(0), Symbol('+'))", "Limit(x, x, 0, dir='+')")]
    [InlineData("Equality(Symbol('x'), Symbol('y'))", "Eq(x, y)")]
    public void Text_is_spelled_as_SymPy_spells_it(string srepr, string text) =>
        Assert.Equal(text, SreprReader.Read(srepr).Expression.ToString());

    [Fact]
    public void The_round_trip_format_keeps_all_digits_of_a_float()
    {
        var x = Symbol("x");

        Assert.Equal("0.30000000000000004*x", (0.30000000000000004 * x).ToString("R"));
        Assert.Equal("0.1", ((Expr)0.1).ToString("R"));
        Assert.Equal("3.0", ((Expr)3.0).ToString("R"));
        Assert.Equal("5.0e-324", ((Expr)double.Epsilon).ToString("R"));
    }

    [Fact]
    public void A_nesting_of_depth_100000_is_printed()
    {
        const int depth = 100_000;
        Expr e = Symbol("x");
        for (var i = 0; i < depth; i++)
        {
            e = Sin(e + 1);
        }

        var text = e.ToString();

        Assert.StartsWith("sin(sin(", text, StringComparison.Ordinal);
        Assert.Equal(depth, text.Count(c => c == '('));
    }

    [Fact]
    public void The_text_of_a_doubling_graph_is_refused()
    {
        Expr e = Symbol("x");
        for (var i = 0; i < 40; i++)
        {
            e = Sin(e) * e;
        }

        var error = Assert.Throws<LimitException>(() => e.ToString());
        Assert.Contains("16 million parts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_too_many_characters_is_refused()
    {
        var longName = Symbol(new string('x', 1_000_000));
        var sum = Enumerable.Range(1, 30).Aggregate((Expr)0, (e, i) => e + Sin(i * longName));

        var error = Assert.Throws<LimitException>(() => sum.ToString());
        Assert.Contains("20000000 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_refused_with_the_list_of_formats() =>
        Assert.Contains("text", Assert.Throws<FormatException>(() => Symbol("x").ToString("html")).Message, StringComparison.Ordinal);
}
