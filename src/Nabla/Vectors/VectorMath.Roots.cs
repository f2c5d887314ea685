using System.Runtime.CompilerServices;

namespace Nabla.Vectors;

internal static partial class VectorMath
{
    private const double OneThird = 0.3333333333333333;
    private const double CbrtHalf = 0.7937005259840998;
    private const double CbrtTwo = 1.2599210498948732;

    /// <summary>x**(1/3), NaN for negative x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cbrt<T>(T x)
        where T : struct, ILanes<T>
    {
        var (m, k) = Split(x);
        var third = T.Round(k * T.Create(OneThird));
        var rest = T.MultiplyAdd(third, T.Create(-3), k); // -1, 0 or 1
        var isUp = T.Less(T.Create(0), rest);
        var isDown = T.Less(rest, T.Create(0));

        // y = m**(-1/3): a minimax polynomial, a step of Halley's kind; then the root t = m*y**2 and Newton's step with the exact m - t**3.
        var y = Step(m, m * m, 1.7336169196874969, -1.2943561077126766, Linear(m, 0.7216110453238835, -0.1611120242695838));
        y *= T.Select(isUp, T.Create(CbrtHalf), T.Select(isDown, T.Create(CbrtTwo), T.Create(1)));
        m *= T.Select(isUp, T.Create(2), T.Select(isDown, T.Create(0.5), T.Create(1)));
        var e = T.MultiplyAdd(-(m * y), y * y, T.Create(1));
        y = T.MultiplyAdd(y * e, T.MultiplyAdd(e, T.Create(2.0 / 9), T.Create(OneThird)), y);
        var z = y * y;
        var t = m * z;
        var square = t * t;
        var cube = square * t;
        var cubeLow = T.MultiplyAdd(square, t, -cube) + (T.MultiplyAdd(t, t, -square) * t);
        var root = T.MultiplyAdd((m - cube - cubeLow) * z, T.Create(OneThird), t) * PowerOfTwo(third);

        var zero = T.Create(0);
        var isRegular = T.Less(zero, x) & T.Less(x, T.Create(double.PositiveInfinity));
        return T.Select(isRegular, root, T.Select(T.Less(x, zero), T.Create(double.NaN), x));
    }
}
