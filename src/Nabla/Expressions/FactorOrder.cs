namespace Nabla.Expressions;

/// <summary>The printed order of the factors of a product: ascending (x*(x + y)*sin(x)).</summary>
internal static class FactorOrder
{
    /// <summary>The indices of the factors in printed order.</summary>
    public static int[] Of(ReadOnlySpan<Factor> factors)
    {
        if (factors.Length == 2)
        {
            return Ordering.Compare(SortParts.Of(Integer.One, factors[0]), SortParts.Of(Integer.One, factors[1])) <= 0 ? PrintOrders.AsStored : PrintOrders.Exchanged;
        }

        var parts = new SortParts[factors.Length];
        var order = new int[factors.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            parts[i] = SortParts.Of(Integer.One, factors[i]);
            order[i] = i;
        }

        MemoryExtensions.Sort(order.AsSpan(), (i, j) => Ordering.Compare(parts[i], parts[j]));
        return order;
    }
}
