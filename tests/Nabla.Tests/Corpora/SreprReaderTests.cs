using static Nabla.Maths;

namespace Nabla.Tests.Corpora;

public class SreprReaderTests
{
    [Fact]
    public void Arithmetic_is_read_through_the_canonical_factories()
    {
        var x = Symbol("x", Assumptions.Positive);

        Assert.Equal(2 * Sqrt(x), Read("Mul(Integer(2), Pow(Symbol('x', positive=True), Rational(1, 2)))"));
        Assert.Equal((Expr)0.5, Read("Float('0.5', precision=53)"));
        Assert.Equal(-Pow.Of(Constant.Pi, -2), Read("Mul(Integer(-1), Pow(pi, Integer(-2)))"));
        Assert.Equal(Rational(13, 10), Read("13/10"));
        Assert.Equal(Constant.I, Read("Pow(Integer(-1), Rational(1, 2))"));
    }

    [Fact]
    public void Applications_are_read()
    {
        var x = Symbol("x");

        Assert.Equal(Sin(x), Read("sin(Symbol('x'))"));
        Assert.Equal(Exp(x), Read("exp(Symbol('x'))"));
        Assert.Equal(Function.Undefined("f")[x, 0], Read("Function('f')(Symbol('x'), Integer(0))"));
        Assert.Equal(Function.Undefined("f")[[]], Read("Function('f')()"));
    }

    [Fact]
    public void Binders_relations_and_cases_are_read()
    {
        var x = Symbol("x");

        Assert.Equal(Binder.Of(BinderKind.Integral, x, new Binding(x, [0, 1])), Read("Integral(Symbol('x'), Tuple(Symbol('x'), Integer(0), Integer(1)))"));
        Assert.Equal(Binder.Of(BinderKind.Limit, x, new Binding(x, [0, Symbol("+")])), Read("Limit(Symbol('x'), Symbol('x'), Integer(0), Symbol('+'))"));
        Assert.Equal(Binder.Of(BinderKind.Subs, x, new Binding(x, [2])), Read("Subs(Symbol('x'), Tuple(Symbol('x')), Tuple(Integer(2)))"));
        Assert.Equal(
            Piecewise.Of(new Case(x, x > 0), new Case(0, Constant.True)),
            Read("Piecewise(ExprCondPair(Symbol('x'), StrictGreaterThan(Symbol('x'), Integer(0))), ExprCondPair(Integer(0), true))"));
        Assert.Equal(Float.Of(double.NegativeInfinity), Read("-oo"));
    }

    [Fact]
    public void Heads_without_a_counterpart_are_named()
    {
        var (expression, unknown) = SreprReader.Read("Add(RootSum(Symbol('x')), Integers, Float('1.5', precision=20))");

        Assert.Equal(["Float of other than double precision", "Integers", "RootSum"], unknown);
        Assert.Contains(Function.Undefined("RootSum")[Symbol("x")], expression.Operands);
    }

    private static Expr Read(string text)
    {
        var (expression, unknown) = SreprReader.Read(text);
        Assert.Empty(unknown);
        return expression;
    }
}
