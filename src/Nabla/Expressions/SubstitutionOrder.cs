namespace Nabla.Expressions;

/// <summary>The order in which substitutions that were given without one are made.</summary>
internal static class SubstitutionOrder
{
    /// <summary>The pairs, those with the largest old expression first; but first of all those whose new one is not finite.</summary>
    public static (Expr Old, Expr New)[] Of(IReadOnlyDictionary<Expr, Expr> map, bool simultaneous)
    {
        var sizes = new NodeMap<double>();
        return [.. map
            .OrderBy(p => simultaneous || p.Value is not NonFinite)
            .ThenByDescending(p => Size(p.Key, sizes))
            .ThenBy(p => p.Key)
            .Select(p => (p.Key, p.Value))];
    }

    /// <summary>The number of nodes of the unfolded tree.</summary>
    private static double Size(Expr expr, NodeMap<double> sizes)
    {
        if (sizes.TryGetValue(expr, out var size))
        {
            return size;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(() => Size(expr, sizes));
        }

        size = 1;
        foreach (var operand in expr.Operands)
        {
            size += Size(operand, sizes);
        }

        return sizes[expr] = size;
    }
}
