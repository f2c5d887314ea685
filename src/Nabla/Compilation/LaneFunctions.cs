using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>What generated code calls for operations on lanes that are not one instruction: conditions, and functions without a vector kernel.</summary>
internal static class LaneFunctions
{
    /// <summary>A function lane by lane; operands that it does not have are not looked at.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Call<T>(Delegate kernel, T a, T b, T c, int arity)
        where T : struct, ILanes<T>
    {
        Span<double> first = stackalloc double[T.Count], second = stackalloc double[T.Count], third = stackalloc double[T.Count];
        a.Store(ref MemoryMarshal.GetReference(first), 0);
        b.Store(ref MemoryMarshal.GetReference(second), 0);
        c.Store(ref MemoryMarshal.GetReference(third), 0);
        for (var lane = 0; lane < first.Length; lane++)
        {
            first[lane] = RealKernels.Call(kernel, first[lane], second[lane], third[lane], arity);
        }

        return T.Load(ref MemoryMarshal.GetReference(first), 0);
    }
}
