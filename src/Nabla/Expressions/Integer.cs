using System.Numerics;
using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla;

/// <summary>An integer of any size.</summary>
public sealed class Integer : Number
{
    /// <summary>The most decimal digits of an integer.</summary>
    internal const int MostDigits = 1_000_000;

    private const long MostBits = (long)(MostDigits * 3.3219280948873623); // bits in a digit: log2(10)

    private const int CacheFrom = -256;
    private const int CacheTo = 1024;

    private static readonly Integer[] Cache = [.. Enumerable.Range(CacheFrom, CacheTo - CacheFrom + 1).Select(i => new Integer(i))];

    private readonly long small;
    private readonly BigInteger? big;

    private Integer(long value)
        : base(ExprKind.Integer, ContentHash.Of(ExprKind.Integer).With((ulong)value)) => small = value;

    private Integer(BigInteger value)
        : base(ExprKind.Integer, HashOf(value)) => big = value;

    internal static Integer Zero { get; } = Of(0);

    internal static Integer One { get; } = Of(1);

    internal static Integer MinusOne { get; } = Of(-1);

    internal static Integer Two { get; } = Of(2);

    /// <summary>The value.</summary>
    public BigInteger Value => big ?? small;

    /// <inheritdoc/>
    public override int Sign => big is { } b ? b.Sign : Math.Sign(small);

    /// <summary>Whether the value is even.</summary>
    public bool IsEven => big is { } b ? b.IsEven : (small & 1) == 0;

    internal bool IsSmall => big is null;

    /// <summary>The integer of this value.</summary>
    public static Integer Of(long value) => value is >= CacheFrom and <= CacheTo ? Cache[value - CacheFrom] : new Integer(value);

    /// <summary>The integer of this value.</summary>
    /// <exception cref="LimitException">It has more than a million decimal digits.</exception>
    public static Integer Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value)
        : value.GetBitLength() <= MostBits ? new Integer(value)
        : throw new LimitException($"An integer of {value.GetBitLength()} bits is beyond the limit of {MostDigits} digits.");

    /// <inheritdoc/>
    public override double ToDouble() => big is { } b ? RationalToDouble.Nearest(b, BigInteger.One) : small;

    /// <summary>The value as a 64-bit integer where it is one.</summary>
    internal bool TryGetInt64(out long value)
    {
        value = small;
        return big is null;
    }

    /// <summary>The value as a 32-bit integer where it is one.</summary>
    internal bool TryGetInt32(out int value)
    {
        value = (int)small;
        return big is null && value == small;
    }

    /// <summary>The negative.</summary>
    public static Integer operator -(Integer value) =>
        value.big is null && value.small != long.MinValue ? Of(-value.small) : Of(-value.Value);

    /// <summary>The exact sum.</summary>
    public static Integer operator +(Integer left, Integer right)
    {
        var sum = unchecked(left.small + right.small);
        return left.big is null && right.big is null && ((left.small ^ sum) & (right.small ^ sum)) >= 0
            ? Of(sum)
            : Of(left.Value + right.Value);
    }

    /// <summary>The exact difference.</summary>
    public static Integer operator -(Integer left, Integer right) => left + -right;

    /// <summary>The exact product.</summary>
    public static Integer operator *(Integer left, Integer right)
    {
        if (left.big is null && right.big is null)
        {
            var high = Math.BigMul(left.small, right.small, out var low);
            if (high == low >> 63)
            {
                return Of(low);
            }
        }

        return Of(left.Value * right.Value);
    }

    private static ContentHash HashOf(BigInteger value)
    {
        var hash = ContentHash.Of(ExprKind.Integer);
        var bytes = value.ToByteArray();
        hash = hash.With((ulong)bytes.Length);
        foreach (var word in bytes.Chunk(8))
        {
            ulong w = 0;
            for (var i = 0; i < word.Length; i++)
            {
                w |= (ulong)word[i] << (8 * i);
            }

            hash = hash.With(w);
        }

        return hash;
    }
}
