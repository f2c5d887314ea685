using System.Collections.Immutable;

namespace Nabla.Functions;

/// <summary>And and Or: flat, without repetition, in order; a condition beside its opposite decides.</summary>
internal static class Junctions
{
    public static Expr Conjunction(ImmutableArray<Expr> arguments) => Of(Logic.And, Conditions.Sorted(arguments), zero: Constant.False, identity: Constant.True);

    public static Expr Disjunction(ImmutableArray<Expr> arguments) => Of(Logic.Or, arguments, zero: Constant.True, identity: Constant.False);

    private static Expr Of(Function function, ImmutableArray<Expr> arguments, Constant zero, Constant identity)
    {
        var kept = new List<Expr>();
        var seen = new HashSet<Expr>();
        foreach (var argument in Flat(function, Conditions.From(arguments)))
        {
            if (ReferenceEquals(argument, zero))
            {
                return zero;
            }

            if (ReferenceEquals(argument, identity))
            {
                continue;
            }

            var form = Conditions.Canonical(argument);
            if (seen.Contains(Conditions.CanonicalNegation(argument)))
            {
                return zero;
            }

            if (seen.Add(form))
            {
                kept.Add(argument);
            }
        }

        return kept switch
        {
            [] => identity,
            [var only] => only,
            _ => Apply.FromCanonical(function, Conditions.Sorted(kept)),
        };
    }

    private static IEnumerable<Expr> Flat(Function function, ImmutableArray<Expr> arguments) =>
        arguments.SelectMany(a => a is Apply inner && ReferenceEquals(inner.Function, function) ? inner.Arguments : [a]);
}
