using System.Numerics;

namespace Nabla.Functions;

/// <summary>The Hurwitz zeta function by the Euler-Maclaurin formula (DLMF 25.11.5), and the polygamma functions from it.</summary>
internal static class ZetaKernels
{
    private const int Direct = 24;

    /// <summary>Further to the left the sum that leads back to the right half-plane is too long.</summary>
    private const double LeftEnd = -10_000;

    private static readonly Complex NaN = new(double.NaN, double.NaN);

    // Bernoulli numbers B(2k), k = 1, 2, ...
    private static readonly double[] Bernoulli =
    [
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798, -174611.0 / 330,
        854513.0 / 138, -236364091.0 / 2730,
    ];

    /// <summary>The sum of (n + a)**(-s) for n = 0, 1, ..., continued analytically; NaN at the pole s = 1.</summary>
    public static double Zeta(double s, double a)
    {
        if (s == 1 || (a <= 0 && a == Math.Floor(a)) || (a < 0 && s != Math.Floor(s)))
        {
            return double.NaN;
        }

        return Zeta((Complex)s, a).Real;
    }

    /// <summary>zeta(s) = zeta(s, 1).</summary>
    public static double Zeta(double s) =>
        s == 1 ? double.NaN
        : s < 0 ? (s == 2 * Math.Floor(s / 2) ? 0 : 2 * Math.Pow(2 * Math.PI, s - 1) * GammaKernels.SinPi(s / 2) * GammaKernels.Gamma(1 - s) * Zeta(1 - s)) // DLMF 25.4.1
        : Zeta((Complex)s, 1).Real;

    /// <summary>The Hurwitz zeta function of complex arguments.</summary>
    public static Complex Zeta(Complex s, Complex a)
    {
        if (!(a.Real > LeftEnd))
        {
            return NaN;
        }

        var sum = Complex.Zero;
        while (a.Real < Direct)
        {
            sum += Power(a, -s);
            a += 1;
        }

        var power = Power(a, -s);
        sum += (power * a / (s - 1)) + (power / 2);
        var term = s * power / a; // s(s+1)...(s+2k-2)/(2k)! * a**(-s-2k+1), but for the factorial
        double factorial = 2;
        for (var k = 1; k <= Bernoulli.Length; k++)
        {
            sum += Bernoulli[k - 1] * term / factorial;
            term *= (s + (2 * k) - 1) * (s + (2 * k)) / (a * a);
            factorial *= ((2 * k) + 1.0) * ((2 * k) + 2);
        }

        return sum;

        static Complex Power(Complex @base, Complex exponent) =>
            @base.Imaginary == 0 && exponent.Imaginary == 0 && (@base.Real > 0 || exponent.Real == Math.Floor(exponent.Real))
                ? Math.Pow(@base.Real, exponent.Real)
                : Complex.Pow(@base, exponent);
    }

    /// <summary>The digamma function; NaN at the poles.</summary>
    public static double Digamma(double x) =>
        x <= 0 && x == Math.Floor(x) ? double.NaN
        : x < 0 ? Digamma(1 - x) - (Math.PI * Math.Cos(Math.PI * x) / GammaKernels.SinPi(x)) // DLMF 5.5.4
        : Digamma((Complex)x).Real;

    /// <summary>The digamma function of a complex argument (DLMF 5.11.2 after shifting upwards).</summary>
    public static Complex Digamma(Complex z)
    {
        if (z.Real < 0)
        {
            return Digamma(1 - z) - (Math.PI / ComplexKernels.Tan(Math.PI * z)); // DLMF 5.5.4
        }

        var sum = Complex.Zero;
        while (z.Real < 14)
        {
            sum -= 1 / z;
            z += 1;
        }

        var square = 1 / (z * z);
        var series = Complex.Zero;
        for (var k = Bernoulli.Length - 4; k >= 1; k--)
        {
            series = (series + (Bernoulli[k - 1] / (2 * k))) * square;
        }

        return sum + Complex.Log(z) - (0.5 / z) - series;
    }

    /// <summary>The n-th derivative of the digamma function, for an integer n ≥ 0; NaN otherwise.</summary>
    public static double Polygamma(double n, double x) =>
        n == 0 ? Digamma(x)
        : n < 0 || n != Math.Floor(n) || (x <= 0 && x == Math.Floor(x)) ? double.NaN
        : Polygamma((Complex)n, x).Real;

    /// <summary>The n-th derivative of the digamma function of a complex argument, for an integer n ≥ 0 (DLMF 25.11.12).</summary>
    public static Complex Polygamma(Complex n, Complex z)
    {
        if (n.Imaginary != 0 || n.Real < 0 || n.Real != Math.Floor(n.Real))
        {
            return NaN;
        }

        return n == 0 ? Digamma(z)
            : (n.Real % 2 == 0 ? -1 : 1) * GammaKernels.Gamma(n.Real + 1) * Zeta(n + 1, z);
    }
}
