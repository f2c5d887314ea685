using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

/// <summary>
/// Functions on lanes as methods that are called, compiled once a process, and not written in place: for code that runs them once. Vectors are passed in
/// memory of the caller's, because those on the stack may lie across two lines of the cache, and are then read slowly when they were just written.
/// </summary>
internal static class LaneCalls
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void SineCosine<T>(ref double x, ref double sine, ref double cosine)
        where T : struct, ILanes<T>
    {
        var (s, c) = VectorMath.SinCos(T.Load(ref x, 0));
        s.Store(ref sine, 0);
        c.Store(ref cosine, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Power<T>(ref double x, ref double y, ref double result)
        where T : struct, ILanes<T> => VectorMath.Pow(T.Load(ref x, 0), T.Load(ref y, 0)).Store(ref result, 0);

    /// <summary>A function of one argument.</summary>
    public static class Of<TFunction>
        where TFunction : struct, IVectorFunction
    {
        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public static void Call<T>(ref double x, ref double result)
            where T : struct, ILanes<T> => TFunction.Of(T.Load(ref x, 0)).Store(ref result, 0);
    }

    /// <summary>A function of two arguments.</summary>
    public static class Of2<TFunction>
        where TFunction : struct, IVectorFunction2
    {
        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public static void Call<T>(ref double x, ref double y, ref double result)
            where T : struct, ILanes<T> => TFunction.Of(T.Load(ref x, 0), T.Load(ref y, 0)).Store(ref result, 0);
    }
}
