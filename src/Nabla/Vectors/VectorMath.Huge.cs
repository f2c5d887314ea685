using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nabla.Vectors;

/// <summary>Sine, cosine and tangent of huge arguments: the reduction of Payne and Hanek, lane by lane; the rest in vectors.</summary>
internal static partial class VectorMath
{
    private const double TwoToMinus64 = 1 / 18446744073709551616.0;

    /// <summary>The bits of 2/pi behind the point, after 64 zeros: as many as the largest double needs.</summary>
    private static ReadOnlySpan<ulong> TwoOverPiBits =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41,
        0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7,
        0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
        0xF0CFBC209AF4361D,
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T LargeSin<T>(T x)
        where T : struct, ILanes<T> => T.Select(IsLarge(x), HugeSinCos(x).Sine, ReducedSine(x));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T LargeCos<T>(T x)
        where T : struct, ILanes<T> => T.Select(IsLarge(x), HugeSinCos(x).Cosine, Reduced(x).Cosine);

    /// <summary>The lanes within the range have the bits that they have beside any other lanes: those of <see cref="Reduced"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (T Sine, T Cosine) LargeSinCos<T>(T x)
        where T : struct, ILanes<T>
    {
        var (sine, cosine) = Reduced(x);
        var (hugeSine, hugeCosine) = HugeSinCos(x);
        var isLarge = IsLarge(x);
        return (T.Select(isLarge, hugeSine, sine), T.Select(isLarge, hugeCosine, cosine));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T LargeTan<T>(T x)
        where T : struct, ILanes<T>
    {
        var (r, low, quadrant) = HugeReduced(x);
        return T.Select(IsLarge(x), QuadrantTangent(r, low, quadrant), ReducedTangent(x));
    }

    private static T IsLarge<T>(T x)
        where T : struct, ILanes<T> => ~T.LessOrEqual(T.Abs(x), T.Create(LargestReduced));

    private static (T Sine, T Cosine) HugeSinCos<T>(T x)
        where T : struct, ILanes<T>
    {
        var (r, low, quadrant) = HugeReduced(x);
        var z = r * r;
        var sine = r + T.MultiplyAdd(z * r, SineTail(z), low);
        var cosine = T.Create(1) + T.MultiplyAdd(z, CosineTail(z), -r * low);
        return InQuadrant(sine, cosine, quadrant);
    }

    /// <summary>For lanes beyond the range of <see cref="Reduced"/> what is left of x beside the nearest multiple of pi/2, as a sum, and which multiple it is, in the low bits.</summary>
    private static (T High, T Low, T Quadrant) HugeReduced<T>(T x)
        where T : struct, ILanes<T>
    {
        Span<double> arguments = stackalloc double[T.Count], high = stackalloc double[T.Count], low = stackalloc double[T.Count], quadrant = stackalloc double[T.Count];
        x.Store(ref MemoryMarshal.GetReference(arguments), 0);
        for (var lane = 0; lane < arguments.Length; lane++)
        {
            (high[lane], low[lane], var multiple) = Math.Abs(arguments[lane]) <= LargestReduced ? default : Remainder(arguments[lane]);
            quadrant[lane] = BitConverter.Int64BitsToDouble(multiple);
        }

        return (
            T.Load(ref MemoryMarshal.GetReference(high), 0),
            T.Load(ref MemoryMarshal.GetReference(low), 0),
            T.Load(ref MemoryMarshal.GetReference(quadrant), 0));
    }

    /// <summary>
    /// x*2/pi modulo 4 with 190 bits behind the point: x is a whole number m times a power of two, so that the bits of 2/pi that give multiples of 4
    /// can be left out, and so can those that are too small to matter. No double is nearer to a multiple of pi/2 than 2**-62, so that of the first 128
    /// bits more than 60 remain.
    /// </summary>
    private static (double High, double Low, long Quadrant) Remainder(double x)
    {
        if (!double.IsFinite(x))
        {
            return (double.NaN, 0, 0);
        }

        var bits = BitConverter.DoubleToUInt64Bits(x);
        var m = (bits & ((1UL << 52) - 1)) | (1UL << 52);
        var exponent = (int)(bits >> 52 & 0x7FF) - 1075; // |x| = m*2**exponent
        var from = exponent - 2 + 64;
        var (word, shift) = (from / 64, from % 64);
        var (a, b, c) = (Window(word, shift), Window(word + 1, shift), Window(word + 2, shift));

        // The low 192 bits of m*abc: two before the point, the others behind it.
        var carry = Math.BigMul(m, c, out var third);
        var top = Math.BigMul(m, b, out var second);
        second += carry;
        var first = unchecked((m * a) + top + (second < carry ? 1UL : 0));

        // The fraction, from -1/2 to 1/2, as a magnitude of 128 bits that begins with a one.
        var multiple = (long)(first >> 62);
        var magnitude = new UInt128((first << 2) | (second >> 62), (second << 2) | (third >> 62));
        var isNegative = (first << 2) >> 63 != 0;
        if (isNegative)
        {
            multiple++;
            magnitude = ~magnitude; // one unit in the last place less than the negative, which is nothing
        }

        var zeros = (int)UInt128.LeadingZeroCount(magnitude);
        magnitude <<= zeros;
        var (upper, lower) = ((ulong)(magnitude >> 64), (ulong)magnitude);
        var scale = BitConverter.Int64BitsToDouble((1023L - 64 - zeros) << 52);
        var head = (upper >> 11 << 11) * scale;
        var tail = ((upper & 0x7FF) + (lower * TwoToMinus64)) * scale;
        var high = head * HalfPi1;
        var low = Math.FusedMultiplyAdd(head, HalfPi1, -high) + (head * HalfPi2) + (tail * HalfPi1);
        return isNegative != x < 0 ? (-high, -low, x < 0 ? -multiple : multiple) : (high, low, x < 0 ? -multiple : multiple);
    }

    private static ulong Window(int word, int shift) =>
        shift == 0 ? TwoOverPiBits[word] : (TwoOverPiBits[word] << shift) | (TwoOverPiBits[word + 1] >> (64 - shift));
}
