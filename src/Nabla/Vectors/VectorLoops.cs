using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nabla.Vectors;

/// <summary>Loops over spans whose lengths are multiples of the number of lanes. A target may be an operand: it is written after it is read.</summary>
internal static class VectorLoops
{
    // The first call may be the only one, over a million numbers. Inlined into a method that is compiled again by a profile, a loop has none, is
    // taken for cold, and what it calls is not inlined: five times slower.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(AtOnce)]
    public static void Unary<T, TOperation>(ReadOnlySpan<double> a, Span<double> target)
        where T : struct, ILanes<T>
        where TOperation : struct, IVectorFunction
    {
        ref var start = ref MemoryMarshal.GetReference(target);
        ref var first = ref MemoryMarshal.GetReference(a);
        for (nuint i = 0; i < (nuint)target.Length; i += (nuint)T.Count)
        {
            TOperation.Of(T.Load(in first, i)).Store(ref start, i);
        }
    }

    [MethodImpl(AtOnce)]
    public static void Binary<T, TOperation>(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
        where T : struct, ILanes<T>
        where TOperation : struct, IVectorFunction2
    {
        ref var start = ref MemoryMarshal.GetReference(target);
        ref var first = ref MemoryMarshal.GetReference(a);
        ref var second = ref MemoryMarshal.GetReference(b);
        for (nuint i = 0; i < (nuint)target.Length; i += (nuint)T.Count)
        {
            TOperation.Of(T.Load(in first, i), T.Load(in second, i)).Store(ref start, i);
        }
    }

    [MethodImpl(AtOnce)]
    public static void Ternary<T, TOperation>(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> target)
        where T : struct, ILanes<T>
        where TOperation : struct, IVectorFunction3
    {
        ref var start = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)target.Length; i += (nuint)T.Count)
        {
            var (x, y, z) = (T.Load(in MemoryMarshal.GetReference(a), i), T.Load(in MemoryMarshal.GetReference(b), i), T.Load(in MemoryMarshal.GetReference(c), i));
            TOperation.Of(x, y, z).Store(ref start, i);
        }
    }
}
