using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nabla.Compilation;

/// <summary>
/// Numbers in memory that does not move, one for each point: neighbours are so many numbers apart (0: one number stands for all points).
/// They are kept as doubles or floats, and are doubles for who reads and writes them.
/// </summary>
internal readonly unsafe struct Strand
{
    private readonly byte* start;
    private readonly nint stride;
    private readonly bool isSingle;

    private Strand(void* start, nint stride, bool isSingle)
    {
        this.start = (byte*)start;
        this.stride = stride;
        this.isSingle = isSingle;
    }

    /// <summary>Whether there is one number for all points.</summary>
    public bool IsScalar => stride == 0;

    /// <summary>Whether the numbers follow each other.</summary>
    public bool IsColumn => stride == 1;

    public static Strand Of<T>(T* start, nint stride)
        where T : unmanaged => new(start, stride, typeof(T) == typeof(float));

    /// <summary>Where the number of a point is.</summary>
    public long AddressOf(int point) => (long)(start + (point * stride * (isSingle ? sizeof(float) : sizeof(double))));

    /// <summary>Reads the numbers of points from one on as doubles.</summary>
    public void Read(int from, Span<double> target)
    {
        if (!isSingle)
        {
            CopyTo(from, target);
        }
        else if (IsScalar)
        {
            target.Fill(*(float*)start);
        }
        else
        {
            Widen((float*)AddressOf(from), stride, target);
        }
    }

    /// <summary>Writes the numbers of points from one on, given as doubles.</summary>
    public void Write(int from, ReadOnlySpan<double> source)
    {
        if (isSingle)
        {
            Narrow(source, (float*)AddressOf(from), stride);
        }
        else
        {
            CopyFrom(from, source);
        }
    }

    /// <summary>Reads the numbers of points from one on, as what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // beside the generated code, whatever is not optimised at once would take the most time
    public void CopyTo<T>(int from, Span<T> target)
        where T : unmanaged
    {
        var source = (T*)AddressOf(from);
        if (stride == 1)
        {
            new ReadOnlySpan<T>(source, target.Length).CopyTo(target);
            return;
        }

        var step = stride;
        foreach (ref var number in target)
        {
            number = *source;
            source += step;
        }
    }

    /// <summary>Writes the numbers of points from one on, given as what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyFrom<T>(int from, ReadOnlySpan<T> source)
        where T : unmanaged
    {
        var target = (T*)AddressOf(from);
        if (stride == 1)
        {
            source.CopyTo(new Span<T>(target, source.Length));
            return;
        }

        var step = stride;
        foreach (var number in source)
        {
            *target = number;
            target += step;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(float* source, nint step, Span<double> target)
    {
        var k = 0;
        if (step == 1)
        {
            ref var start = ref MemoryMarshal.GetReference(target);
            for (; k <= target.Length - Vector256<float>.Count; k += Vector256<float>.Count)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(source + k));
                low.StoreUnsafe(ref start, (nuint)k);
                high.StoreUnsafe(ref start, (nuint)(k + Vector256<double>.Count));
            }
        }

        for (source += k * step; k < target.Length; k++)
        {
            target[k] = *source;
            source += step;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(ReadOnlySpan<double> source, float* target, nint step)
    {
        var k = 0;
        if (step == 1)
        {
            ref var start = ref MemoryMarshal.GetReference(source);
            for (; k <= source.Length - Vector256<float>.Count; k += Vector256<float>.Count)
            {
                Vector256.Narrow(Vector256.LoadUnsafe(ref start, (nuint)k), Vector256.LoadUnsafe(ref start, (nuint)(k + Vector256<double>.Count))).Store(target + k);
            }
        }

        for (target += k * step; k < source.Length; k++)
        {
            *target = (float)source[k];
            target += step;
        }
    }
}
