namespace Nabla.Functions;

/// <summary>Canonical forms of polygamma.</summary>
internal static class PolygammaRules
{
    private const int LargestHarmonic = 1000;

    public static Expr? Polygamma(Expr n, Expr x)
    {
        if (n is NonFinite { IsNaN: true } || x is NonFinite { IsNaN: true })
        {
            return NonFinite.NaN;
        }

        if (x is NonFinite { Sign: > 0 } infinity)
        {
            return n.Facts.IsZero ? infinity : n.Facts.IsPositive ? Integer.Zero : null;
        }

        if (x is Integer { Sign: <= 0 } && n is Integer { Sign: >= -1 })
        {
            return NonFinite.ComplexInfinity;
        }

        if (n is Integer { IsMinusOne: true })
        {
            return GammaFunctions.LogGamma[x] - (Exponential.Log[2 * Constant.Pi] / 2);
        }

        if (x is not (Integer or Fraction) || n is not Integer { Sign: >= 0 } order)
        {
            return x.Facts.IsInteger && x.Facts.IsNonpositive && n.Facts.IsInteger && n.Facts.IsNonnegative ? NonFinite.ComplexInfinity : null;
        }

        if (x is Integer k)
        {
            return order.IsZero ? (k.TryGetInt32(out var last) && last <= LargestHarmonic ? Harmonic(last - 1) - Constant.EulerGamma : null)
                : order.IsEven ? null
                : Combinatorial.Factorial[order] * ZetaFunctions.Zeta[order + Integer.One, k]; // odd orders: zeta of an even number is known
        }

        return order.IsZero ? OfFraction((Fraction)x) : null;
    }

    /// <summary>digamma(p/q) for q = 2, 3, 4 by Gauss's formula (DLMF 5.4.19) and the recurrence (DLMF 5.5.2).</summary>
    private static Expr? OfFraction(Fraction x)
    {
        var below = PiMultiples.Modulo(x, Integer.One);
        var thirds = Constant.Pi * Maths.Sqrt(3) / 6;
        Expr? value = below switch
        {
            Fraction f when f.Equals(Fraction.Half) => -2 * Maths.Log(2),
            Fraction f when f.Equals(Maths.Rational(1, 3)) => -Maths.Log(3) - Maths.Log(Maths.Sqrt(3)) - thirds,
            Fraction f when f.Equals(Maths.Rational(2, 3)) => -Maths.Log(3) - Maths.Log(Maths.Sqrt(3)) + thirds,
            Fraction f when f.Equals(Maths.Rational(1, 4)) => -Maths.Log(4) - Maths.Log(2) - (Constant.Pi / 2),
            Fraction f when f.Equals(Maths.Rational(3, 4)) => -Maths.Log(4) - Maths.Log(2) + (Constant.Pi / 2),
            _ => null,
        };
        if (value is null || Math.Abs(x.ToDouble()) > LargestHarmonic)
        {
            return null;
        }

        var steps = (int)Math.Floor(x.ToDouble());
        Number shift = Integer.Zero;
        for (var i = 0; i < Math.Abs(steps); i++)
        {
            var at = steps > 0 ? Number.Sum(below, Integer.Of(i)) : Number.Sum(below, Integer.Of(-1 - i));
            var term = Fraction.Of(at.Ratio().Denominator, at.Ratio().Numerator);
            shift = Number.Sum(shift, steps > 0 ? term : term.Negated());
        }

        return value - Constant.EulerGamma + shift;
    }

    /// <summary>1 + 1/2 + ... + 1/n.</summary>
    private static Number Harmonic(int n)
    {
        Number sum = Integer.Zero;
        for (var i = 1; i <= n; i++)
        {
            sum = Number.Sum(sum, Fraction.Of(Integer.One, Integer.Of(i)));
        }

        return sum;
    }
}
