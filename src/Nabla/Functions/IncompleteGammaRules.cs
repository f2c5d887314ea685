using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the incomplete gamma functions: elementary for integers and halves of integers (DLMF 8.4).</summary>
internal static class IncompleteGammaRules
{
    private const int LongestSum = 100;

    public static Expr? Lower(Expr a, Expr x)
    {
        if (x.Facts.IsZero)
        {
            return Integer.Zero;
        }

        if (a is Integer { Sign: > 0 } n && n.TryGetInt32(out var count) && count <= LongestSum)
        {
            var factorial = Combinatorial.Factorial[a - 1];
            return factorial - (Maths.Exp(-x) * factorial * ExponentialSum(x, count));
        }

        if (a is Fraction f && f.Denominator.Equals(Integer.Two) && f.Numerator.TryGetInt32(out var p) && Math.Abs(p) <= LongestSum)
        {
            var root = Maths.Sqrt(x);
            if (p == 1)
            {
                return Maths.Sqrt(Constant.Pi) * ErrorFunctions.Erf[root];
            }

            if (p > 1)
            {
                return GammaFunctions.Gamma[a] * (ErrorFunctions.Erf[root] - (Maths.Exp(-x) * HalfSum(x, 0, (p - 1) / 2, Integer.One, Fraction.Half)));
            }

            // Downwards: lowergamma(a, x) = (lowergamma(a + 1, x) + x**a*exp(-x))/a, DLMF 8.8.1.
            return (GammaFunctions.Gamma[a] * ErrorFunctions.Erf[root]) + (Maths.Exp(-x) * HalfSum(x, (p - 1) / 2, 0, GammaFunctions.Gamma[a], Fraction.Half));
        }

        return null;
    }

    public static Expr? Upper(Expr a, Expr x)
    {
        if (x is NonFinite n)
        {
            return n.Sign > 0 ? Integer.Zero : n.IsNaN ? n : null;
        }

        if (x.Facts.IsZero)
        {
            return a.Facts.IsPositive ? GammaFunctions.Gamma[a] : null;
        }

        switch (a)
        {
            case Integer { IsZero: true }:
                return x.Facts.IsPositive ? -ExponentialIntegrals.Ei[-x] : ExponentialIntegrals.Expint[1, x];
            case Integer { Sign: > 0 } whole when whole.TryGetInt32(out var count) && count <= LongestSum:
                return Maths.Exp(-x) * Combinatorial.Factorial[a - 1] * ExponentialSum(x, count);
            case Integer { Sign: < 0 }:
                return ExponentialIntegrals.Expint[1 - a, x] * x.Pow(a);
            case Fraction f when f.Denominator.Equals(Integer.Two) && f.Numerator.TryGetInt32(out var p) && Math.Abs(p) <= LongestSum:
                var complement = ErrorFunctions.Erfc[Maths.Sqrt(x)];
                return p == 1 ? Maths.Sqrt(Constant.Pi) * complement
                    : p > 1 ? (GammaFunctions.Gamma[a] * complement) + (Maths.Exp(-x) * Maths.Sqrt(x) * HalfSum(x, 0, (p - 1) / 2, GammaFunctions.Gamma[a], Integer.Zero))
                    : (GammaFunctions.Gamma[a] * complement) - (Maths.Exp(-x) * x.Pow(a) * HalfSum(x, (p - 1) / 2, 0, GammaFunctions.Gamma[a], Fraction.Half - a));
            default:
                return null;
        }
    }

    /// <summary>1 + x + x**2/2! + ... of so many terms.</summary>
    private static Expr ExponentialSum(Expr x, int count)
    {
        var sum = new SumBuilder();
        for (var k = 0; k < count; k++)
        {
            sum.Add(x.Pow(k) / Combinatorial.Factorial[k]);
        }

        return sum.ToExpr();
    }

    /// <summary>The sum of factor*x**(k + shift)/gamma(k + 3/2) for from ≤ k &lt; to.</summary>
    private static Expr HalfSum(Expr x, int from, int to, Expr factor, Expr shift)
    {
        var sum = new SumBuilder();
        for (var k = from; k < to; k++)
        {
            sum.Add(factor * x.Pow(k + shift) / GammaFunctions.Gamma[k + Maths.Rational(3, 2)]);
        }

        return sum.ToExpr();
    }
}
