using System.Runtime.CompilerServices;

namespace Nabla.Expressions;

/// <summary>
/// A 128-bit hash of an expression's content, computed once from its children's hashes. Two expressions are equal exactly
/// when their hashes are (docs/adr/0003), so equality costs two comparisons however large or shared the expressions are.
/// The same content has the same hash in every process and culture; the canonical order of operands follows it.
/// </summary>
internal readonly record struct ContentHash(ulong A, ulong B) : IComparable<ContentHash>
{
    private static readonly ContentHash[] Kinds = [.. Enum.GetValues<ExprKind>().Select(kind => Seed((ulong)kind))];

    /// <summary>The start of the hash of one kind of node.</summary>
    public static ContentHash Of(ExprKind kind) => Kinds[(int)kind];

    /// <summary>The start of the hash of something else.</summary>
    public static ContentHash Seed(ulong tag) => new ContentHash(K0, K1).With(tag);

    /// <summary>The hash of the same content in another role: an exponent, not a base.</summary>
    public ContentHash InOtherRole => new(~A, ~B);

    /// <summary>The hash of this content followed by another's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ContentHash With(ContentHash next) =>
        new(Mix(A ^ next.A, next.B ^ K0) + next.A, Mix(B ^ next.B, next.A ^ K1) + next.B);

    /// <summary>The hash of this content followed by one word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ContentHash With(ulong word) => With(new ContentHash(word * K2 + K1, Mix(word ^ K0, K2)));

    /// <summary>The hash of this content followed by a text.</summary>
    public ContentHash With(string text)
    {
        var hash = With((ulong)text.Length);
        foreach (var c in text)
        {
            hash = hash.With(c);
        }

        return hash;
    }

    /// <inheritdoc/>
    public int CompareTo(ContentHash other) => A != other.A ? A.CompareTo(other.A) : B.CompareTo(other.B);

    // Odd constants with well-spread bits: the fractional parts of sqrt(2), sqrt(3) and the golden ratio.
    private const ulong K0 = 0x6A09E667F3BCC909;
    private const ulong K1 = 0xBB67AE8584CAA73B;
    private const ulong K2 = 0x9E3779B97F4A7C15;

    /// <summary>The two halves of the 128-bit product, folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }
}
