using System.Collections.Immutable;
using System.Globalization;
using Nabla.Expressions;
using Nabla.Functions;
using Nabla.Languages;

namespace Nabla.CodeGeneration;

/// <summary>How much is given a name.</summary>
/// <param name="Composition">What expressions are made of.</param>
/// <param name="LargestDepth">Where expressions are nested more deeply, parts get names even if they occur once.</param>
/// <param name="IsLazy">Whether what only some cases compute stays in the cases, because computing it elsewhere may be an error.</param>
/// <param name="RepeatsBases">Whether small whole powers are written as products of their bases, which so occur more than once.</param>
/// <param name="Names">The names in the order in which they are given, unless the expressions have them.</param>
internal sealed record SharingOptions(IComposition Composition, int LargestDepth, bool IsLazy, bool RepeatsBases, IEnumerable<Symbol> Names);

/// <summary>Finds common subexpressions, in time linear in the number of distinct parts.</summary>
internal static class Sharing
{
    public static CommonSubexpressions Of(ImmutableArray<Expr> expressions, SharingOptions options)
    {
        var composition = options.Composition;
        var uses = Uses(expressions, options);
        var eager = options.IsLazy ? Eager(expressions, composition) : null;
        var taken = FreeSymbolsExtensions.AllSymbols(expressions.AsSpan()).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        using var names = options.Names.Where(n => !taken.Contains(n.Name)).GetEnumerator();
        var results = new NodeMap<Expr>();
        var depths = new NodeMap<int>();
        var replacements = ImmutableArray.CreateBuilder<(Symbol, Expr)>();
        Walk.Visit(expressions, composition.PartsOf, part =>
        {
            if (part.IsAtom)
            {
                results[part] = part;
                depths[part] = 0;
                return;
            }

            var depth = composition.PartsOf(part).Select(p => depths[p]).DefaultIfEmpty().Max() + 1;
            var rebuilt = composition.Rebuilt(part, p => results[p]);
            var canBeNamed = IsNumber(part) && (eager is null || eager.TryGetValue(part, out _));
            if (canBeNamed && ((uses[part] > 1 && composition.IsWorthAName(part)) || depth >= options.LargestDepth))
            {
                if (!names.MoveNext())
                {
                    throw new MathException("There are more common subexpressions than symbols for them.");
                }

                if (!given.Add(names.Current.Name))
                {
                    throw new MathException($"The name {names.Current} is given twice.");
                }

                replacements.Add((names.Current, rebuilt));
                (rebuilt, depth) = (names.Current, 0);
            }

            results[part] = rebuilt;
            depths[part] = depth;
        });
        return new(replacements.ToImmutable(), [.. expressions.Select(e => results[e])]);
    }

    /// <summary>
    /// How often each part is computed from: once for each distinct expression around it and each time that it is a result; more often
    /// from what cannot have a name and is computed more than once itself.
    /// </summary>
    private static NodeMap<int> Uses(ImmutableArray<Expr> expressions, SharingOptions options)
    {
        var uses = new NodeMap<int>();
        foreach (var expression in expressions)
        {
            Count(expression, 1);
        }

        var parts = new List<Expr>();
        Walk.Visit(expressions, options.Composition.PartsOf, parts.Add);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = parts[i];
            var times = IsNumber(part) && options.Composition.IsWorthAName(part) ? 1 : Math.Min(uses[part], 2);
            var isRepeated = options.RepeatsBases && part is Pow { Base: not Symbol, Exponent: Integer n } && SmallWhole.Of(n.IsNegative ? -n : n) > 0;
            foreach (var inner in options.Composition.PartsOf(part))
            {
                Count(inner, isRepeated ? 2 : times);
            }
        }

        return uses;

        void Count(Expr part, int times) => uses[part] = uses.TryGetValue(part, out var count) ? count + times : times;
    }

    private static bool IsNumber(Expr part) => !Conditions.IsCondition(part) && part is not Binder;

    /// <summary>What is computed whichever cases apply.</summary>
    private static NodeMap<bool> Eager(ImmutableArray<Expr> expressions, IComposition composition)
    {
        var eager = new NodeMap<bool>();
        Walk.Visit(expressions, part => part is Piecewise cases ? [cases.Cases[0].Condition] : composition.PartsOf(part), _ => { }, eager);
        return eager;
    }

    /// <summary>x0, x1, ...</summary>
    public static IEnumerable<Symbol> NumberedNames()
    {
        for (var i = 0; ; i++)
        {
            yield return new Symbol(string.Create(CultureInfo.InvariantCulture, $"x{i}"));
        }
    }
}
