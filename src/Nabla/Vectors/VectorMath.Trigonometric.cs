using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double LargestReduced = 1 << 20; // beyond, the products of the reduction are no longer exact
    private const double TwoOverPi = 0.6366197723675814;
    private const double HalfPi1 = 1.5707963267948966;
    private const double HalfPi2 = 6.123233995736766e-17;
    private const double HalfPi3 = -1.4973849048591698e-33;

    /// <summary>sin(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sin<T>(T x)
        where T : struct, ILanes<T>
    {
        var (sine, _) = Reduced(x);
        return IsLarge(x, out var mask) ? Patched(sine, mask, x, Math.Sin) : sine;
    }

    /// <summary>cos(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cos<T>(T x)
        where T : struct, ILanes<T>
    {
        var (_, cosine) = Reduced(x);
        return IsLarge(x, out var mask) ? Patched(cosine, mask, x, Math.Cos) : cosine;
    }

    /// <summary>sin(x) and cos(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T Sine, T Cosine) SinCos<T>(T x)
        where T : struct, ILanes<T>
    {
        var (sine, cosine) = Reduced(x);
        return IsLarge(x, out var mask) ? (Patched(sine, mask, x, Math.Sin), Patched(cosine, mask, x, Math.Cos)) : (sine, cosine);
    }

    /// <summary>tan(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tan<T>(T x)
        where T : struct, ILanes<T>
    {
        var (sine, cosine) = Reduced(x);
        return IsLarge(x, out var mask) ? Patched(sine / cosine, mask, x, Math.Tan) : sine / cosine;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLarge<T>(T x, out T mask)
        where T : struct, ILanes<T>
    {
        mask = T.Less(T.Create(LargestReduced), T.Abs(x));
        return T.Any(mask);
    }

    /// <summary>Sine and cosine for |x| up to 2**20: r = x - q*pi/2 with its rounding error, polynomials in r, then the quadrant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Sine, T Cosine) Reduced<T>(T x)
        where T : struct, ILanes<T>
    {
        var q = T.Round(x * T.Create(TwoOverPi));
        var first = T.MultiplyAdd(-q, T.Create(HalfPi1), x); // exact
        var product = q * T.Create(HalfPi2);
        var r = first - product;
        var back = r - first;
        var low = first - (r - back) - (product + back);
        low -= T.MultiplyAdd(q, T.Create(HalfPi2), -product);
        low = T.MultiplyAdd(-q, T.Create(HalfPi3), low);

        var z = r * r;
        var sineTail = Polynomial(z, -0.16666666666666666, 0.008333333333330925, -0.00019841269836722418, 2.755731608381636e-06, -2.5051127944014188e-08, 1.5917848524808262e-10);
        var cosineTail = Polynomial(z, 0.041666666666666664, -0.0013888888888887382, 2.480158729874307e-05, -2.7557317260008837e-07, 2.0876143827993133e-09, -1.1382456778061306e-11);
        var half = T.Create(0.5) * z;
        var sine = r + T.MultiplyAdd(z * r, sineTail, T.MultiplyAdd(-half, low, low));
        var start = T.Create(1) - half;
        var cosine = start + ((T.Create(1) - start - half) + T.MultiplyAdd(z * z, cosineTail, -r * low));

        var quadrant = q + T.Create(WholeBits);
        var isOdd = T.Equal(T.ShiftLeft(quadrant, 63) | T.Create(1), T.Create(-1));
        var sineSign = T.ShiftLeft(T.ShiftRight(quadrant, 1), 63);
        var cosineSign = T.ShiftLeft(T.ShiftRight(T.AddBits(quadrant, T.CreateBits(1)), 1), 63);
        sine = T.Select(T.Equal(x, T.Create(0)), x, sine); // keeps the sign of zero
        return (T.Select(isOdd, cosine, sine) ^ sineSign, T.Select(isOdd, sine, cosine) ^ cosineSign);
    }
}
