using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>What a <see cref="Binder"/> says of its body.</summary>
public enum BinderKind
{
    /// <summary>A derivative left unevaluated; a binding is (variable, order).</summary>
    Derivative,

    /// <summary>An integral; a binding is (variable), (variable, upper) or (variable, lower, upper).</summary>
    Integral,

    /// <summary>A sum over an index; a binding is (index, from, to).</summary>
    Sum,

    /// <summary>A product over an index; a binding is (index, from, to).</summary>
    Product,

    /// <summary>A limit; the binding is (variable, point, direction) with a symbol named + or - or +- as direction.</summary>
    Limit,

    /// <summary>A substitution left unevaluated; a binding is (variable, point).</summary>
    Subs,
}

/// <summary>A variable of a binder with what belongs to it: order, limits, point.</summary>
/// <param name="Variable">The variable: a symbol; in a derivative also an application such as f(x).</param>
/// <param name="Arguments">The order, the limits or the point.</param>
public readonly record struct Binding(Expr Variable, ImmutableArray<Expr> Arguments)
{
    /// <summary>Equal variable and equal arguments.</summary>
    public bool Equals(Binding other) => Variable.Equals(other.Variable) && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Variable, Arguments.Length);
}

/// <summary>An expression with variables of its own, left unevaluated: Derivative, Integral, Sum, Product, Limit, Subs.</summary>
public sealed class Binder : Expr
{
    private Binder(BinderKind head, Expr body, ImmutableArray<Binding> bindings, ContentHash hash, ulong symbolMask, int treeSize)
        : base(ExprKind.Binder, hash, symbolMask, treeSize)
    {
        Head = head;
        Body = body;
        Bindings = bindings;
    }

    /// <summary>Which binder it is.</summary>
    public BinderKind Head { get; }

    /// <summary>The expression under the binder.</summary>
    public Expr Body { get; }

    /// <summary>The variables.</summary>
    public ImmutableArray<Binding> Bindings { get; }

    /// <summary>The body, then for each binding its variable and its arguments.</summary>
    public override ImmutableArray<Expr> Operands => [Body, .. Bindings.SelectMany(b => b.Arguments.Prepend(b.Variable))];

    /// <summary>A binder as it stands; it is not evaluated.</summary>
    public static Binder Of(BinderKind head, Expr body, params ImmutableArray<Binding> bindings)
    {
        var hash = ContentHash.Of(ExprKind.Binder).With((ulong)head).With(body.Hash);
        var mask = body.SymbolMask;
        long size = 1 + body.TreeSize;
        foreach (var (variable, arguments) in bindings)
        {
            hash = hash.With((ulong)arguments.Length).With(variable.Hash);
            mask |= variable.SymbolMask;
            size += variable.TreeSize;
            foreach (var argument in arguments)
            {
                hash = hash.With(argument.Hash);
                mask |= argument.SymbolMask;
                size += argument.TreeSize;
            }
        }

        return new Binder(head, body, bindings, hash, mask, (int)Math.Min(size, int.MaxValue));
    }
}
