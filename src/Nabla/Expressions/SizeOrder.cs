namespace Nabla.Expressions;

/// <summary>The order of expressions by their size as trees, equally large ones in the order of printing.</summary>
internal static class SizeOrder
{
    /// <summary>Smaller trees first.</summary>
    public static int Compare(Expr a, Expr b)
    {
        var order = Size(a, new NodeMap<double>()).CompareTo(Size(b, new NodeMap<double>()));
        return order != 0 ? order : Ordering.Compare(a, b);
    }

    /// <summary>
    /// Substitutions that were given without an order: those with the largest old expression first; but first of all those whose new
    /// expression is not finite, unless all are made at once.
    /// </summary>
    public static (Expr Old, Expr New)[] OfSubstitutions(IReadOnlyDictionary<Expr, Expr> map, bool simultaneous)
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
        if (expr.IsAtom)
        {
            return 1;
        }

        if (sizes.TryGetValue(expr, out var size))
        {
            return size;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(expr, sizes, Size);
        }

        size = 1;
        foreach (var operand in expr.Operands)
        {
            size += Size(operand, sizes);
        }

        return sizes[expr] = size;
    }
}
