using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double LargestReduced = 1L << 45; // beyond, three parts of pi/2 are too few near its multiples
    private const double TwoOverPi = 0.6366197723675814;
    private const double OneOverPi = 0.3183098861837907;
    private const double HalfPi1 = 1.5707963267948966;
    private const double HalfPi2 = 6.123233995736766e-17;
    private const double ReductionPi2 = 6.123233995736765e-17; // pi/2 less HalfPi1, rounded down
    private const double ReductionPi3 = 1.082856673921914e-32;

    /// <summary>sin(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sin<T>(T x)
        where T : struct, ILanes<T> => T.AnyBeyond(x, LargestReduced) ? LargeSin(x) : ReducedSine(x);

    /// <summary>cos(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cos<T>(T x)
        where T : struct, ILanes<T> => T.AnyBeyond(x, LargestReduced) ? LargeCos(x) : Reduced(x).Cosine;

    /// <summary>sin(x) and cos(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T Sine, T Cosine) SinCos<T>(T x)
        where T : struct, ILanes<T> => T.AnyBeyond(x, LargestReduced) ? LargeSinCos(x) : Reduced(x);

    /// <summary>tan(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tan<T>(T x)
        where T : struct, ILanes<T> => T.AnyBeyond(x, LargestReduced) ? LargeTan(x) : ReducedTangent(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ReducedTangent<T>(T x)
        where T : struct, ILanes<T>
    {
        // What is lost in r counts here twice, so it is kept.
        var shifted = T.MultiplyAdd(x, T.Create(TwoOverPi), T.Create(WholeBits));
        var q = shifted - T.Create(WholeBits);
        var first = T.MultiplyAdd(q, T.Create(-HalfPi1), x); // exact
        var product = q * T.Create(ReductionPi2);
        var r = first - product;
        var back = r - first;
        var low = first - (r - back) - (product + back);
        low -= T.MultiplyAdd(q, T.Create(ReductionPi2), -product);
        low = T.MultiplyAdd(q, T.Create(-ReductionPi3), low);
        return T.Select(T.Equal(x, T.Create(0)), x, QuadrantTangent(r, low, shifted));
    }

    /// <summary>tan(r + low + quadrant*pi/2), the quadrant in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T QuadrantTangent<T>(T r, T low, T quadrant)
        where T : struct, ILanes<T>
    {
        var z = r * r;
        var (sine, sineLow) = Sum(r, T.MultiplyAdd(z * r, SineTail(z), low));
        var (cosine, cosineLow) = Sum(T.Create(1), T.MultiplyAdd(z, CosineTail(z), -r * low));
        var isOdd = T.SubtractBits(T.CreateBits(0), quadrant & T.CreateBits(1)); // there the tangent is -cosine/sine
        var (exchange, exchangeLow) = ((sine ^ cosine) & isOdd, (sineLow ^ cosineLow) & isOdd);
        var (above, below) = (sine ^ exchange, cosine ^ exchange);

        // A quotient by way of the reciprocal, with what it and the two sums have lost made up for.
        var reciprocal = T.Create(1) / below;
        var quotient = above * reciprocal;
        var lost = T.MultiplyAdd(-quotient, below, above) + T.MultiplyAdd(-quotient, cosineLow ^ exchangeLow, sineLow ^ exchangeLow);
        return T.MultiplyAdd(lost, reciprocal, quotient) ^ T.ShiftLeft(quadrant, 63);
    }

    /// <summary>a + b with its rounding error, for b smaller than a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Sum, T Error) Sum<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        var sum = a + b;
        return (sum, a - sum + b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SineTail<T>(T z)
        where T : struct, ILanes<T> => Polynomial(z, -0.16666666666666666, 0.008333333333330925, -0.00019841269836722418, 2.755731608381636e-06, -2.5051127944014188e-08, 1.5917848524808262e-10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T CosineTail<T>(T z)
        where T : struct, ILanes<T> => Polynomial(z, -0.5, 0.04166666666666664, -0.0013888888888880693, 2.4801587293630223e-05, -2.755731554439884e-07, 2.087588326349003e-09, -1.1367794041138375e-11);

    /// <summary>The sine alone: r = x - q*pi, one longer polynomial, then the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ReducedSine<T>(T x)
        where T : struct, ILanes<T>
    {
        var shifted = T.MultiplyAdd(x, T.Create(OneOverPi), T.Create(WholeBits)); // the low bits are q
        var q = shifted - T.Create(WholeBits);
        var r = T.MultiplyAdd(q, T.Create(-2 * HalfPi1), x); // exact
        r = T.MultiplyAdd(q, T.Create(-2 * ReductionPi2), r);
        r = T.MultiplyAdd(q, T.Create(-2 * ReductionPi3), r);
        var z = r * r;
        var tail = Polynomial(z, 0.008333333333333316, -0.00019841269841254795, 2.7557319219115034e-06, -2.5052107610864233e-08, 1.6058976915293983e-10, -7.64395762890072e-13, 2.7312869702054162e-15);
        var quotient = T.MultiplyAdd(z, T.Create(-0.16666666666666666), z * z * tail); // sin(r)/r - 1
        return T.MultiplyAdd(r, quotient, r) ^ T.ShiftLeft(shifted, 63);
    }

    /// <summary>Sine and cosine for |x| up to 2**45: r = x - q*pi/2, polynomials in r, then the quadrant.</summary>
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
        var sine = T.MultiplyAdd(z * r, SineTail(z), r);
        var cosine = T.MultiplyAdd(z, CosineTail(z), T.Create(1));

        return InQuadrant(sine, cosine, shifted);
    }

    /// <summary>Odd quadrants exchange the two; the sine changes its sign in quadrants 2 and 3, the cosine in 1 and 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Sine, T Cosine) InQuadrant<T>(T sine, T cosine, T quadrant)
        where T : struct, ILanes<T>
    {
        var isOdd = T.SubtractBits(T.CreateBits(0), quadrant & T.CreateBits(1));
        var exchange = (sine ^ cosine) & isOdd;
        var second = T.CreateBits(2);
        var sineSign = T.ShiftLeft(quadrant & second, 62);
        var cosineSign = T.ShiftLeft(T.AddBits(quadrant, T.CreateBits(1)) & second, 62);
        return (sine ^ exchange ^ sineSign, cosine ^ exchange ^ cosineSign);
    }
}
