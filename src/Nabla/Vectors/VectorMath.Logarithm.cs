using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984;
    private const double TwoTo52 = 4503599627370496;
    private const double Ln2 = 0.6931471805599453;
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const long ExponentOffset = 2048; // keeps exponents positive, because shifting right fills with zeros

    /// <summary>log(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILanes<T> => OnSpecial(x, LogSum(x, T.Create(0)));

    /// <summary>log(1 + x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log1p<T>(T x)
        where T : struct, ILanes<T>
    {
        var one = T.Create(1);
        var u = one + x;
        var lost = T.Select(T.Less(one, x), one - (u - x), x - (u - one));
        var result = OnSpecial(u, LogSum(u, lost / u));
        return T.Select(T.Equal(u, one), x, result);
    }

    /// <summary>asinh(x) = log(x + sqrt(x**2 + 1)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Asinh<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var isLarge = T.Less(T.Create(1L << 28), a);
        var b = T.Select(isLarge, T.Create(1), a);
        var square = b * b;
        var result = Log1p(b + (square / (T.Create(1) + T.Sqrt(square + T.Create(1)))));
        return CopySign(T.Select(isLarge, Log(a) + T.Create(Ln2), result), x);
    }

    /// <summary>acosh(x) = log(x + sqrt(x**2 - 1)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Acosh<T>(T x)
        where T : struct, ILanes<T>
    {
        var isLarge = T.Less(T.Create(1L << 28), x);
        var t = T.Select(isLarge, T.Create(1), T.Select(T.Less(x, T.Create(1)), T.Create(double.NaN), x - T.Create(1)));
        var result = Log1p(t + T.Sqrt((t + t) + (t * t)));
        return T.Select(isLarge, Log(x) + T.Create(Ln2), result);
    }

    /// <summary>atanh(x) = log((1 + x)/(1 - x))/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Atanh<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        return CopySign(T.Create(0.5) * Log1p((a + a) / (T.Create(1) - a)), x);
    }

    /// <summary>log(x) + low for normal and subnormal positive x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogSum<T>(T x, T low)
        where T : struct, ILanes<T>
    {
        var (m, k) = Split(x);
        var f = m - T.Create(1);
        var s = f / (T.Create(2) + f);
        var z = s * s;
        var tail = z * LogTail(z);
        var halfSquare = T.Create(0.5) * f * f;
        var inner = T.MultiplyAdd(s, halfSquare + tail, T.MultiplyAdd(k, T.Create(Ln2Low), low));
        return T.MultiplyAdd(k, T.Create(Ln2High), f - (halfSquare - inner));
    }

    /// <summary>(log((1 + s)/(1 - s))/s - 2)/s**2 for z = s**2, |s| up to (sqrt(2) - 1)/(sqrt(2) + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogTail<T>(T z)
        where T : struct, ILanes<T> => Polynomial(
            z, 0.6666666666666666, 0.4000000000000094, 0.2857142857076445, 0.2222222240054776, 0.181817947008978, 0.15386290534658992,
            0.13267418596474884, 0.1310072138350349);

    /// <summary>x = m * 2**k with m from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T M, T K) Split<T>(T x)
        where T : struct, ILanes<T>
    {
        var isSubnormal = T.Less(x, T.Create(SmallestNormal));
        x = T.Select(isSubnormal, x * T.Create(TwoTo54), x);
        var offset = T.AddBits(T.SubtractBits(x, T.CreateBits(SqrtHalfBits)), T.CreateBits(ExponentOffset << 52));
        var exponent = T.ShiftRight(offset, 52); // the true one and the offset, modulo 4096
        var m = T.SubtractBits(x, T.ShiftLeft(exponent, 52)) & T.CreateBits(long.MaxValue); // the offset has become the sign
        var k = (exponent | T.Create(TwoTo52)) - T.Create(TwoTo52 + ExponentOffset);
        return (m, k - T.Select(isSubnormal, T.Create(54), T.Create(0)));
    }

    /// <summary>The values of log at 0, infinity, NaN and negative numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OnSpecial<T>(T x, T regular)
        where T : struct, ILanes<T>
    {
        var zero = T.Create(0);
        var isRegular = T.Less(zero, x) & T.Less(x, T.Create(double.PositiveInfinity));
        var special = T.Select(T.Equal(x, zero), T.Create(double.NegativeInfinity), T.Select(T.Less(x, zero), T.Create(double.NaN), x));
        return T.Select(isRegular, regular, special);
    }
}
