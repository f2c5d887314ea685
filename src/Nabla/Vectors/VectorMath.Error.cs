using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double SmallestOne = 5.95; // erf rounds to 1
    private const double LargestErfc = 28; // beyond, erfc is smaller than any double
    private const double ErfcCentre = 3.75; // maps 1/2 ... 28 to nearly symmetric numbers

    /// <summary>erf(x): x + x*p(x**2) up to 1, 1 - exp(p(x)) beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf<T>(T x)
        where T : struct, ILanes<T>
    {
        var small = T.MultiplyAdd(x, ErfTail(x * x), x);
        if (!T.AnyBeyond(x, 1))
        {
            return small;
        }

        var a = T.Abs(x);
        var b = T.Min(a, T.Create(SmallestOne));
        var square = b * b;
        var logarithm = T.MultiplyAdd(
            square * square * square,
            Polynomial(
                b, -0.001918857125637477, 0.0007729784840886586, -0.00013651785300464398, -1.9539568367514068e-05, 2.253848384389896e-05, -8.580198889845285e-06,
                2.115060477989165e-06, -3.6959798484249e-07, 4.593552586735702e-08, -3.890037226233802e-09, 2.0202485881489625e-10, -4.8645693296477705e-12),
            Polynomial(
                b, -5.128139925139644e-07, -1.1283739955816978, -0.6366440389161893, -0.10270233124675586, 0.018988114766030007, 0.00041344393218189905));
        var large = T.Create(1) - ScaledExp(logarithm); // log(erfc(b))
        return T.Select(T.Less(T.Create(1), a), CopySign(large, x), small);
    }

    /// <summary>erfc(x): 1 - erf(x) up to 1/2, 2 - erfc(-x) below -1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erfc<T>(T x)
        where T : struct, ILanes<T>
    {
        var a = T.Abs(x);
        var upper = UpperErfc(a);
        var small = T.MultiplyAdd(-x, ErfTail(x * x), T.Create(1) - x);
        return T.Select(T.Less(T.Create(0.5), a), T.Select(T.Less(x, T.Create(0)), T.Create(2) - upper, upper), small);
    }

    /// <summary>erf(x)/x - 1 for z = x**2, |x| up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ErfTail<T>(T z)
        where T : struct, ILanes<T> => Polynomial(
            z, 0.1283791670955126, -0.3761263890318375, 0.11283791670954885, -0.026866170645077875, 0.005223977624828431, -0.0008548326981425542,
            0.0001205533113295582, -1.4925595772180906e-05, 1.64610084778027e-06, -1.6350396222864617e-07, 1.466032872274226e-08, -1.137495573607015e-09,
            5.960685338520971e-11);

    /// <summary>erfc(x) for x from 1/2 up, with what is lost in the square and the exponent made up for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T UpperErfc<T>(T x)
        where T : struct, ILanes<T>
    {
        x = T.Min(x, T.Create(LargestErfc));
        var (factor, factorLow) = ScaledErfc(x);
        var square = x * x;
        var n = T.Round(square * T.Create(-Log2E));
        var high = T.MultiplyAdd(n, T.Create(-Ln2High), -square); // exact
        var low = T.MultiplyAdd(n, T.Create(-Ln2Low), T.MultiplyAdd(-x, x, square));
        var r = high + low;
        var e = r + T.MultiplyAdd(ExpTail(r), r * r, low - (r - high));
        return Scaled(factor + T.MultiplyAdd(factor, e, T.MultiplyAdd(factorLow, e, factorLow)), n);
    }

    /// <summary>
    /// exp(x**2)*erfc(x) for x from 1/2 up, as (h + q*p(q))/(1 + 2*x) for q = (x - c)/(x + c) (M. Shepherd and J. Laframboise, Math. Comp. 36, 1981),
    /// with what is lost in the quotient.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T High, T Low) ScaledErfc<T>(T x)
        where T : struct, ILanes<T>
    {
        var (one, centre) = (T.Create(1), T.Create(ErfcCentre));
        var q = (x - centre) / (x + centre);
        var q4 = q * q * (q * q);
        var p = T.MultiplyAdd(
            q4 * q4,
            Polynomial(
                q, 0.001755626017162797, 0.0002937141382430052, -0.0002901550461209369, 5.16467754709256e-05, 2.2387783738558113e-05,
                -1.1436795295535138e-05, -9.817801931373607e-07, 1.7366151533052824e-06, -4.544371785763947e-08, -2.3937373045274396e-07, 1.3592795361694315e-08, 2.4248745581642122e-08),
            Polynomial(
                q, -0.1402405985855468, 0.003585415485466883, 0.08227673849012226, -0.10880393014191614, 0.09230432116129828, -0.05869339858520811, 0.028362277402277255,
                -0.009746579617976626));
        var head = T.Create(1.2375126308378275);
        var above = T.MultiplyAdd(q, p, head);
        var aboveLow = T.MultiplyAdd(q, p, head - above);
        var twice = x + x;
        var below = twice + one;
        var belowLow = one - (below - twice);
        var reciprocal = one / below;
        var quotient = above * reciprocal;
        return (quotient, (T.MultiplyAdd(-quotient, below, above) + T.MultiplyAdd(-quotient, belowLow, aboveLow)) * reciprocal);
    }
}
