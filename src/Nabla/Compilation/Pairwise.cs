namespace Nabla.Compilation;

/// <summary>Sums and the like in pairs, pairs of pairs, and so on: the rounding error grows with the logarithm of the number of items, and half of the operations can be done at a time.</summary>
internal static class Pairwise
{
    /// <summary>The items combined; they are overwritten.</summary>
    public static T Combine<T>(Span<T> items, Func<T, T, T> combine)
    {
        for (var count = items.Length; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count; i += 2)
            {
                items[i / 2] = i + 1 < count ? combine(items[i], items[i + 1]) : items[i];
            }
        }

        return items[0];
    }
}
