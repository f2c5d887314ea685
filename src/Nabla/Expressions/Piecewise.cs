using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>One case of a <see cref="Piecewise"/>.</summary>
/// <param name="Value">The value where the condition holds and no earlier one does.</param>
/// <param name="Condition">A relation, a combination of relations, or True.</param>
public readonly record struct Case(Expr Value, Expr Condition);

/// <summary>An expression defined by cases: the value of the first case whose condition holds; undefined where none does.</summary>
public sealed class Piecewise : Expr
{
    private Piecewise(ImmutableArray<Case> cases, ContentHash hash, ulong symbolMask, int treeSize)
        : base(ExprKind.Piecewise, hash, symbolMask, treeSize) => Cases = cases;

    /// <summary>The cases in order.</summary>
    public ImmutableArray<Case> Cases { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Operands => [.. Cases.SelectMany(c => new[] { c.Value, c.Condition })];

    /// <summary>The canonical piecewise expression: cases that cannot apply are dropped, equal neighbours merged.</summary>
    public static Expr Of(params ReadOnlySpan<Case> cases)
    {
        var kept = PiecewiseRules.Build(cases);
        return kept switch
        {
            [] => NonFinite.NaN,
            [{ Condition: Constant { IsTruthValue: true } } first, ..] => first.Value,
            _ => FromCanonical(kept),
        };
    }

    /// <summary>A piecewise expression that is known to be canonical.</summary>
    internal static Piecewise FromCanonical(ImmutableArray<Case> cases)
    {
        var hash = ContentHash.Of(ExprKind.Piecewise);
        ulong mask = 0;
        long size = 1;
        foreach (var (value, condition) in cases)
        {
            hash = hash.With(value.Hash).With(condition.Hash);
            mask |= value.SymbolMask | condition.SymbolMask;
            size += value.TreeSize + condition.TreeSize;
        }

        return new Piecewise(cases, hash, mask, (int)Math.Min(size, int.MaxValue));
    }
}
