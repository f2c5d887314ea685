using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>The conditions of piecewise expressions in the form in which they are kept.</summary>
internal static class PiecewiseConditions
{
    /// <summary>The condition with every relation solved for its left side: x > 1/2 for 1 - 2*x &lt; 0.</summary>
    public static Expr Solved(Expr condition) => condition switch
    {
        Relation relation => RelationForms.Solved(relation),
        Apply => new Solver().Visit(condition),
        _ => condition,
    };

    /// <summary>(a | b) &amp; c as (a &amp; c) | (b &amp; c).</summary>
    public static Expr Distributed(Expr condition)
    {
        if (condition is not Apply { Function: { } f, Arguments: var parts } || !ReferenceEquals(f, Logic.And))
        {
            return condition is Apply { Function: { } g, Arguments: var alternatives } && ReferenceEquals(g, Logic.Or)
                ? Logic.Or[[.. alternatives.Select(Distributed)]]
                : condition;
        }

        var index = parts.ToList().FindIndex(p => p is Apply { Function: { } h } && ReferenceEquals(h, Logic.Or));
        return index < 0
            ? condition
            : Logic.Or[[.. ((Apply)parts[index]).Arguments.Select(a => Distributed(Logic.And[[a, .. parts.RemoveAt(index)]]))]];
    }

    /// <summary>A condition that is defined by cases, or compares something that is, as an if-then-else of conditions.</summary>
    public static Expr Unfolded(Expr condition) => condition switch
    {
        Piecewise piecewise => AsIfThenElse(piecewise.Cases),
        Relation { Left: Piecewise left, Right: not Piecewise } relation =>
            AsIfThenElse([.. left.Cases.Select(c => c with { Value = Relation.Of(relation.Operator, c.Value, relation.Right) })]),
        Relation { Left: not Piecewise, Right: Piecewise right } relation =>
            AsIfThenElse([.. right.Cases.Select(c => c with { Value = Relation.Of(relation.Operator, relation.Left, c.Value) })]),
        _ => condition,
    };

    private static Expr AsIfThenElse(ImmutableArray<Case> cases)
    {
        if (!ReferenceEquals(cases[^1].Condition, Constant.True))
        {
            throw new MathException("A condition that is defined by cases needs a last case for all others.");
        }

        var result = cases[^1].Value;
        for (var i = cases.Length - 2; i >= 0; i--)
        {
            result = Logic.Ite[cases[i].Condition, cases[i].Value, result];
        }

        return result;
    }

    private sealed class Solver : Rewriter
    {
        protected override bool MayChange(Expr expr) => Conditions.IsCondition(expr);

        protected override Expr Rewrite(Expr expr) => expr is Relation relation ? RelationForms.Solved(relation) : FromOperands(expr);

        protected override Expr RewriteBinder(Binder binder) => binder;
    }
}
