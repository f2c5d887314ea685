namespace Nabla.Compilation;

/// <summary>Which results are written together, as a vector.</summary>
internal static class ResultGroups
{
    private const int MostVectors = 3; // that a group is put together from

    /// <summary>Groups of results that follow on each other: the first and the number, which is that of lanes or 1. The first result of all has a place of its own.</summary>
    public static IEnumerable<(int First, int Count)> Of(TapeValues values, Packs packs)
    {
        for (var first = 0; first < values.Results.Length;)
        {
            var count = first > 0 && first + packs.LaneCount <= values.Results.Length && IsTogether(values, packs, first) ? packs.LaneCount : 1;
            yield return (first, count);
            first += count;
        }
    }

    private static bool IsTogether(TapeValues values, Packs packs, int first)
    {
        var lanes = values.Results.AsSpan(first, packs.LaneCount);
        foreach (var value in lanes)
        {
            if (packs.OfValue(value) < 0)
            {
                return false;
            }
        }

        return Arrangement.Of(values, packs, lanes).Vectors.Count <= MostVectors;
    }
}
