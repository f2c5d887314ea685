using static Nabla.Maths;

namespace Nabla.Tests.Expressions;

public class SubstitutionTests
{
    private static readonly Symbol A = Symbol("a");
    private static readonly Symbol B = Symbol("b");
    private static readonly Symbol C = Symbol("c");
    private static readonly Symbol D = Symbol("d");
    private static readonly Symbol X = Symbol("x");
    private static readonly Symbol Y = Symbol("y");
    private static readonly Symbol Z = Symbol("z");
    private static readonly Function F = Function.Undefined("f");

    [Fact]
    public void A_value_takes_the_place_of_a_symbol() => Assert.Equal((Expr)4, (2 * X).Subs((X, 2)));

    [Fact]
    public void A_symbol_is_found_by_name_whatever_its_assumptions() =>
        Assert.Equal((Expr)5, (X + Symbol("x", Assumptions.Positive) + 1).Subs("x", 2));

    [Fact]
    public void Several_names_get_their_values() => Assert.Equal((Expr)7, ((X * Y) + 1).Subs(("x", 2), ("y", 3)));

    [Fact]
    public void Exact_values_stay_exact() => Assert.Equal(Rational(-1, 4), (-1 / X.Pow(2)).Subs(X, 2));

    [Fact]
    public void Pairs_follow_one_another() => Assert.Equal(2 * X, (X + Y).Subs((X, Y), (Y, X)));

    [Fact]
    public void Pairs_at_once_exchange_symbols() => Assert.Equal(Y / X, (X / Y).Subs([(X, Y), (Y, X)], simultaneous: true));

    [Fact]
    public void Pairs_at_once_exchange_expressions() =>
        Assert.Equal(F[Y] - F[X], (F[X] - F[Y]).Subs([(F[X], F[Y]), (F[Y], F[X])], simultaneous: true));

    [Fact]
    public void A_dictionary_replaces_the_largest_keys_first() =>
        Assert.Equal(Z + Y, (X.Pow(2) + X).Subs(new Dictionary<Expr, Expr> { [X] = Y, [X.Pow(2)] = Z }));

    [Fact]
    public void What_does_not_change_is_shared()
    {
        var untouched = Sin(Y).Pow(2) + Y;
        var product = (Mul)(X * untouched).Subs(X, Z);

        Assert.Contains(product.Factors.ToArray(), f => ReferenceEquals(f.Base, untouched));
        Assert.Same(untouched, untouched.Subs(X, Z));
    }

    [Fact]
    public void A_power_is_found_in_a_higher_power()
    {
        Assert.Equal(Y.Pow(2), X.Pow(4).Subs(X.Pow(2), Y));
        Assert.Equal(Y.Pow(2), Exp(2 * X).Subs(Exp(X), Y));
        Assert.Equal(Z.Pow(2), X.Pow(4 * Y).Subs(X.Pow(2 * Y), Z));
        Assert.Equal(X.Pow(3), X.Pow(3).Subs(X.Pow(2), Y));
        Assert.Equal(Y.Pow(2), new Symbol("n").Pow(X).Subs(new Symbol("n"), 4).Subs(((Expr)2).Pow(X), Y));
    }

    [Fact]
    public void A_power_is_found_in_the_terms_of_an_exponent() =>
        Assert.Equal(Y.Pow(2) * Exp(A), Exp((2 * X) + A).Subs(Exp(X), Y));

    [Fact]
    public void A_positive_base_allows_fractional_powers()
    {
        var p = Symbol("p", Assumptions.Positive);

        Assert.Equal(Y.Pow(Rational(3, 2)), p.Pow(3).Subs(p.Pow(2), Y));
    }

    [Fact]
    public void A_product_is_found_in_a_larger_product()
    {
        Assert.Equal(C * D, (A * B * C).Subs(A * B, D));
        Assert.Equal(Y * Z.Pow(2), (X.Pow(2) * Y.Pow(3)).Subs(X * Y, Z));
        Assert.Equal(Y.Pow(2), (4 * X.Pow(2)).Subs(2 * X, Y));
        Assert.Equal(-Y, (-2 * X).Subs(2 * X, Y));
        Assert.Equal(2 * Y, (-4 * X).Subs(-2 * X, Y));
        Assert.Equal(4 * X, (4 * X).Subs(-2 * X, Y));
    }

    [Fact]
    public void A_product_is_found_in_a_denominator() => Assert.Equal(C / D, (C / (A * B)).Subs(A * B, D));

    [Fact]
    public void A_sum_is_found_in_a_larger_sum()
    {
        Assert.Equal(C + D, (A + B + C).Subs(A + B, D));
        Assert.Equal(A - D, (A - B - C).Subs(B + C, D));
        Assert.Equal(Y - 1, (2 + A).Subs(3 + A, Y));
        Assert.Equal(-Y - 1, (2 + A).Subs(-3 - A, Y));
    }

    [Fact]
    public void A_function_of_an_argument_is_replaced_as_a_whole() => Assert.Equal(1 + Y, (1 + F[X]).Subs(F[X], Y));

