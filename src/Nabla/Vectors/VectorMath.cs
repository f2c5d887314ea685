using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nabla.Vectors;

/// <summary>
/// Elementary functions of several doubles at once. Polynomials are nearly minimax (Chebyshev fits); arguments beyond the range of
/// a kernel are left to the scalar function of the platform, lane by lane. Accuracy: docs/guide/compilation.md, held by tests.
/// </summary>
internal static partial class VectorMath
{
    /// <summary>The results with those of the masked lanes computed by a scalar function.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Patched<T>(T results, T mask, T x, Func<double, double> scalar)
        where T : struct, ILanes<T>
    {
        Span<double> values = stackalloc double[T.Count], arguments = stackalloc double[T.Count], masks = stackalloc double[T.Count];
        results.Store(ref MemoryMarshal.GetReference(values), 0);
        x.Store(ref MemoryMarshal.GetReference(arguments), 0);
        mask.Store(ref MemoryMarshal.GetReference(masks), 0);
        for (var lane = 0; lane < values.Length; lane++)
        {
            if (BitConverter.DoubleToInt64Bits(masks[lane]) != 0)
            {
                values[lane] = scalar(arguments[lane]);
            }
        }

        return T.Load(ref MemoryMarshal.GetReference(values), 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Patched<T>(T results, T mask, T x, T y, Func<double, double, double> scalar)
        where T : struct, ILanes<T>
    {
        Span<double> values = stackalloc double[T.Count], first = stackalloc double[T.Count], second = stackalloc double[T.Count], masks = stackalloc double[T.Count];
        results.Store(ref MemoryMarshal.GetReference(values), 0);
        x.Store(ref MemoryMarshal.GetReference(first), 0);
        y.Store(ref MemoryMarshal.GetReference(second), 0);
        mask.Store(ref MemoryMarshal.GetReference(masks), 0);
        for (var lane = 0; lane < values.Length; lane++)
        {
            if (BitConverter.DoubleToInt64Bits(masks[lane]) != 0)
            {
                values[lane] = scalar(first[lane], second[lane]);
            }
        }

        return T.Load(ref MemoryMarshal.GetReference(values), 0);
    }

    /// <summary>The sign bit of one number on the magnitude of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T CopySign<T>(T magnitude, T sign)
        where T : struct, ILanes<T>
    {
        var bit = T.CreateBits(long.MinValue);
        return (magnitude & ~bit) | (sign & bit);
    }
}
