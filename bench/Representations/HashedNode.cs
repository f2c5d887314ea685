namespace Nabla.Representations;

/// <summary>A node that carries a 128-bit hash of its content: equality compares hashes, and nothing is looked up.</summary>
internal sealed class HashedNode : INode<HashedNode>, IEquatable<HashedNode>
{
    private readonly ulong high;
    private readonly ulong low;

    private HashedNode(Operation operation, HashedNode? left, HashedNode? right, long tag)
    {
        (Operation, Left, Right) = (operation, left, right);
        (high, low) = With(With((0x6A09E667F3BCC909, 0xBB67AE8584CAA73B + (ulong)operation + ((ulong)tag << 8)), left), right);
    }

    public Operation Operation { get; }

    public HashedNode? Left { get; }

    public HashedNode? Right { get; }

    public static HashedNode Make(Operation operation, HashedNode? left, HashedNode? right, long tag) => new(operation, left, right, tag);

    public bool Equals(HashedNode? other) => other is not null && high == other.high && low == other.low;

    public override bool Equals(object? obj) => Equals(obj as HashedNode);

    public override int GetHashCode() => (int)high;

    private static (ulong High, ulong Low) With((ulong High, ulong Low) hash, HashedNode? next)
    {
        var (h, l) = next is null ? (1UL, 2UL) : (next.high, next.low);
        return (Mix(hash.High ^ h, l ^ 0x9E3779B97F4A7C15) + h, Mix(hash.Low ^ l, h ^ 0xD1B54A32D192ED03) + l);
    }

    private static ulong Mix(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }
}
