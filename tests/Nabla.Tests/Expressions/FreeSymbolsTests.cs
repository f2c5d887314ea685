using static Nabla.Maths;

namespace Nabla.Tests.Expressions;

public class FreeSymbolsTests
{
    private static readonly Symbol X = Symbol("x");
    private static readonly Symbol Y = Symbol("y");
    private static readonly Symbol Z = Symbol("z");

    [Fact]
    public void Free_symbols_come_once_and_by_name() =>
        Assert.Equal([X, Y, Z], (Z.Pow(X) + (Sin(Y * X) / 2) + (X < Z) + 3).FreeSymbols);

    [Fact]
    public void A_number_has_no_free_symbols() => Assert.Empty((Sqrt(2) + Constant.Pi).FreeSymbols);

    [Fact]
    public void Symbols_of_one_name_with_different_assumptions_are_different() =>
        Assert.Equal(2, (X + Symbol("x", Assumptions.Positive)).FreeSymbols.Count);

    [Fact]
    public void The_variable_of_a_definite_integral_is_bound_and_its_limits_are_free() =>
        Assert.Equal([X, Z], Binder.Of(BinderKind.Integral, Sin(Y * Z), new Binding(Y, [0, X])).FreeSymbols);

    [Fact]
    public void The_variable_of_an_indefinite_integral_is_free() =>
        Assert.Equal([X], Binder.Of(BinderKind.Integral, Sin(X), new Binding(X, [])).FreeSymbols);

    [Fact]
    public void Limits_are_bound_by_the_bindings_that_follow() =>
        Assert.Empty(Binder.Of(BinderKind.Sum, X, new Binding(X, [0, Y]), new Binding(Y, [0, 1])).FreeSymbols);

    [Fact]
    public void The_variable_of_a_derivative_is_free() =>
        Assert.Equal([X], Binder.Of(BinderKind.Derivative, Function.Undefined("f")[X], new Binding(X, [1])).FreeSymbols);

    [Fact]
    public void The_variable_of_a_substitution_is_bound_but_not_its_point() =>
        Assert.Equal([Y], Binder.Of(BinderKind.Subs, Function.Undefined("f")[X], new Binding(X, [Y])).FreeSymbols);

    [Fact]
    public void The_direction_of_a_limit_is_no_symbol_of_it() =>
        Assert.Equal([Y], Binder.Of(BinderKind.Limit, X * Y, new Binding(X, [0, Symbol("+")])).FreeSymbols);

    [Fact]
    public void Shared_parts_are_visited_once()
    {
        Expr shared = X;
        for (var i = 0; i < 200; i++)
        {
            shared = Sin(shared) * (shared + 1);
        }

        Assert.Equal([X], shared.FreeSymbols);
    }
}
