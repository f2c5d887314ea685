using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

/// <summary>The functions of <see cref="VectorMath"/> as kernels, for the entries of the function table.</summary>
internal static class VectorFunctions
{
    /// <summary>Those of a sine and a cosine at once.</summary>
    public const int VariablesOfSineCosine = 94;

    public readonly struct Exp : IVectorFunction
    {
        public static int Variables => 54;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Exp(x);
    }

    public readonly struct Log : IVectorFunction
    {
        public static int Variables => 114;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Log(x);
    }

    public readonly struct Sin : IVectorFunction
    {
        public static int Variables => 50;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Sin(x);
    }

    public readonly struct Cos : IVectorFunction
    {
        public static int Variables => 94;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Cos(x);
    }

    public readonly struct Tan : IVectorFunction
    {
        public static int Variables => 146;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Tan(x);
    }

    public readonly struct Sinh : IVectorFunction
    {
        public static int Variables => 204;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Sinh(x);
    }

    public readonly struct Cosh : IVectorFunction
    {
        public static int Variables => 94;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Cosh(x);
    }

    public readonly struct Tanh : IVectorFunction
    {
        public static int Variables => 114;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Tanh(x);
    }

    public readonly struct Asin : IVectorFunction
    {
        public static int Variables => 94;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Asin(x);
    }

    public readonly struct Acos : IVectorFunction
    {
        public static int Variables => 94;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Acos(x);
    }

    public readonly struct Atan : IVectorFunction
    {
        public static int Variables => 114;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Atan(x);
    }

    public readonly struct Asinh : IVectorFunction
    {
        public static int Variables => 204;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Asinh(x);
    }

    public readonly struct Acosh : IVectorFunction
    {
        public static int Variables => 204;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Acosh(x);
    }

    public readonly struct Atanh : IVectorFunction
    {
        public static int Variables => 146;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Atanh(x);
    }

    public readonly struct Expm1 : IVectorFunction
    {
        public static int Variables => 94;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Expm1(x);
    }

    public readonly struct Log1p : IVectorFunction
    {
        public static int Variables => 114;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Log1p(x);
    }

    public readonly struct Cbrt : IVectorFunction
    {
        public static int Variables => 146;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Cbrt(x);
    }

    public readonly struct Erf : IVectorFunction
    {
        public static int Variables => 146;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Erf(x);
    }

    public readonly struct Erfc : IVectorFunction
    {
        public static int Variables => 204;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => VectorMath.Erfc(x);
    }

    public readonly struct Atan2 : IVectorFunction2
    {
        public static int Variables => 200;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x, T y)
            where T : struct, ILanes<T> => VectorMath.Atan2(x, y);
    }

    public readonly struct Mod : IVectorFunction2
    {
        public static int Variables => 56;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x, T y)
            where T : struct, ILanes<T> => VectorMath.Mod(x, y);
    }

    public readonly struct Pow : IVectorFunction2
    {
        public static int Variables => 440;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x, T y)
            where T : struct, ILanes<T> => VectorMath.Pow(x, y);
    }
}
