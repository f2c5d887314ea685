using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

/// <summary>Functions on lanes at one point, where the platform has no function or a worse one.</summary>
internal static class AtPoint
{
    // Generated code that calls this would inline it, but not the operators of the lanes in it: ten times as slow.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static double Of<TFunction>(double x)
        where TFunction : struct, IVectorFunction => TFunction.Of(Lanes128.Create(x)).First;
}
