using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471805598903; // 42 bits: exact times any exponent
    private const double Ln2Low = 5.497923018708371e-14;
    private const double WholeBits = 6755399441055744; // 1.5 * 2^52: added to a small whole number leaves it in the low bits
    private const double LargestScaled = 708; // up to here neither the exponential nor its reciprocal is subnormal
    private const double Ln2Rest = 2.3190468138462996e-17;
    private const long ExponentBias = 1023;

    /// <summary>exp(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T> => T.AnyBeyond(x, LargestScaled) ? ExtremeExp(x) : ScaledExp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ScaledExp<T>(T x)
        where T : struct, ILanes<T>
    {
        var shifted = T.MultiplyAdd(x, T.Create(Log2E), T.Create(WholeBits));
        var n = shifted - T.Create(WholeBits);
        var r = T.MultiplyAdd(n, T.Create(-Ln2Rest), T.MultiplyAdd(n, T.Create(-Ln2), x));
        var p = T.MultiplyAdd(ExpTail(r), r * r, r) + T.Create(1);
        return T.AddBits(p, T.ShiftLeft(shifted, 52)); // the low bits of the shifted number are n
    }

    /// <summary>Values that overflow, are subnormal or NaN; the other lanes have the bits that they have beside any lanes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T ExtremeExp<T>(T x)
        where T : struct, ILanes<T> =>
        T.Select(T.LessOrEqual(T.Abs(x), T.Create(LargestScaled)), ScaledExp(x), ExpSum(x, T.Create(0), 0));

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

    /// <summary>exp(x) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Expm1<T>(T x)
        where T : struct, ILanes<T>
    {
        var bounded = T.Select(T.Less(T.Create(710), x), T.Create(710), x); // not Min and Max: NaN stays
        bounded = T.Select(T.Less(x, T.Create(-40)), T.Create(-40), bounded);
        return T.Select(T.Less(T.Abs(x), T.Create(1e-20)), x, BoundedExpm1(bounded));
    }

    /// <summary>exp(x) - 1 for x from -40 to 710, subnormal numbers excepted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T BoundedExpm1<T>(T x)
        where T : struct, ILanes<T>
    {
        var shifted = T.MultiplyAdd(x, T.Create(Log2E), T.Create(WholeBits));
        var n = shifted - T.Create(WholeBits);
        var high = T.MultiplyAdd(n, T.Create(-Ln2), x);
        var r = T.MultiplyAdd(n, T.Create(-Ln2Rest), high);
        var low = T.MultiplyAdd(n, T.Create(-Ln2Rest), high - r);
        var p = T.MultiplyAdd(ExpTail(r), r * r, low); // exp(r) - 1 - r

        // 2**n * (1 + r + p) - 1, computed for half of it, with the rounding error of the first sum made up for.
        var half = T.ShiftLeft(T.AddBits(shifted, T.CreateBits(ExponentBias - 1)), 52);
        var scaled = half * r;
        var start = half - T.Create(0.5);
        var sum = start + scaled;
        var error = start - sum + scaled;
        return T.Create(2) * (sum + T.MultiplyAdd(half, p, error));
    }

    /// <summary>sinh(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sinh<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var t = BoundedExpm1(T.Select(T.Less(a, T.Create(30)), a, T.Create(30)));
        var d = t + T.Create(1);
        var isBelowOne = T.Less(t, T.Create(1));
        var lost = T.Select(isBelowOne, t, T.Create(1)) - (d - T.Select(isBelowOne, T.Create(1), t));
        var q = t / d; // and 1/d is 1 - q
        q = T.MultiplyAdd(q * lost, q - T.Create(1), q);
        var small = T.Select(T.Less(a, T.Create(1e-20)), a, T.Create(0.5) * (t + q));
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

    /// <summary>tanh(x) = t/(t + 2) for t = exp(2*x) - 1, what rounding t + 2 loses made up for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var t = BoundedExpm1(T.Select(T.Less(T.Create(20), a), T.Create(40), a + a)); // 1 beyond; NaN stays
        var d = t + T.Create(2);
        var isSmall = T.Less(t, T.Create(2));
        var lost = T.Select(isSmall, t, T.Create(2)) - (d - T.Select(isSmall, T.Create(2), t));
        var q = t / d; // and 1/d is (1 - q)/2
        return CopySign(T.MultiplyAdd(q * lost, T.MultiplyAdd(q, T.Create(0.5), T.Create(-0.5)), q), x);
    }
}
