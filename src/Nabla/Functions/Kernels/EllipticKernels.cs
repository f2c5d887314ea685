using System.Numerics;

namespace Nabla.Functions;

/// <summary>Elliptic integrals as functions of the parameter m = k**2, DLMF 19.</summary>
internal static class EllipticKernels
{
    /// <summary>Beyond it the integrands are too steep.</summary>
    private const double LargestParameter = 1000;

    /// <summary>elliptic_k(m) for m &lt; 1.</summary>
    public static double K(double m) => m < 1 ? Math.PI / 2 / MeanAndSum(m).Mean : double.NaN;

    /// <summary>elliptic_k(m), the principal value.</summary>
    public static Complex K(Complex m) => Math.PI / 2 / MeanAndSum(m).Mean;

    /// <summary>elliptic_e of m, the principal value, or of z and m, where the integrand has no zero on the way to z.</summary>
    public static Complex E(params Complex[] arguments)
    {
        if (arguments is [var z, var parameter])
        {
            return Integral(Complex.Sqrt, z, parameter);
        }

        var (mean, sum) = MeanAndSum(arguments[0]);
        return Math.PI / 2 / mean * (1 - sum);
    }

    /// <summary>elliptic_f(z, m), where the integrand has no pole on the way to z.</summary>
    public static Complex F(Complex z, Complex m) => Integral(radicand => 1 / Complex.Sqrt(radicand), z, m);

    /// <summary>elliptic_e of m, or of z and m.</summary>
    public static double E(params double[] arguments) => arguments is [var m]
        ? (m < 1 ? CompleteE(m) : m == 1 ? 1 : double.NaN)
        : Integral(t => Math.Sqrt(1 - (arguments[1] * Square(Math.Sin(t)))), arguments[0], arguments[1]);

    /// <summary>elliptic_f(z, m).</summary>
    public static double F(double z, double m) => Integral(t => 1 / Math.Sqrt(1 - (m * Square(Math.Sin(t)))), z, m);

    /// <summary>elliptic_pi of n and m, or of n, z and m.</summary>
    public static double Pi(params double[] arguments)
    {
        var n = arguments[0];
        var (z, m) = arguments.Length == 2 ? (Math.PI / 2, arguments[1]) : (arguments[1], arguments[2]);
        return n >= 1 && Math.Abs(z) >= Math.Asin(1 / Math.Sqrt(n))
            ? double.NaN
            : Integral(t => 1 / ((1 - (n * Square(Math.Sin(t)))) * Math.Sqrt(1 - (m * Square(Math.Sin(t))))), z, Math.Max(Math.Abs(n), Math.Abs(m)));
    }

    private static double Square(double x) => x * x;

    private static double Integral(Func<double, double> f, double to, double m = 0) =>
        Math.Abs(m) > LargestParameter ? double.NaN : Quadrature.Integral(f, 0, to, 12 + (int)Math.Min(4 * Math.Abs(to), 10_000));

    /// <summary>The integral of a function of 1 - m*sin(t)**2 along the straight line from 0 to z; NaN where real numbers meet a branch point.</summary>
    private static Complex Integral(Func<Complex, Complex> f, Complex z, Complex m) =>
        (z.Imaginary == 0 && m.Imaginary == 0 && m.Real > 1) || Complex.Abs(m) > LargestParameter
            ? new Complex(double.NaN, double.NaN)
            : z * Quadrature.Integral(s => f(1 - (m * Complex.Sin(z * s) * Complex.Sin(z * s))), 0, 1, 12 + (int)Math.Min(4 * Complex.Abs(z), 10_000));

    private static double CompleteE(double m)
    {
        var (mean, sum) = MeanAndSum(m);
        return Math.PI / 2 / mean * (1 - sum);
    }

    /// <summary>The arithmetic-geometric mean of 1 and sqrt(1 - m) with the sum of 2**(n - 1)*c(n)**2, DLMF 19.8.5-6.</summary>
    private static (double Mean, double Sum) MeanAndSum(double m)
    {
        double a = 1, b = Math.Sqrt(1 - m), sum = m / 2, weight = 1;
        while (Math.Abs(a - b) > 1e-15 * a)
        {
            var c = (a - b) / 2;
            (a, b) = ((a + b) / 2, Math.Sqrt(a * b));
            sum += weight * c * c;
            weight *= 2;
        }

        return (a, sum);
    }

    /// <summary>The same for a complex m: of the two square roots the one in the direction of the mean is taken.</summary>
    private static (Complex Mean, Complex Sum) MeanAndSum(Complex m)
    {
        Complex a = 1, b = Complex.Sqrt(1 - m), sum = m / 2;
        for (var weight = 1.0; Complex.Abs(a - b) > 1e-15 * Complex.Abs(a) && Complex.IsFinite(b); weight *= 2)
        {
            var c = (a - b) / 2;
            var mean = (a + b) / 2;
            var root = Complex.Sqrt(a * b);
            (a, b) = (mean, (root / mean).Real >= 0 ? root : -root);
            sum += weight * c * c;
        }

        return (a, sum);
    }
}
