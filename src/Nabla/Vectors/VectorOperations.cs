using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

/// <summary>The operations of tapes on conditions, lane by lane: 1 where one holds, 0 where not, NaN where that is not known.</summary>
internal static class VectorOperations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Equal<T>(T a, T b)
        where T : struct, ILanes<T> => Truth(T.Equal(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NotEqual<T>(T a, T b)
        where T : struct, ILanes<T> => Truth(~T.Equal(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Less<T>(T a, T b)
        where T : struct, ILanes<T> => Truth(T.Less(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LessOrEqual<T>(T a, T b)
        where T : struct, ILanes<T> => Truth(T.LessOrEqual(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Not<T>(T condition)
        where T : struct, ILanes<T> => T.Create(1) - condition;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T And<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        var zero = T.Create(0);
        return T.Select(T.Equal(a, zero) | T.Equal(b, zero), zero, a * b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Or<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        var one = T.Create(1);
        return T.Select(T.Equal(a, one) | T.Equal(b, one), one, a + b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Select<T>(T condition, T a, T b)
        where T : struct, ILanes<T> =>
        T.Select(T.Equal(condition, T.Create(1)), a, T.Select(T.Equal(condition, T.Create(0)), b, T.Create(double.NaN)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplySubtract<T>(T a, T b, T c)
        where T : struct, ILanes<T> => T.MultiplyAdd(a, b, -c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NegatedMultiplyAdd<T>(T a, T b, T c)
        where T : struct, ILanes<T> => T.MultiplyAdd(-a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Truth<T>(T mask, T a, T b)
        where T : struct, ILanes<T>
    {
        var isKnown = T.Equal(a, a) & T.Equal(b, b);
        return T.Select(isKnown, T.Select(mask, T.Create(1), T.Create(0)), T.Create(double.NaN));
    }
}
