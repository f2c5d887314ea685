using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double Atan05High = 0.4636476090008061;
    private const double Atan05Low = 2.2698777452961687e-17;
    private const double Atan1High = 0.7853981633974483;
    private const double Atan1Low = 3.061616997868383e-17;
    private const double Atan15High = 0.982793723247329;
    private const double Atan15Low = 1.3903311031230998e-17;

    /// <summary>atan(x): atan(c) + atan((x - c)/(1 + c*x)) for the nearest c of 0, 1/2, 1, 3/2 and infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Atan<T>(T x)
        where T : struct, ILanes<T>
    {
        var (one, zero) = (T.Create(1), T.Create(0));
        var a = T.Abs(x);
        var isAtLeast1 = T.LessOrEqual(T.Create(0.4375), a);
        var isAtLeast2 = T.LessOrEqual(T.Create(0.6875), a);
        var isAtLeast3 = T.LessOrEqual(T.Create(1.1875), a);
        var isAtLeast4 = T.LessOrEqual(T.Create(2.4375), a);
        var c = T.Select(isAtLeast3, T.Create(1.5), T.Select(isAtLeast2, one, T.Select(isAtLeast1, T.Create(0.5), zero)));
        var high = T.Select(isAtLeast4, T.Create(HalfPi1), T.Select(isAtLeast3, T.Create(Atan15High), T.Select(isAtLeast2, T.Create(Atan1High), T.Select(isAtLeast1, T.Create(Atan05High), zero))));
        var low = T.Select(isAtLeast4, T.Create(HalfPi2), T.Select(isAtLeast3, T.Create(Atan15Low), T.Select(isAtLeast2, T.Create(Atan1Low), T.Select(isAtLeast1, T.Create(Atan05Low), zero))));
        var t = T.Select(isAtLeast4, -one, a - c) / T.Select(isAtLeast4, a, T.MultiplyAdd(c, a, one));
        var z = t * t;
        var tail = Polynomial(
            z, -0.3333333333333333, 0.1999999999999935, -0.14285714285552895, 0.11111111095436262, -0.0909090830197941, 0.07692284172624975,
            -0.06666219788095819, 0.05876719526154055, -0.05215189433168631, 0.044861974207722935, -0.032989113991491265, 0.01463579479556637);
        return CopySign(high + (t + T.MultiplyAdd(z * t, tail, low)), x);
    }

    /// <summary>asin(x): a polynomial up to 1/2, pi/2 - 2*asin(sqrt((1 - x)/2)) beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Asin<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var isLarge = T.Less(T.Create(0.5), a);
        var (s, low, tail) = AsinParts(a, isLarge);
        var small = T.MultiplyAdd(a, tail, a);
        var large = T.Create(HalfPi1) - (T.Create(2) * (s + T.MultiplyAdd(s, tail, low)) - T.Create(HalfPi2));
        return CopySign(T.Select(isLarge, large, small), x);
    }

    /// <summary>acos(x): pi/2 - asin(x) up to 1/2, 2*asin(sqrt((1 - x)/2)) beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Acos<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var isLarge = T.Less(T.Create(0.5), a);
        var (s, low, tail) = AsinParts(a, isLarge);
        var small = T.Create(HalfPi1) - (x - T.MultiplyAdd(-x, tail, T.Create(HalfPi2)));
        var large = T.Create(2) * (s + T.MultiplyAdd(s, tail, low));
        var negative = T.Create(2 * HalfPi1) - (large - T.Create(2 * HalfPi2));
        return T.Select(isLarge, T.Select(T.Less(x, T.Create(0)), negative, large), small);
    }

    /// <summary>atan2(y, x): the angle of the point (x, y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Atan2<T>(T y, T x)
        where T : struct, ILanes<T>
    {
        var (a, b, zero) = (T.Abs(y), T.Abs(x), T.Create(0));
        var isSteep = T.Less(b, a);
        var (numerator, denominator) = (T.Select(isSteep, b, a), T.Select(isSteep, a, b));
        var q = numerator / denominator;
        var lost = T.MultiplyAdd(-q, denominator, numerator) / denominator;
        var angle = Atan(q) + (lost / T.MultiplyAdd(q, q, T.Create(1)));
        angle = T.Select(isSteep, T.Create(HalfPi1) - (angle - T.Create(HalfPi2)), angle);
        angle = T.Select(T.Less(x, zero), T.Create(2 * HalfPi1) - (angle - T.Create(2 * HalfPi2)), angle);
        var isOrdinary = T.LessOrEqual(T.Create(1e-290), numerator) & T.LessOrEqual(denominator, T.Create(1e290));
        var result = CopySign(angle, y);
        return T.Any(~isOrdinary) ? Patched(result, ~isOrdinary, y, x, Math.Atan2) : result;
    }

    /// <summary>s = sqrt(z) with its rounding error for z = (1 - a)/2, and (asin(s) - s)/s; for small a the last of a itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T S, T Low, T Tail) AsinParts<T>(T a, T isLarge)
        where T : struct, ILanes<T>
    {
        var z = T.Select(isLarge, T.Create(0.5) * (T.Create(1) - a), a * a);
        var s = T.Sqrt(z);
        var low = T.MultiplyAdd(-s, s, z) / (s + s);
        low = T.Select(T.Equal(z, T.Create(0)), T.Create(0), low);
        var tail = z * Polynomial(
            z, 0.16666666666666669, 0.07499999999998425, 0.04464285714637338, 0.030381944137085216, 0.022372173002005596, 0.017352391265909227,
            0.013971235301124539, 0.011478952690257387, 0.010324318288744113, 0.00545087818772055, 0.017419357964884856, -0.014881409392818066, 0.02877844261259304);
        return (s, low, tail);
    }
}
