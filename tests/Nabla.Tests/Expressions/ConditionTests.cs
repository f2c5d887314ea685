using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Expressions;

public class ConditionTests
{
    private static readonly Symbol A = Symbol("a");
    private static readonly Symbol B = Symbol("b");
    private static readonly Symbol C = Symbol("c");
    private static readonly Symbol X = Symbol("x");
    private static readonly Symbol Y = Symbol("y");

    [Fact]
    public void Conjunctions_are_flat_in_order_and_without_repetition()
    {
        Assert.Equal(And(A, B, C), And(C, And(B, A), B));
        Assert.Equal([A, B, C], And(C, And(B, A), B).Operands);
        Assert.Equal(A, A & Always & A);
        Assert.Same(Constant.False, A & Constant.False);
        Assert.Same(Constant.True, And());
        Assert.Same(Constant.False, Or());
    }

    private static readonly Expr Always = Constant.True;

    [Fact]
    public void A_condition_beside_its_opposite_decides()
    {
        Assert.Same(Constant.False, (X < 1) & (X >= 1));
        Assert.Same(Constant.True, (X < 1) | (1 <= X));
        Assert.Same(Constant.False, A & !A);
        Assert.Same(Constant.True, A | !A);
    }

    [Fact]
    public void Relations_that_say_the_same_count_once()
    {
        Assert.Equal(Y > X, (X < Y) & (Y > X));
        Assert.Equal(Y > X, (Y > X) | (X < Y));
    }

    [Fact]
    public void Negations_cancel_and_turn_relations_round()
    {
        Assert.Equal(A, !!A);
        Assert.Equal(X >= 1, !(X < 1));
        Assert.Equal(Ne(X, 1), !Eq(X, 1));
        Assert.Equal(Logic.Not[And(A, B)], Logic.Nand[A, B]);
    }

    [Fact]
    public void Exclusive_or_drops_pairs()
    {
        Assert.Equal(A, Xor(A, B, B));
        Assert.Equal(!A, Xor(A, Always));
        Assert.Same(Constant.True, Xor(X < 1, X >= 1));
    }

    [Fact]
    public void Implications_and_alternatives_are_decided_where_they_can_be()
    {
        Assert.Equal(!A, Implies(A, Constant.False));
        Assert.Same(Constant.True, Implies(X < 1, 1 > (Expr)X));
        Assert.Equal(X >= 1, Implies(X < 1, X >= 1));
        Assert.Equal(B, Ite(Always, B, C));
        Assert.Equal(!A, Ite(A, Constant.False, Always));
        Assert.Equal(And(!A, !B), Equivalent(A, B, Constant.False));
        Assert.Same(Constant.False, Equivalent(X < 1, X >= 1));
    }

    [Fact]
    public void A_sum_is_not_a_condition() => Assert.Throws<MathException>(() => And(A, X + 1));

    [Fact]
    public void Exact_numbers_are_compared_exactly()
    {
        var large = ((Expr)10).Pow(40);

        Assert.Same(Constant.True, large < large + Rational(1, 3));
        Assert.Same(Constant.False, Eq(large, large + 1));
        Assert.Same(Constant.True, Constant.Pi < (Expr)4);
        Assert.Same(Constant.True, Sqrt(2) + Sqrt(3) > Constant.Pi);
    }

    [Fact]
    public void A_sign_that_rounding_could_have_changed_is_not_decided()
    {
        var tiny = Constant.Pi - Rational(3141592653589793, 1000000000000000);
        var magnified = (tiny * ((Expr)10).Pow(16)) - Rational(1, 2);

        Assert.IsType<Relation>(magnified > 0);
        Assert.IsType<Relation>(tiny > 0);
    }

    [Fact]
    public void Assumptions_decide_relations()
    {
        var p = Symbol("p", Assumptions.Positive);
        var r = Symbol("r", Assumptions.Real);

        Assert.Same(Constant.True, p + 1 > 0);
        Assert.Same(Constant.False, Eq(p, 0));
        Assert.Same(Constant.True, r < Float.Of(double.PositiveInfinity));
        Assert.Same(Constant.True, r.Pow(2) >= 0);
        Assert.IsType<Relation>(X < Float.Of(double.PositiveInfinity));
    }

    [Fact]
    public void Numbers_that_are_not_real_have_no_order()
    {
        Assert.Throws<MathException>(() => X < Constant.I);
        Assert.Throws<MathException>(() => X < Always);
    }

    [Fact]
    public void Canonical_relations_have_numbers_on_the_right_and_no_leading_minus()
    {
        Assert.Equal(X > 1, ((Relation)(1 < (Expr)X)).Canonical);
        Assert.Equal(X > -1, ((Relation)(-X < 1)).Canonical);
        Assert.Equal(X < -Y, ((Relation)(-Y > X)).Canonical);
        Assert.Equal(X >= 1, ((Relation)(X < 1)).Negated);
        Assert.Equal(1 > (Expr)X, ((Relation)(X < 1)).Reversed);
    }

    [Fact]
    public void Cases_are_put_into_solved_form()
    {
        Assert.Equal("Piecewise((1, x > 1/2), (2, True))", Piecewise((1, 1 - (2 * X) < 0), (2, Always)).ToString());
        Assert.Equal("Piecewise((1, Ne(-x + y + z, 48)), (2, True))", Expr.Parse("Piecewise((1, Ne(x + 48 - y - z, 0)), (2, True))").ToString());
        Assert.Equal("Piecewise((1, -x + y + z < 48), (2, True))", Expr.Parse("Piecewise((1, x + 48 - y - z > 0), (2, True))").ToString());
        Assert.Equal("Piecewise((1, x < 1), (2, True))", Piecewise((1, 1 > (Expr)X), (2, Always)).ToString());
    }

    [Fact]
    public void Cases_that_cannot_apply_are_dropped()
    {
        Assert.Equal(Piecewise((1, X < 0), (2, Always)), Piecewise((1, X < 0), (5, X < 0), (7, Constant.False), (2, Always), (9, X > 3)));
        Assert.Equal(Piecewise((1, X < 0), (2, Always)), Piecewise((1, X < 0), (2, X >= 0)));
        Assert.Equal(Y, Piecewise((Y, Always)));
        Assert.Equal(Float.Of(double.NaN), Piecewise((1, Constant.False)));
    }

    [Fact]
    public void Neighbours_with_equal_values_are_one_case() =>
        Assert.Equal(Piecewise((X, X < 1), (0, Always)), Piecewise((X, X < 1), (0, X < 2), (0, Always)));

    [Fact]
    public void A_nested_case_under_the_same_condition_is_taken() =>
        Assert.Equal(Piecewise((Y, X < 0), (2, Always)), Piecewise((Piecewise((Y, X < 0), (1, Always)), X < 0), (2, Always)));

    [Fact]
    public void A_condition_by_cases_becomes_an_alternative_of_conditions() =>
        Assert.Equal(
            Piecewise((1, Ite(X < 0, Y > 2, Y > 3))),
            Piecewise((1, Piecewise((2, X < 0), (3, Always)) < Y)));
}
