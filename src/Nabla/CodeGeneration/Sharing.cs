using System.Collections.Immutable;
using System.Globalization;
using Nabla.Expressions;
using Nabla.Languages;

namespace Nabla.CodeGeneration;

/// <summary>How much is given a name.</summary>
/// <param name="LargestDepth">Where expressions are nested more deeply, parts get names even if they occur once.</param>
/// <param name="IsLazy">Whether what only some cases compute stays in the cases, because computing it elsewhere may be an error.</param>
/// <param name="RepeatsBases">Whether small whole powers are written as products of their bases, which so occur more than once.</param>
/// <param name="IsFree">Whether a name can be given.</param>
internal sealed record SharingOptions(int LargestDepth, bool IsLazy, bool RepeatsBases, Func<string, bool> IsFree)
{
    public static SharingOptions Readable { get; } = new(int.MaxValue, IsLazy: false, RepeatsBases: false, _ => true);
}

/// <summary>Finds common subexpressions, in time linear in the number of distinct parts.</summary>
internal static class Sharing
{
    public static CommonSubexpressions Of(ImmutableArray<Expr> expressions, SharingOptions options)
    {
        var uses = Uses(expressions, options.RepeatsBases);
        var eager = options.IsLazy ? Eager(expressions) : null;
        var names = Names(expressions, options).GetEnumerator();
        var results = new NodeMap<Expr>();
        var depths = new NodeMap<int>();
        var replacements = ImmutableArray.CreateBuilder<(Symbol, Expr)>();
        Walk.Visit(expressions, Parts.Of, part =>
        {
            if (part.IsAtom)
            {
                results[part] = part;
                depths[part] = 0;
                return;
            }

            var depth = Parts.Of(part).Select(p => depths[p]).DefaultIfEmpty().Max() + 1;
            var rebuilt = Parts.Rebuilt(part, p => results[p]);
            var canBeNamed = !Parts.IsCondition(part) && part is not Binder && (eager is null || eager.TryGetValue(part, out _));
            if (canBeNamed && ((uses[part] > 1 && IsWorthAName(part)) || depth >= options.LargestDepth))
            {
                names.MoveNext();
                replacements.Add((names.Current, rebuilt));
                (rebuilt, depth) = (names.Current, 0);
            }

            results[part] = rebuilt;
            depths[part] = depth;
        });
        return new(replacements.ToImmutable(), [.. expressions.Select(e => results[e])]);
    }

    /// <summary>How often each part is computed from: once for each distinct expression around it and each time that it is a result.</summary>
    private static NodeMap<int> Uses(ImmutableArray<Expr> expressions, bool repeatsBases)
    {
        var uses = new NodeMap<int>();
        Walk.Visit(expressions, Parts.Of, part =>
        {
            foreach (var inner in Parts.Of(part))
            {
                Count(inner, repeatsBases && part is Pow { Base: not Symbol, Exponent: Integer n } && SmallWhole.Of(n.IsNegative ? -n : n) > 0 ? 2 : 1);
            }
        });
        foreach (var expression in expressions)
        {
            Count(expression, 1);
        }

        return uses;

        void Count(Expr part, int times) => uses[part] = uses.TryGetValue(part, out var count) ? count + times : times;
    }

    /// <summary>What is computed whichever cases apply.</summary>
    private static NodeMap<bool> Eager(ImmutableArray<Expr> expressions)
    {
        var eager = new NodeMap<bool>();
        Walk.Visit(expressions, part => part is Piecewise cases ? [cases.Cases[0].Condition] : Parts.Of(part), _ => { }, eager);
        return eager;
    }

    /// <summary>Not the multiple of a symbol: computing it again costs less than reading its name.</summary>
    private static bool IsWorthAName(Expr part) => part is not Mul { Factors: [{ Base.IsAtom: true, Exponent: Integer { IsOne: true } }] };

    private static IEnumerable<Symbol> Names(ImmutableArray<Expr> expressions, SharingOptions options)
    {
        var taken = expressions.SelectMany(e => e.FreeSymbols).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; ; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"x{i}");
            if (!taken.Contains(name) && options.IsFree(name))
            {
                yield return new Symbol(name);
            }
        }
    }
}
