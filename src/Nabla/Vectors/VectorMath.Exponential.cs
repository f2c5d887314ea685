using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471805598903; // 42 bits: exact times any exponent
    private const double Ln2Low = 5.497923018708371e-14;
    private const double WholeBits = 6755399441055744; // 1.5 * 2^52: added to a small whole number leaves it in the low bits
    private const long ExponentBias = 1023;

    /// <summary>exp(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T> => ExpSum(x, T.Create(0), 0);

    /// <summary>exp(x + low) * 2**shift; low is small beside x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpSum<T>(T x, T low, int shift)
        where T : struct, ILanes<T>
    {
        x = T.Select(T.Less(T.Create(711), x), T.Create(711), x); // not Min and Max: NaN stays
        x = T.Select(T.Less(x, T.Create(-747)), T.Create(-747), x);
        var n = T.Round(x * T.Create(Log2E));
        var r = T.MultiplyAdd(n, T.Create(-Ln2High), x);
        r += T.MultiplyAdd(n, T.Create(-Ln2Low), low);
        var p = T.MultiplyAdd(ExpTail(r), r * r, r) + T.Create(1);
        return Scaled(p, n + T.Create(shift));
    }

    /// <summary>(exp(r) - 1 - r)/r**2 for |r| up to ln(2)/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpTail<T>(T r)
        where T : struct, ILanes<T> => Polynomial(
            r, 0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333325544, 0.0013888888888883327, 0.00019841269876864356,
            2.4801587327007187e-05, 2.755725283351691e-06, 2.75572718102198e-07, 2.5106274733573296e-08, 2.0915442297780116e-09);

    /// <summary>p * 2**n for whole n from -1100 to 1100, in two steps so that neither factor overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scaled<T>(T p, T n)
        where T : struct, ILanes<T>
    {
        var half = T.Round(n * T.Create(0.5));
        return p * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>2**n for whole n from -1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerOfTwo<T>(T n)
        where T : struct, ILanes<T> => T.ShiftLeft(T.AddBits(n + T.Create(WholeBits), T.CreateBits(ExponentBias)), 52);

    /// <summary>exp(x) - 1 for x up to 700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Expm1<T>(T x)
        where T : struct, ILanes<T>
    {
        var clamped = T.Select(T.Less(x, T.Create(-40)), T.Create(-40), x);
        var n = T.Round(clamped * T.Create(Log2E));
        var high = T.MultiplyAdd(n, T.Create(-Ln2High), clamped);
        var low = n * T.Create(-Ln2Low);
        var r = high + low;
        low = high - r + low;
        var tail = T.MultiplyAdd(ExpTail(r), r * r, T.MultiplyAdd(r, low, low));

        // 2**n * (1 + r + tail) - 1, with the rounding error of the first sum made up for; computed for half of it.
        var half = Scaled(T.Create(0.5), n);
        var scaled = half * r;
        var start = half - T.Create(0.5);
        var sum = start + scaled;
        var back = sum - start;
        var error = start - (sum - back) + (scaled - back);
        return T.Select(T.Less(T.Abs(x), T.Create(1e-20)), x, T.Create(2) * (sum + T.MultiplyAdd(half, tail, error)));
    }

    /// <summary>sinh(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sinh<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var t = Expm1(T.Select(T.Less(a, T.Create(30)), a, T.Create(30)));
        var small = T.Create(0.5) * (t + (t / (t + T.Create(1))));
        return CopySign(T.Select(T.Less(a, T.Create(30)), small, ExpSum(a, T.Create(0), -1)), x);
    }

    /// <summary>cosh(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cosh<T>(T x)
        where T : struct, ILanes<T>
    {
        var half = ExpSum(T.Abs(x), T.Create(0), -1);
        return half + (T.Create(0.25) / half);
    }

    /// <summary>tanh(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, ILanes<T>
    {
        // -t/(t + 2) for t = exp(-2*|x|) - 1 up to 1, what rounding d = t + 2 loses made up for with 1/d to a few percent;
        // beyond, where the error of t counts twice, 1 - 2*w/(1 + w) for w = exp(-2*|x|).
        var a = T.Abs(x);
        var isLarge = T.Less(T.Create(1), a);
        var t = Expm1(T.Create(-2) * T.Select(isLarge, T.Create(1), a));
        var d = t + T.Create(2);
        var lost = t - (d - T.Create(2));
        var q = t / d;
        var small = T.MultiplyAdd(q * -lost, T.MultiplyAdd(d, T.Create(-0.5), T.Create(1.4571)), q);
        var w = Exp(T.Create(-2) * a);
        return CopySign(T.Select(isLarge, T.Create(1) - ((w + w) / (T.Create(1) + w)), small), x);
    }
}
