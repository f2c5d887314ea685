using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>
/// An immutable symbolic expression in canonical form: a number, a <see cref="Symbol"/>, a sum, a product, a power, a function
/// applied to arguments, a relation, a piecewise definition, or a binder such as an unevaluated derivative.
/// </summary>
/// <remarks>
/// Expressions are directed acyclic graphs: equal parts may be shared, and every operation costs at most in proportion to the
/// number of distinct parts. Equality is structural and takes constant time. Expressions are safe to use from many threads.
/// </remarks>
public abstract partial class Expr : IEquatable<Expr>, IComparable<Expr>, IFormattable
{
    /// <summary>Tree sizes are counted up to here.</summary>
    internal const int MaxTreeSize = (1 << 24) - 1;

    private readonly uint kindAndSize;
    private Facts facts;

    private protected Expr(ExprKind kind, ContentHash hash, ulong symbolMask, int treeSize)
    {
        Hash = hash;
        SymbolMask = symbolMask;
        kindAndSize = ((uint)kind << 24) | (uint)Math.Min(treeSize, MaxTreeSize);
    }

    /// <summary>What kind of node this is.</summary>
    public ExprKind Kind => (ExprKind)(kindAndSize >> 24);

    /// <summary>The operands in canonical order: a number's coefficient first, then the terms or factors; arguments in their order.</summary>
    public virtual ImmutableArray<Expr> Operands => [];

    /// <summary>Whether this is a number, symbol or constant: an expression without operands.</summary>
    public bool IsAtom => Kind <= ExprKind.Symbol;

    internal ContentHash Hash { get; }

    /// <summary>One bit for each symbol that occurs (different symbols may share a bit): a zero bit means that the symbol is absent.</summary>
    internal ulong SymbolMask { get; }

    /// <summary>The number of nodes of the unfolded tree, at most 16,777,215.</summary>
    internal int TreeSize => (int)(kindAndSize & MaxTreeSize);

    /// <summary>What is known about the value: real, positive, integer, ... (computed when first asked for).</summary>
    internal Facts Facts
    {
        get
        {
            if (facts.IsUnset)
            {
                facts = FactRules.Of(this).Completed();
            }

            return facts;
        }
    }

    /// <summary>Whether the expression may depend on a symbol (no false negatives).</summary>
    internal bool MayContain(Symbol symbol) => (SymbolMask & symbol.SymbolMask) != 0;

    /// <summary>Structural equality: the same canonical form. It takes constant time.</summary>
    public bool Equals(Expr? other) => ReferenceEquals(this, other) || (other is not null && Hash == other.Hash);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Expr);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => (int)Hash.A;

    /// <summary>Structural equality: the same canonical form, which expressions of the same value need not have.</summary>
    public static bool operator ==(Expr? left, Expr? right) => left is null ? right is null : left.Equals(right);

    /// <summary>The negation of structural equality.</summary>
    public static bool operator !=(Expr? left, Expr? right) => !(left == right);
}
