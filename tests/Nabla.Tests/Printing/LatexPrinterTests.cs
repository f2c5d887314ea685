using Nabla.Tests.Corpora;
using static Nabla.Maths;

namespace Nabla.Tests.Printing;

public class LatexPrinterTests
{
    [Theory]
    [InlineData("Pow(sin(Symbol('x')), Integer(2))", @"\sin^{2}{\left(x \right)}")]
    [InlineData("Mul(Integer(-1), Rational(2, 3), Pow(Symbol('x'), Rational(-1, 2)))", @"- \frac{2}{3 \sqrt{x}}")]
    [InlineData("Mul(Integer(2), Pow(Integer(2), Symbol('x')))", @"2 \cdot 2^{x}")]
    [InlineData("Pow(exp(Symbol('x')), Symbol('y'))", @"\left(e^{x}\right)^{y}")]
    [InlineData("Symbol('x\u2028y')", @"\text{x y}")]
    [InlineData("Pow(Symbol('x'), Rational(1, 3))", @"\sqrt[3]{x}")]
    [InlineData("Symbol('alpha_1__prime')", @"\alpha^{prime}_{1}")]
    [InlineData("Symbol('xhatdot12')", @"\dot{\hat{x}}_{12}")]
    [InlineData("Function('f_1')(Symbol('Gamma'), Symbol('y'))", @"f_{1}{\left(\Gamma,y \right)}")]
    [InlineData("Derivative(Function('f')(Symbol('x'), Symbol('y')), Tuple(Symbol('x'), Integer(1)), Tuple(Symbol('y'), Integer(2)))", @"\frac{\partial^{3}}{\partial y^{2}\partial x} f{\left(x,y \right)}")]
    [InlineData("Integral(Function('f')(Symbol('x')), Tuple(Symbol('x'), Integer(0), oo))", @"\int\limits_{0}^{\infty} f{\left(x \right)}\, dx")]
    [InlineData("Sum(Pow(Symbol('n'), Integer(-2)), Tuple(Symbol('n'), Integer(1), oo))", @"\sum_{n=1}^{\infty} \frac{1}{n^{2}}")]
    [InlineData("Limit(Symbol('x'), Symbol('x'), Integer(0), Symbol('+'))", @"\lim_{x \to 0^+} x")]
    [InlineData("Subs(Function('f')(Symbol('x')), Tuple(Symbol('x')), Tuple(Integer(2)))", @"\left. f{\left(x \right)} \right|_{\substack{ x=2 }}")]
    [InlineData("Piecewise(ExprCondPair(Symbol('x'), StrictGreaterThan(Symbol('x'), Integer(0))), ExprCondPair(Integer(0), true))", @"\begin{cases} x & \text{for}\: x > 0 \\0 & \text{otherwise} \end{cases}")]
    public void LaTeX_is_written_as_SymPy_writes_it(string srepr, string latex) =>
        Assert.Equal(latex, SreprReader.Read(srepr).Expression.ToString("latex"));

    [Fact]
    public void A_nesting_of_depth_100000_is_printed()
    {
        const int depth = 100_000;
        Expr e = Symbol("x");
        for (var i = 0; i < depth; i++)
        {
            e = Sin(e + 1);
        }

        Assert.EndsWith(@"+ 1 \right)}", e.ToString("latex"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_doubling_graph_is_refused()
    {
        Expr e = Symbol("x");
        for (var i = 0; i < 40; i++)
        {
            e = Sin(e) * e;
        }

        Assert.Throws<LimitException>(() => e.ToString("latex"));
    }
}
