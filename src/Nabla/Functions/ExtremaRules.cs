using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of Max and Min: flat, sorted, without arguments that another one is known to exceed.</summary>
internal static class ExtremaRules
{
    /// <summary>With more arguments only numbers are compared, so that the work stays in proportion.</summary>
    private const int MostCompared = 64;

    public static Expr? Of(Function function, ImmutableArray<Expr> arguments)
    {
        var sign = ReferenceEquals(function, Extrema.Max) ? 1 : -1;
        var kept = new List<Expr>();
        var seen = new HashSet<Expr>();
        Number? number = null;
        foreach (var argument in arguments)
        {
            foreach (var part in argument is Apply inner && ReferenceEquals(inner.Function, function) ? inner.Arguments : [argument])
            {
                if (part is NonFinite { IsNaN: true })
                {
                    return part;
                }

                CheckReal(function, part);
                if (part is Number n)
                {
                    number = number is null || Number.Compare(n, number) * sign > 0 ? n : number;
                }
                else if (seen.Add(part))
                {
                    kept.Add(part);
                }
            }
        }

        if (number is NonFinite { Sign: var infinite } && infinite != 0)
        {
            if (infinite == sign)
            {
                return number;
            }

            number = kept.Count == 0 ? number : null;
        }

        if (number is not null)
        {
            kept.Add(number);
        }

        if (kept.Count is > 1 and <= MostCompared)
        {
            kept = WithoutExceeded(kept, sign);
            kept = Collapsed(function, kept);
        }

        if (kept.Count == 0)
        {
            return sign > 0 ? NonFinite.NegativeInfinity : NonFinite.Infinity;
        }

        if (kept.Count == 1)
        {
            return kept[0];
        }

        kept.Sort();
        return Apply.FromCanonical(function, [.. kept]);
    }

    public static Facts Facts(ImmutableArray<Expr> arguments, Property reached)
    {
        var opposite = reached == Property.Positive ? Property.Negative : Property.Positive;
        Property yes = (Property)0x7FFF, no = (Property)0x7FFF, some = 0, someNo = 0;
        foreach (var argument in arguments)
        {
            yes &= argument.Facts.Yes;
            no &= argument.Facts.No;
            some |= argument.Facts.Yes & reached;
            someNo |= argument.Facts.IsExtendedReal ? argument.Facts.No & opposite : 0;
        }

        return new Facts(yes | some | Property.ExtendedReal, no | someNo);
    }

    private static void CheckReal(Function function, Expr part)
    {
        if (part.Facts.Lacks(Property.ExtendedReal))
        {
            throw new MathException($"{function.Name} compares real numbers, and {part} is not real.");
        }
    }

    private static List<Expr> WithoutExceeded(List<Expr> parts, int sign)
    {
        var kept = new List<Expr>(parts.Count);
        foreach (var part in parts)
        {
            if (kept.Exists(other => Exceeds(other, part, sign)))
            {
                continue;
            }

            kept.RemoveAll(other => Exceeds(part, other, sign));
            kept.Add(part);
        }

        return kept;
    }

    /// <summary>Whether the first is known to be at least (for Min at most) the second.</summary>
    private static bool Exceeds(Expr first, Expr second, int sign)
    {
        if (second is Apply { Function: var f, Arguments: [var rounded] } && rounded.Equals(first)
            && ReferenceEquals(f, sign > 0 ? Rounding.Floor : Rounding.Ceiling))
        {
            return true;
        }

        if (first is Symbol && second is Symbol && !first.Facts.IsExtendedReal && !second.Facts.IsExtendedReal)
        {
            return false;
        }

        var relation = RelationRules.Decide(sign > 0 ? RelationOperator.GreaterOrEqual : RelationOperator.LessOrEqual, first, second);
        return relation == true;
    }

    /// <summary>Max(a, Min(b, ...)) is without the Min where a is at least b.</summary>
    private static List<Expr> Collapsed(Function function, List<Expr> parts)
    {
        var other = ReferenceEquals(function, Extrema.Max) ? Extrema.Min : Extrema.Max;
        if (!parts.Exists(p => p is Apply a && ReferenceEquals(a.Function, other)))
        {
            return parts;
        }

        var sign = ReferenceEquals(function, Extrema.Max) ? 1 : -1;
        return parts.FindAll(p => !(p is Apply a && ReferenceEquals(a.Function, other)
            && a.Arguments.Any(u => parts.Exists(q => !ReferenceEquals(p, q) && (q.Equals(u) || Exceeds(q, u, sign))))));
    }
}
