using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double LargestReduced = 1 << 20; // beyond, the products of the reduction are no longer exact
    private const double TwoOverPi = 0.6366197723675814;
    private const double HalfPi1 = 1.5707963267948966;
    private const double HalfPi2 = 6.123233995736766e-17;
    private const double ReductionPi2 = 6.123233995736765e-17; // pi/2 less HalfPi1, rounded down
    private const double ReductionPi3 = 1.082856673921914e-32;

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
        mask = ~T.LessOrEqual(T.Abs(x), T.Create(LargestReduced));
        return T.Any(mask);
    }

    /// <summary>Sine and cosine for |x| up to 2**20: r = x - q*pi/2, polynomials in r, then the quadrant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Sine, T Cosine) Reduced<T>(T x)
        where T : struct, ILanes<T>
    {
        var shifted = T.MultiplyAdd(x, T.Create(TwoOverPi), T.Create(WholeBits)); // the low bits are q
        var q = shifted - T.Create(WholeBits);
        var r = T.MultiplyAdd(q, T.Create(-HalfPi1), x); // exact
        r = T.MultiplyAdd(q, T.Create(-ReductionPi2), r);
        r = T.MultiplyAdd(q, T.Create(-ReductionPi3), r); // matters only near multiples of pi/2; both numbers are positive, so that -0 stays

        var z = r * r;
        var sineTail = Polynomial(z, -0.16666666666666666, 0.008333333333330925, -0.00019841269836722418, 2.755731608381636e-06, -2.5051127944014188e-08, 1.5917848524808262e-10);
        var cosineTail = Polynomial(z, 0.041666666666666664, -0.0013888888888887382, 2.480158729874307e-05, -2.7557317260008837e-07, 2.0876143827993133e-09, -1.1382456778061306e-11);
        var half = T.Create(0.5) * z;
        var sine = T.MultiplyAdd(z * r, sineTail, r);
        var start = T.Create(1) - half;
        var cosine = start + T.MultiplyAdd(z * z, cosineTail, T.Create(1) - start - half);

        // Odd quadrants exchange the two; the sine changes its sign in quadrants 2 and 3, the cosine in 1 and 2.
        var isOdd = T.SubtractBits(T.CreateBits(0), shifted & T.CreateBits(1));
        var exchange = (sine ^ cosine) & isOdd;
        var second = T.CreateBits(2);
        var sineSign = T.ShiftLeft(shifted & second, 62);
        var cosineSign = T.ShiftLeft(T.AddBits(shifted, T.CreateBits(1)) & second, 62);
        return (sine ^ exchange ^ sineSign, cosine ^ exchange ^ cosineSign);
    }
}
