using System.Collections.Immutable;

namespace Nabla.Functions;

/// <summary>Xor and Equivalent.</summary>
internal static class ParityRules
{
    /// <summary>Xor: pairs of equal conditions vanish, a condition and its opposite are True, and True makes a negation.</summary>
    public static Expr ExclusiveOr(ImmutableArray<Expr> arguments)
    {
        var kept = new List<Expr>();
        var negated = false;
        foreach (var argument in Conditions.From(arguments).SelectMany(a => a is Apply inner && ReferenceEquals(inner.Function, Logic.Xor) ? inner.Arguments : [a]))
        {
            if (argument is Constant truth)
            {
                negated ^= ReferenceEquals(truth, Constant.True);
                continue;
            }

            var form = Conditions.Canonical(argument);
            var twin = kept.FindIndex(k => Conditions.Canonical(k).Equals(form));
            var opposite = argument is Relation ? kept.FindIndex(k => Conditions.CanonicalNegation(k).Equals(form)) : -1;
            if (twin < 0 && opposite < 0)
            {
                kept.Add(argument);
            }
            else
            {
                kept.RemoveAt(twin >= 0 ? twin : opposite);
                negated ^= twin < 0;
            }
        }

        var result = kept switch
        {
            [] => Constant.False,
            [var only] => only,
            _ => Apply.FromCanonical(Logic.Xor, Conditions.Sorted(kept)),
        };
        return negated ? Logic.Not[result] : result;
    }

    /// <summary>Equivalent: equal conditions count once, opposites make it False, and truth values leave a conjunction.</summary>
    public static Expr Equivalence(ImmutableArray<Expr> arguments)
    {
        var forms = new HashSet<Expr>();
        var kept = new List<Expr>();
        foreach (var argument in Conditions.From(arguments))
        {
            if (argument is Relation && forms.Contains(Conditions.CanonicalNegation(argument)))
            {
                return Constant.False;
            }

            if (forms.Add(Conditions.Canonical(argument)))
            {
                kept.Add(argument);
            }
        }

        if (kept.Count <= 1)
        {
            return Constant.True;
        }

        if (kept.Remove(Constant.True))
        {
            return Logic.And[[.. kept]];
        }

        return kept.Remove(Constant.False)
            ? Logic.And[[.. kept.Select(k => Logic.Not[k])]]
            : Apply.FromCanonical(Logic.Equivalent, Conditions.Sorted(kept));
    }
}