    [Fact]
    public void Relations_are_decided_when_their_sides_become_numbers()
    {
        Assert.Same(Constant.True, (X < 1).Subs(X, 0));
        Assert.Same(Constant.False, (X < 1).Subs(X, 1));
    }

    [Fact]
    public void A_piecewise_expression_at_a_point_is_the_value_of_its_case()
    {
        var absolute = Piecewise.Of(new Case(-X, X < 0), new Case(X, Constant.True));

        Assert.Equal((Expr)3, absolute.Subs(X, -3));
        Assert.Equal(Rational(1, 2), absolute.Subs(X, Rational(1, 2)));
    }

    [Fact]
    public void A_value_behind_a_false_condition_is_never_formed()
    {
        var safe = Piecewise.Of(new Case(X, X < 1), new Case(1 / (X - 1), X > 1), new Case(7, Constant.True));

        Assert.Equal((Expr)7, safe.Subs(X, 1));
    }

    [Fact]
    public void A_derivative_at_a_point_is_a_Subs()
    {
        var derivative = Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [1]));

        Assert.Equal(Binder.Of(BinderKind.Subs, derivative, new Binding(X, [0])), derivative.Subs(X, 0));
        Assert.Equal(Binder.Of(BinderKind.Derivative, F[Y], new Binding(Y, [1])), derivative.Subs(X, Y));
        Assert.Equal(Binder.Of(BinderKind.Derivative, Sin(X), new Binding(X, [1])), derivative.Subs(F[X], Sin(X)));
        Assert.Equal(Y, derivative.Subs(derivative, Y));
    }

    [Fact]
    public void A_lower_derivative_is_found_in_a_higher_one()
    {
        var first = Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [1]));
        var third = Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [3]));
        var g = Function.Undefined("g")[X];

        Assert.Equal(Binder.Of(BinderKind.Derivative, g, new Binding(X, [2])), third.Subs(first, g));
    }

    [Fact]
    public void A_variable_that_occurs_already_is_not_brought_into_a_derivative()
    {
        var derivative = Binder.Of(BinderKind.Derivative, F[X, Y], new Binding(Y, [1]));

        Assert.Equal(Binder.Of(BinderKind.Subs, derivative, new Binding(X, [Y])), derivative.Subs(X, Y));
    }

    [Fact]
    public void Bound_variables_are_not_replaced()
    {
        var sum = Binder.Of(BinderKind.Sum, A * X, new Binding(X, [1, Y]));

        Assert.Equal(sum, sum.Subs(X, 5));
        Assert.Equal(Binder.Of(BinderKind.Sum, 2 * X, new Binding(X, [1, 3])), sum.Subs((A, 2), (Y, 3)));
    }

    [Fact]
    public void The_limits_of_an_integral_are_outside_its_variables_reach()
    {
        var integral = Binder.Of(BinderKind.Integral, X, new Binding(X, [0, X]));

        Assert.Equal(Binder.Of(BinderKind.Integral, X, new Binding(X, [0, 2])), integral.Subs(X, 2));
    }

    [Fact]
    public void An_indefinite_integral_at_a_point_keeps_its_variable() =>
        Assert.Equal(
            Binder.Of(BinderKind.Integral, A * X.Pow(2), new Binding(X, [4])),
            Binder.Of(BinderKind.Integral, A * X.Pow(2), new Binding(X, [])).Subs(X, 4));

    [Fact]
    public void Replacement_is_of_whole_parts_only()
    {
        Assert.Equal(X.Pow(4), X.Pow(4).Replace((X.Pow(2), Y)));
        Assert.Equal(Y + Z.Pow(2), (X + Y.Pow(2)).Replace((X, Y), (Y, Z)));
        Assert.Equal(Sin(Y) + (2 * X * Z), (Sin(2 * X) + (2 * X * Z)).Replace((2 * X, Y)));
    }

    [Fact]
    public void Deep_nesting_does_not_overflow_the_stack()
    {
        Expr deep = X, expected = Y;
        for (var i = 0; i < 100_000; i++)
        {
            (deep, expected) = (F[deep], F[expected]);
        }

        Assert.Equal(expected, deep.Subs(X, Y));
        Assert.Equal(expected, deep.Replace((X, Y)));
        Assert.True(deep.Has(X));
    }

    [Fact]
    public void Shared_parts_are_rewritten_once()
    {
        Expr shared = X, expected = Y;
        for (var i = 0; i < 200; i++)
        {
            (shared, expected) = (F[shared, shared * A], F[expected, expected * A]);
        }

        Assert.Equal(expected, shared.Subs(X, Y));
        Assert.Equal(expected, shared.Subs([(X, Y), (B, C)], simultaneous: true));
    }

    [Fact]
    public void A_product_with_a_minus_is_searched_in_shared_parts_once()
    {
        Expr shared = X * Y, expected = -Z;
        for (var i = 0; i < 60; i++)
        {
            (shared, expected) = (F[-3 * shared, -5 * shared], F[-3 * expected, -5 * expected]);
        }

        Assert.Equal(expected, shared.Subs(-X * Y, Z).Subs(X * Y, -Z));
    }
}
