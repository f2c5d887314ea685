using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>What construction makes of the cases of a piecewise expression.</summary>
internal static class PiecewiseRules
{
    /// <summary>The cases that can apply, with conditions in solved form; neighbours with equal values are one case.</summary>
    public static ImmutableArray<Case> Build(ReadOnlySpan<Case> cases)
    {
        var kept = new List<Case>();
        var earlier = new HashSet<Expr>();
        foreach (var (value, given) in cases)
        {
            var condition = PiecewiseConditions.Solved(Conditions.From(PiecewiseConditions.Unfolded(given)));
            var nested = WithoutNestedRepetition(value, condition, earlier);
            if (Reduced(condition, earlier) is not { } reduced || ReferenceEquals(reduced, Constant.False))
            {
                continue;
            }

            earlier.Add(reduced);
            Append(kept, new Case(nested, reduced));
            if (ReferenceEquals(kept[^1].Condition, Constant.True))
            {
                break;
            }
        }

        return [.. kept];
    }

    /// <summary>Adds a case, or widens the condition of the last one where the values are equal.</summary>
    private static void Append(List<Case> kept, Case next)
    {
        if (kept.Count == 0 || !kept[^1].Value.Equals(next.Value))
        {
            kept.Add(next);
            return;
        }

        var either = Logic.Or[next.Condition, kept[^1].Condition];
        kept[^1] = new Case(next.Value, PiecewiseConditions.Solved(PiecewiseConditions.Distributed(either)));
    }

    /// <summary>
    /// What a condition says beyond the failure of the earlier ones: null where it cannot hold after them, True where it must. An And loses
    /// the parts that follow from that failure.
    /// </summary>
    private static Expr? Reduced(Expr condition, HashSet<Expr> earlier)
    {
        if (earlier.Contains(condition))
        {
            return null;
        }

        if (condition is Relation relation)
        {
            return earlier.Contains(relation.Negated.Canonical) ? Constant.True : condition;
        }

        if (condition is not Apply { Arguments: var parts, Function: { } f } || !ReferenceEquals(f, Logic.And))
        {
            return condition;
        }

        var needed = new List<Expr>();
        foreach (var part in parts)
        {
            if (earlier.Contains(part) || (part is Relation strict && !ReferenceEquals(strict.Weak, strict) && earlier.Contains(strict.Weak)))
            {
                return null;
            }

            if (part is not Relation r || !earlier.Contains(r.Negated.Canonical))
            {
                needed.Add(part);
            }
        }

        return Logic.And[[.. needed]];
    }

    /// <summary>A piecewise value loses the cases that its own condition, or the failure of the earlier ones, decides.</summary>
    private static Expr WithoutNestedRepetition(Expr value, Expr condition, HashSet<Expr> earlier)
    {
        if (value is not Piecewise inner || ReferenceEquals(condition, Constant.True))
        {
            return value;
        }

        var before = new List<Case>();
        foreach (var @case in inner.Cases)
        {
            if (earlier.Contains(@case.Condition))
            {
                continue;
            }

            if (@case.Condition.Equals(condition))
            {
                return before.Count == 0 ? @case.Value : Piecewise.Of([.. before, @case]);
            }

            before.Add(@case);
        }

        return value;
    }
}
