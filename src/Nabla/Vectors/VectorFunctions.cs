using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

/// <summary>The functions of <see cref="VectorMath"/> as kernels, for the entries of the function table.</summary>
internal static class VectorFunctions
{
    public readonly struct Exp : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Exp(x);
    }

    public readonly struct Log : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Log(x);
    }

    public readonly struct Sin : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Sin(x);
    }

    public readonly struct Cos : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Cos(x);
    }

    public readonly struct Tan : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Tan(x);
    }

    public readonly struct Sinh : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Sinh(x);
    }

    public readonly struct Cosh : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Cosh(x);
    }

    public readonly struct Tanh : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Tanh(x);
    }

    public readonly struct Asin : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Asin(x);
    }

    public readonly struct Acos : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Acos(x);
    }

    public readonly struct Atan : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Atan(x);
    }

    public readonly struct Asinh : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Asinh(x);
    }

    public readonly struct Acosh : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Acosh(x);
    }

    public readonly struct Atanh : IVectorFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Atanh(x);
    }

    public readonly struct Atan2 : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x, T y)
            where T : struct, ILanes<T> => VectorMath.Atan2(x, y);
    }

    public readonly struct Pow : IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x, T y)
            where T : struct, ILanes<T> => VectorMath.Pow(x, y);
    }
}
