namespace Nabla.Functions;

/// <summary>Implies and ITE, which keep the order of their arguments.</summary>
internal static class Implication
{
    /// <summary>Implies(a, b).</summary>
    public static Expr? Of(Expr a, Expr b)
    {
        (a, b) = (Conditions.From(a), Conditions.From(b));
        if (a is Constant || b is Constant)
        {
            return Logic.Or[Logic.Not[a], b];
        }

        if (Conditions.Canonical(a).Equals(Conditions.Canonical(b)))
        {
            return Constant.True;
        }

        return a is Relation && b is Relation && Conditions.CanonicalNegation(a).Equals(Conditions.Canonical(b)) ? b : null;
    }

    /// <summary>ITE(condition, then, otherwise).</summary>
    public static Expr? IfThenElse(Expr condition, Expr then, Expr otherwise)
    {
        var arguments = (Condition: Simplified(Conditions.From(condition)), Then: Conditions.From(then), Otherwise: Conditions.From(otherwise));
        if (arguments.Condition is Constant truth)
        {
            return ReferenceEquals(truth, Constant.True) ? arguments.Then : arguments.Otherwise;
        }

        if (arguments.Then.Equals(arguments.Otherwise))
        {
            return arguments.Then;
        }

        if (arguments.Then is Constant && arguments.Otherwise is Constant)
        {
            return ReferenceEquals(arguments.Then, Constant.True) ? arguments.Condition : Logic.Not[arguments.Condition];
        }

        return arguments == (condition, then, otherwise) ? null : Apply.FromCanonical(Logic.Ite, [arguments.Condition, arguments.Then, arguments.Otherwise]);
    }

    /// <summary>Eq(x, True) and Ne(x, False) say x, the others ~x.</summary>
    private static Expr Simplified(Expr condition)
    {
        if (condition is not Relation { Operator: RelationOperator.Equal or RelationOperator.NotEqual } relation)
        {
            return condition;
        }

        var (side, truth) = relation.Right is Constant { IsTruthValue: true } r ? (relation.Left, r)
            : relation.Left is Constant { IsTruthValue: true } l ? (relation.Right, l)
            : (relation, null);
        if (truth is null)
        {
            return condition;
        }

        return ReferenceEquals(truth, Constant.True) == (relation.Operator == RelationOperator.Equal) ? side : Logic.Not[side];
    }
}
