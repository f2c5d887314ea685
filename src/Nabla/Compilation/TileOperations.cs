using System.Runtime.CompilerServices;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>The operations of tapes on vectors.</summary>
internal static class TileOperations
{
    public readonly struct Negate : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => -x;
    }

    public readonly struct SquareRoot : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => T.Sqrt(x);
    }

    public readonly struct Absolute : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => T.Abs(x);
    }

    public readonly struct Floor : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => T.Floor(x);
    }

    public readonly struct Not : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorOperations.Not(x);
    }

    public readonly struct Add : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => a + b;
    }

    public readonly struct Subtract : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => a - b;
    }

    public readonly struct Multiply : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => a * b;
    }

    public readonly struct Divide : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => a / b;
    }

    public readonly struct Maximum : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => T.Max(a, b);
    }

    public readonly struct Minimum : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => T.Min(a, b);
    }

    public readonly struct Equal : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => VectorOperations.Equal(a, b);
    }

    public readonly struct NotEqual : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => VectorOperations.NotEqual(a, b);
    }

    public readonly struct Less : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => VectorOperations.Less(a, b);
    }

    public readonly struct LessOrEqual : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => VectorOperations.LessOrEqual(a, b);
    }

    public readonly struct And : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => VectorOperations.And(a, b);
    }

    public readonly struct Or : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b)
            where T : struct, ILanes<T> => VectorOperations.Or(a, b);
    }

    public readonly struct Select : IVectorFunction3
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b, T c)
            where T : struct, ILanes<T> => VectorOperations.Select(a, b, c);
    }

    public readonly struct MultiplyAdd : IVectorFunction3
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b, T c)
            where T : struct, ILanes<T> => T.MultiplyAdd(a, b, c);
    }

    public readonly struct MultiplySubtract : IVectorFunction3
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b, T c)
            where T : struct, ILanes<T> => VectorOperations.MultiplySubtract(a, b, c);
    }

    public readonly struct NegatedMultiplyAdd : IVectorFunction3
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T a, T b, T c)
            where T : struct, ILanes<T> => VectorOperations.NegatedMultiplyAdd(a, b, c);
    }
}
