using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    /// <summary>x - y*floor(x/y), rounded once; lane by lane where the quotient has more digits than a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Mod<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        var (zero, one) = (T.Create(0), T.Create(1));
        var q = T.Floor(x / y);
        var rest = T.MultiplyAdd(-q, y, x);

        // A quotient that was rounded up to a whole number is one too large.
        var isBeyond = T.Less(rest * y, zero);
        rest = T.Select(isBeyond, T.MultiplyAdd(one - q, y, x), rest);
        var isOrdinary = T.Less(T.Abs(q), T.Create(TwoTo52)) & T.LessOrEqual(T.Create(1e-290), T.Abs(y));
        return T.Any(~isOrdinary) ? Patched(rest, ~isOrdinary, x, y, Remainders.Mod) : rest;
    }
}
