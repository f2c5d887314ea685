using Nabla.Functions;

namespace Nabla;

public static partial class Maths
{
    /// <summary>The relation left = right, or True or False where it is decided; <c>==</c> compares expressions, not their values.</summary>
    public static Expr Eq(Expr left, Expr right) => Relation.Of(RelationOperator.Equal, left, right);

    /// <summary>The relation left ≠ right, or True or False where it is decided.</summary>
    public static Expr Ne(Expr left, Expr right) => Relation.Of(RelationOperator.NotEqual, left, right);

    /// <summary>Whether all conditions hold; also written a &amp; b.</summary>
    public static Expr And(params ReadOnlySpan<Expr> conditions) => Logic.And[conditions];

    /// <summary>Whether any condition holds; also written a | b.</summary>
    public static Expr Or(params ReadOnlySpan<Expr> conditions) => Logic.Or[conditions];

    /// <summary>Whether the condition does not hold; also written !a.</summary>
    public static Expr Not(Expr condition) => Logic.Not[condition];

    /// <summary>Whether an odd number of the conditions holds.</summary>
    public static Expr Xor(params ReadOnlySpan<Expr> conditions) => Logic.Xor[conditions];

    /// <summary>Whether b holds or a does not.</summary>
    public static Expr Implies(Expr a, Expr b) => Logic.Implies[a, b];

    /// <summary>Whether the conditions hold all or not at all.</summary>
    public static Expr Equivalent(params ReadOnlySpan<Expr> conditions) => Logic.Equivalent[conditions];

    /// <summary>The condition b where a holds, c where it does not.</summary>
    public static Expr Ite(Expr a, Expr b, Expr c) => Logic.Ite[a, b, c];

    /// <summary>The value of the first case whose condition holds; undefined where none does.</summary>
    public static Expr Piecewise(params ReadOnlySpan<(Expr Value, Expr Condition)> cases)
    {
        var all = new Case[cases.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new Case(cases[i].Value, cases[i].Condition);
        }

        return Nabla.Piecewise.Of(all);
    }
}
