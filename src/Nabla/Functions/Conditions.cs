using System.Collections.Immutable;

namespace Nabla.Functions;

/// <summary>What the connectives ask of their arguments.</summary>
internal static class Conditions
{
    /// <summary>Whether the expression is certainly a condition: a truth value, a relation or a combination of conditions.</summary>
    public static bool IsCondition(Expr expr) =>
        expr is Relation or Constant { IsTruthValue: true } || (expr is Apply application && Logic.IsConnective(application.Function));

    /// <summary>The conditions that arguments are; 1 and 0 count as True and False.</summary>
    /// <exception cref="MathException">An argument has a value that is no truth value.</exception>
    public static ImmutableArray<Expr> From(ImmutableArray<Expr> arguments) => [.. arguments.Select(From)];

    /// <summary>The condition that an argument is; 1 and 0 count as True and False.</summary>
    public static Expr From(Expr argument) => argument switch
    {
        Integer { IsOne: true } => Constant.True,
        Integer { IsZero: true } => Constant.False,
        Symbol or Piecewise or Apply { Function.IsUndefined: true } => argument,
        _ when IsCondition(argument) => argument,
        _ => throw new MathException($"'{argument}' is not a condition, which can be true or false."),
    };

    /// <summary>Not(condition), or null where it stays: relations turn round, and two negations cancel.</summary>
    public static Expr? Negation(Expr argument) => From(argument) switch
    {
        Constant truth => Constant.Truth(ReferenceEquals(truth, Constant.False)),
        Relation relation => relation.Negated,
        Apply { Function: { } f } inner when ReferenceEquals(f, Logic.Not) => inner.Arguments[0],
        _ => null,
    };

    /// <summary>The form in which relations that say the same are equal; other conditions as they are.</summary>
    public static Expr Canonical(Expr condition) => condition is Relation relation ? relation.Canonical : condition;

    /// <summary>The form of the opposite condition that <see cref="Canonical"/> would give.</summary>
    public static Expr CanonicalNegation(Expr condition) => condition is Relation relation ? Canonical(relation.Negated) : Logic.Not[condition];

    /// <summary>The order in which connectives keep their arguments.</summary>
    public static ImmutableArray<Expr> Sorted(IEnumerable<Expr> conditions) => [.. conditions.Order()];
}
