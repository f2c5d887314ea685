using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Calculus;

public class DerivativeTests
{
    private static readonly Expr X = Symbol("x");
    private static readonly Expr Y = Symbol("y");
    private static readonly Function F = Function.Undefined("f");

    [Fact]
    public void The_derivative_of_an_undefined_function_stays_unevaluated()
    {
        Assert.Equal(Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [2])), F[X].Diff(X, 2));
    }

    [Fact]
    public void Mixed_derivatives_do_not_depend_on_their_order()
    {
        Assert.Equal(F[X, Y].Diff(X, Y), F[X, Y].Diff(Y, X));
    }

    [Fact]
    public void The_chain_rule_for_an_undefined_function_is_a_substitution()
    {
        var xi = Symbol("_xi_1");
        var inner = Binder.Of(BinderKind.Derivative, F[xi], new Binding(xi, [1]));

        Assert.Equal(2 * Binder.Of(BinderKind.Subs, inner, new Binding(xi, [2 * X])), F[2 * X].Diff(X));
    }

    [Fact]
    public void An_integer_after_a_variable_is_its_order()
    {
        var f = X.Pow(3) * Y.Pow(2);

        Assert.Equal(12 * X * Y, f.Diff(X, 2, Y));
    }

    [Fact]
    public void A_derivative_by_a_function_takes_it_for_a_variable_and_leaves_its_derivatives_alone()
    {
        var lagrangian = (F[X].Diff(X).Pow(2) / 2) - (F[X].Pow(2) / 2);

        Assert.Equal(-F[X], lagrangian.Diff(F[X]));
        Assert.Equal(F[X].Diff(X), lagrangian.Diff(F[X].Diff(X)));
    }

    [Theory]
    [InlineData("Sum(k*x, (k, 1, n))", "k", "0")]
    [InlineData("Product(k*x, (k, 1, n))", "k", "0")]
    [InlineData("Sum(k*x**2, (k, 1, n))", "x", "Sum(2*k*x, (k, 1, n))")]
    [InlineData("Sum(k*x, (k, 1, n))", "n", "Derivative(Sum(k*x, (k, 1, n)), n)")]
    public void A_sum_does_not_depend_on_its_own_index(string expr, string variable, string derivative)
    {
        Assert.Equal(derivative, Expr.Parse(expr).Diff(Symbol(variable)).ToString());
    }

    [Theory]
    [MemberData(nameof(Tests.Functions.FunctionTableTests.Names), MemberType = typeof(Tests.Functions.FunctionTableTests))]
    public void A_function_of_another_symbol_is_a_constant_also_where_the_marks_of_both_symbols_are_equal(string name)
    {
        var function = FunctionTable.Find(name)!;
        var z = Symbol("z");
        var sameMark = Enumerable.Range(0, 10_000).Select(i => Symbol($"n{i}")).First(n => n.SymbolMask == z.SymbolMask);
        var arguments = Enumerable.Repeat<Expr>(sameMark, Math.Max(1, function.MinArity)).ToArray();

        Assert.Equal(0, function[arguments].Diff(z));
    }

    [Fact]
    public void A_power_of_zero_with_a_piecewise_constant_exponent_has_no_slope()
    {
        Assert.Equal("y", (Expr.Parse("0**Piecewise((2, x < 1), (3, True)) + x*y")).Diff(X).ToString());
    }

    [Fact]
    public void An_integral_is_differentiated_under_the_sign_and_at_its_limits()
    {
        var t = Symbol("t");
        var integral = Binder.Of(BinderKind.Integral, Exp(-X * t), new Binding(t, [0, X]));

        var expected = Exp(-X.Pow(2)) + Binder.Of(BinderKind.Integral, -t * Exp(-X * t), new Binding(t, [0, X]));
        Assert.Equal(expected, integral.Diff(X));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("x + y")]
    public void Only_symbols_and_undefined_functions_can_be_differentiated_by(string variable)
    {
        var by = variable == "3" ? 3 : X + Y;

        Assert.Throws<MathException>(() => X.Pow(2).Diff(by));
    }

    [Fact]
    public void A_relation_has_no_derivative()
    {
        Assert.Throws<MathException>(() => (X < Y).Diff(X));
    }

    [Fact]
    public void A_power_of_two_expressions_follows_the_logarithmic_rule()
    {
        Assert.Equal(X.Pow(X) * (Log(X) + 1), X.Pow(X).Diff(X));
    }
}
