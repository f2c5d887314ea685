namespace Nabla.Expressions;

/// <summary>Substitution of several symbols at once, in one pass.</summary>
internal sealed class SimultaneousSubstitution : Rewriter
{
    private readonly (Expr Old, Expr New)[] pairs;
    private readonly NodeMap<Expr> map = new();
    private readonly ulong mask;

    private SimultaneousSubstitution((Expr Old, Expr New)[] pairs)
    {
        this.pairs = pairs;
        foreach (var (old, @new) in pairs)
        {
            map[old] = @new;
            mask |= old.SymbolMask;
        }
    }

    /// <summary>Every old expression replaced, as if none of the new ones contained an old one.</summary>
    public static Expr Of(Expr expr, (Expr Old, Expr New)[] pairs) =>
        Array.TrueForAll(pairs, p => p.Old is Symbol) ? new SimultaneousSubstitution(pairs).Visit(expr) : ThroughMarkers(expr, pairs);

    protected override bool MayChange(Expr expr) => (expr.SymbolMask & mask) != 0;

    protected override Expr Rewrite(Expr expr) => expr is not Symbol ? FromParts(expr) : map.TryGetValue(expr, out var value) ? value : expr;

    protected override Expr RewriteBinder(Binder binder) => ThroughMarkers(binder, pairs);

    /// <summary>
    /// First new symbols in place of the old expressions, one after the other, then the new expressions in place of the symbols. The
    /// symbols come as products, so that none is mistaken for a variable that a derivative could have.
    /// </summary>
    private static Expr ThroughMarkers(Expr expr, (Expr Old, Expr New)[] pairs)
    {
        Expr[] all = [expr, .. pairs.SelectMany(p => new[] { p.Old, p.New })];
        var one = FreshSymbols.Of("_one", all);
        var finally_ = new List<(Expr Old, Expr New)> { (one, Integer.One) };
        for (var i = 0; i < pairs.Length; i++)
        {
            var marker = FreshSymbols.Of($"_subs_{i}", all);
            expr = new SubstitutionPass(pairs[i].Old, marker * one).Visit(expr);
            finally_.Add((marker, pairs[i].New));
        }

        return new ExactReplacement(finally_).Visit(expr);
    }
}
