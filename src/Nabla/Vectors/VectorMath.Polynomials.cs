using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

/// <summary>
/// Polynomials c0 + c1*x + c2*x**2 + ..., two terms at a time, so that half as many operations wait for each other as in Horner's
/// scheme. Written out for each length, because loops over coefficients are not unrolled.
/// </summary>
internal static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Linear<T>(T x, double c0, double c1)
        where T : struct, ILanes<T> => T.MultiplyAdd(T.Create(c1), x, T.Create(c0));

    /// <summary>c0 + c1*x + rest*x**2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Step<T>(T x, T square, double c0, double c1, T rest)
        where T : struct, ILanes<T> => T.MultiplyAdd(rest, square, Linear(x, c0, c1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var sum = Step(x, square, c2, c3, Linear(x, c4, c5));
        return Step(x, square, c0, c1, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5, double c6)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var sum = Step(x, square, c4, c5, T.Create(c6));
        sum = Step(x, square, c2, c3, sum);
        return Step(x, square, c0, c1, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var sum = Step(x, square, c4, c5, Linear(x, c6, c7));
        sum = Step(x, square, c2, c3, sum);
        return Step(x, square, c0, c1, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7, double c8, double c9, double c10)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var sum = Step(x, square, c8, c9, T.Create(c10));
        sum = Step(x, square, c6, c7, sum);
        sum = Step(x, square, c4, c5, sum);
        sum = Step(x, square, c2, c3, sum);
        return Step(x, square, c0, c1, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7, double c8, double c9, double c10, double c11)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var sum = Step(x, square, c8, c9, Linear(x, c10, c11));
        sum = Step(x, square, c6, c7, sum);
        sum = Step(x, square, c4, c5, sum);
        sum = Step(x, square, c2, c3, sum);
        return Step(x, square, c0, c1, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7, double c8, double c9, double c10, double c11, double c12)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var sum = Step(x, square, c10, c11, T.Create(c12));
        sum = Step(x, square, c8, c9, sum);
        sum = Step(x, square, c6, c7, sum);
        sum = Step(x, square, c4, c5, sum);
        sum = Step(x, square, c2, c3, sum);
        return Step(x, square, c0, c1, sum);
    }
}
