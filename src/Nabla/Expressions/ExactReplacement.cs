namespace Nabla.Expressions;

/// <summary>
/// Replaces whole nodes, all at once, and nothing else: x**2 is not found in x**4, and bound variables are replaced like any other.
/// </summary>
internal sealed class ExactReplacement : Rewriter
{
    private readonly NodeMap<Expr> map = new();
    private readonly ulong mask;
    private readonly bool needsOnlyParts = true;

    public ExactReplacement(IEnumerable<(Expr Old, Expr New)> pairs)
    {
        foreach (var (old, @new) in pairs)
        {
            map[old] = @new;
            mask |= old.SymbolMask == 0 ? ulong.MaxValue : old.SymbolMask;
            HasConstantKey |= old.SymbolMask == 0;
            needsOnlyParts &= old.Kind is ExprKind.Symbol or ExprKind.Constant or ExprKind.Apply;
        }
    }

    private bool HasConstantKey { get; }

    public static Expr Of(Expr expr, params ReadOnlySpan<(Expr Old, Expr New)> pairs) => new ExactReplacement(pairs.ToArray()).Visit(expr);

    protected override bool MayChange(Expr expr) => HasConstantKey || (expr.SymbolMask & mask) != 0;

    protected override Expr Rewrite(Expr expr) =>
        map.TryGetValue(expr, out var replacement) ? replacement : needsOnlyParts ? FromParts(expr) : FromOperands(expr);

    protected override Expr RewriteBinder(Binder binder)
    {
        var body = Visit(binder.Body);
        var bindings = binder.Bindings.Select(b => new Binding(Visit(b.Variable), [.. b.Arguments.Select(Visit)]));
        return binder.Head == BinderKind.Derivative ? BinderRules.Derivative(body, [.. bindings]) : Binder.Of(binder.Head, body, [.. bindings]);
    }
}
