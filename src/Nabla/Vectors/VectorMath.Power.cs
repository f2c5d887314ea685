using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double TwoThirdsHigh = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188e-17;
    private const double LargestExponent = 700;

    /// <summary>
    /// x**y as exp(y*log(x)) with the logarithm in double-double; where x is not positive and normal, and near overflow, lane by
    /// lane by the platform's function.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pow<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        var (logHigh, logLow) = LogPair(x);
        var high = y * logHigh;
        var low = T.MultiplyAdd(y, logHigh, -high) + (y * logLow);
        var isOrdinary = T.LessOrEqual(T.Create(SmallestNormal), x) & T.Less(x, T.Create(double.PositiveInfinity)) & T.Less(T.Abs(high), T.Create(LargestExponent));
        var result = ExpSum(high, low, 0);
        return T.Any(~isOrdinary) ? Patched(result, ~isOrdinary, x, y, Math.Pow) : result;
    }

    /// <summary>log(x) for normal positive x, to about 65 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T High, T Low) LogPair<T>(T x)
        where T : struct, ILanes<T>
    {
        var (m, k) = Split(x);
        var one = T.Create(1);
        var f = m - one; // exact
        var d = m + one;
        var dLow = m - (d - one); // exact: |m - 1| is smaller than 1
        var s = f / d;
        var sLow = (T.MultiplyAdd(-s, d, f) - (s * dLow)) / d;
        var s2 = s * s;
        var s2Low = T.MultiplyAdd(s, s, -s2) + (T.Create(2) * s * sLow);
        var s3 = s2 * s;
        var s3Low = T.MultiplyAdd(s2, s, -s3) + T.MultiplyAdd(s2Low, s, s2 * sLow);
        var cubic = T.Create(TwoThirdsHigh) * s3;
        var cubicLow = T.MultiplyAdd(T.Create(TwoThirdsHigh), s3, -cubic) + T.MultiplyAdd(T.Create(TwoThirdsHigh), s3Low, T.Create(TwoThirdsLow) * s3);
        var rest = s3 * s2 * Polynomial(s2, 0.4000000000000094, 0.2857142857076445, 0.2222222240054776, 0.181817947008978, 0.15386290534658992, 0.13267418596474884, 0.1310072138350349);

        // log(m) = 2*s + cubic + rest; then k*ln(2), of which the high part is exact.
        var (sum, error) = TwoSum(s + s, cubic);
        error += sLow + sLow + cubicLow + rest;
        var (total, lost) = TwoSum(k * T.Create(Ln2High), sum);
        lost += T.MultiplyAdd(k, T.Create(Ln2Low), error);
        var high = total + lost;
        return (high, lost - (high - total));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Sum, T Error) TwoSum<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        var sum = a + b;
        var back = sum - a;
        return (sum, a - (sum - back) + (b - back));
    }
}
