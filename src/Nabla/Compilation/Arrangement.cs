namespace Nabla.Compilation;

/// <summary>How a vector of given values comes about.</summary>
internal readonly record struct Arrangement
{
    private Arrangement(ArrangementKind kind, int first, List<int> vectors, int separate)
    {
        Kind = kind;
        First = first;
        Vectors = vectors;
        SeparateCount = separate;
    }

    public ArrangementKind Kind { get; }

    /// <summary>The value in all lanes, or the variable in the first one.</summary>
    public int First { get; }

    /// <summary>The vectors in which the values are, each once.</summary>
    public List<int> Vectors { get; }

    /// <summary>How many values are in no vector.</summary>
    public int SeparateCount { get; }

    /// <param name="values">What the values are.</param>
    /// <param name="packs">Where they are.</param>
    /// <param name="lanes">The values; there may be fewer than lanes: what is in the others does not matter.</param>
    public static Arrangement Of(TapeValues values, Packs packs, ReadOnlySpan<int> lanes)
    {
        var first = lanes[0];
        var areNumbers = values.IsConstant(first);
        var (isSame, isRow) = (true, values.IsInput(first));
        for (var lane = 1; lane < lanes.Length; lane++)
        {
            areNumbers &= values.IsConstant(lanes[lane]);
            isSame &= lanes[lane] == first;
            isRow &= lanes[lane] == first + lane;
        }

        if (areNumbers)
        {
            return new(ArrangementKind.Numbers, first, [], 0);
        }

        if (isRow && first + packs.LaneCount <= values.InputCount)
        {
            return new(ArrangementKind.Variables, first, [], 0);
        }

        if (isSame && (values.IsInput(first) || packs.Place(first) is null))
        {
            return new(ArrangementKind.Broadcast, first, [], 0);
        }

        var vectors = new List<int>();
        var separate = 0;
        var isInPlace = true;
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            if (packs.Place(lanes[lane]) is not var (source, place))
            {
                separate++;
            }
            else
            {
                isInPlace &= place == lane;
                if (!vectors.Contains(source))
                {
                    vectors.Add(source);
                }
            }
        }

        return vectors.Count == 0 ? new(ArrangementKind.Separate, first, [], separate)
            : new(vectors.Count == 1 && separate == 0 && isInPlace ? ArrangementKind.InPlace : ArrangementKind.Merged, first, vectors, separate);
    }
}

internal enum ArrangementKind
{
    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>Variables that stand one after the other.</summary>
    Variables,

    /// <summary>One value in all lanes, which no pack computes.</summary>
    Broadcast,

    /// <summary>Values each computed by itself.</summary>
    Separate,

    /// <summary>A vector as it is.</summary>
    InPlace,

    /// <summary>The lanes of vectors, and values computed by themselves, put together.</summary>
    Merged,
}
