namespace Nabla.Compilation;

/// <summary>The values in the lanes of a vector, compared one by one.</summary>
internal readonly struct LaneList(int[] values) : IEquatable<LaneList>
{
    public int[] Values { get; } = values;

    public bool Equals(LaneList other) => Values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is LaneList other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var value in Values)
        {
            hash = (hash * 31) + value;
        }

        return hash;
    }
}
