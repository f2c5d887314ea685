using System.Numerics;

namespace Nabla.Functions;

/// <summary>Exponential, sine and cosine integrals and incomplete gamma functions in doubles, DLMF 6 and 8.</summary>
internal static class ExponentialIntegralKernels
{
    private static double EulerGamma => Constant.EulerGamma.Value;

    /// <summary>Ei(x), the principal value.</summary>
    public static double Ei(double x) =>
        x == 0 ? double.NegativeInfinity
        : x < -1 ? -E1Fraction(-x).Real
        : x > 45 ? EiAsymptotic(x).Real
        : EulerGamma + Math.Log(Math.Abs(x)) + EiSeries(x).Real;

    /// <summary>Ei(z), cut along the negative real axis.</summary>
    public static Complex Ei(Complex z)
    {
        if (z.Imaginary == 0)
        {
            return Ei(z.Real);
        }

        var turn = new Complex(0, Math.CopySign(Math.PI, z.Imaginary));
        return z.Real < -1 || (Complex.Abs(z) > 5 && z.Real < 0.5) ? turn - E1Fraction(-z)
            : Complex.Abs(z) > 45 ? EiAsymptotic(z) + turn
            : EulerGamma + Complex.Log(z) + EiSeries(z);
    }

    /// <summary>li(x) = Ei(log(x)).</summary>
    public static double Li(double x) => x == 0 ? 0 : x < 0 ? double.NaN : Ei(Math.Log(x));

    /// <summary>li(z) = Ei(log(z)).</summary>
    public static Complex Li(Complex z) => z == 0 ? 0 : Ei(Complex.Log(z));

    /// <summary>Si(z), the integral of sin(t)/t from 0.</summary>
    public static Complex Si(Complex z) => UnitIntegral(z, s => Complex.Sin(z * s) / s);

    /// <summary>Shi(z), the integral of sinh(t)/t from 0.</summary>
    public static Complex Shi(Complex z) => UnitIntegral(z, s => Complex.Sinh(z * s) / s);

    /// <summary>Ci(z) = EulerGamma + log(z) + the integral of (cos(t) - 1)/t from 0.</summary>
    public static Complex Ci(Complex z) =>
        EulerGamma + Complex.Log(z) - UnitIntegral(z, s => 2 * Square(Complex.Sin(z * s / 2)) / s);

    /// <summary>Chi(z) = EulerGamma + log(z) + the integral of (cosh(t) - 1)/t from 0.</summary>
    public static Complex Chi(Complex z) =>
        EulerGamma + Complex.Log(z) + UnitIntegral(z, s => 2 * Square(Complex.Sinh(z * s / 2)) / s);

    /// <summary>Si(x).</summary>
    public static double Si(double x) => Si((Complex)x).Real;

    /// <summary>Shi(x).</summary>
    public static double Shi(double x) => Shi((Complex)x).Real;

    /// <summary>Ci(x) for x &gt; 0; NaN below, where the value is complex.</summary>
    public static double Ci(double x) => x > 0 ? Ci((Complex)x).Real : double.NaN;

    /// <summary>Chi(x) for x &gt; 0; NaN below, where the value is complex.</summary>
    public static double Chi(double x) => x > 0 ? Chi((Complex)x).Real : double.NaN;

    /// <summary>expint(nu, x) for x &gt; 0: the integral of exp(-x*t)*t**(-nu) from 1, with t = exp(v).</summary>
    public static double Expint(double nu, double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        var last = Math.Log(1 + ((45 + (Math.Abs(nu) * 5)) / x));
        return Quadrature.Integral(v => Math.Exp((-x * Math.Exp(v)) + ((1 - nu) * v)), 0, last, 24);
    }

    /// <summary>uppergamma(a, x) for x &gt; 0.</summary>
    public static double UpperGamma(double a, double x) =>
        x > 0 ? Math.Pow(x, a) * Expint(1 - a, x) : x == 0 && a > 0 ? GammaKernels.Gamma(a) : double.NaN;

    /// <summary>lowergamma(a, x) for x ≥ 0, DLMF 8.11.4.</summary>
    public static double LowerGamma(double a, double x)
    {
        if (x < 0 || (a <= 0 && a == Math.Floor(a)))
        {
            return double.NaN;
        }

        if (x > 40 + (2 * Math.Abs(a)))
        {
            return GammaKernels.Gamma(a) - UpperGamma(a, x);
        }

        double term = 1 / a, sum = term;
        for (var n = 1; n < 1000 && Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return Math.Pow(x, a) * Math.Exp(-x) * sum;
    }

    /// <summary>The integral from 0 to 1 of an integrand that oscillates like sin(z*s); NaN where it oscillates too fast.</summary>
    private static Complex UnitIntegral(Complex z, Func<double, Complex> f) =>
        Complex.Abs(z) < 5000 ? Quadrature.Integral(f, 0, 1, 4 + (int)(Complex.Abs(z) / 6)) : new Complex(double.NaN, double.NaN);

    private static Complex Square(Complex z) => z * z;

    /// <summary>The sum of z**k/(k*k!), DLMF 6.6.1.</summary>
    private static Complex EiSeries(Complex z)
    {
        Complex power = z, sum = z;
        for (var k = 2; k < 500; k++)
        {
            power *= z / k;
            sum += power / k;
            if (Complex.Abs(power) < 1e-17 * Complex.Abs(sum))
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>DLMF 6.12.2, down to its smallest term.</summary>
    private static Complex EiAsymptotic(Complex z)
    {
        Complex term = 1, sum = 1;
        for (var k = 1; k < Complex.Abs(z) && Complex.Abs(term) > 1e-17; k++)
        {
            term *= k / z;
            sum += term;
        }

        return Complex.Exp(z) / z * sum;
    }

    /// <summary>E1(z) by the continued fraction DLMF 6.9.1, from the inside out.</summary>
    private static Complex E1Fraction(Complex z)
    {
        var depth = 40 + (int)(400 / Math.Max(1, Complex.Abs(z)));
        Complex tail = z + (2 * depth) + 1;
        for (var n = depth; n >= 1; n--)
        {
            tail = z + (2 * n) - 1 - ((double)n * n / tail);
        }

        return Complex.Exp(-z) / tail;
    }
}
