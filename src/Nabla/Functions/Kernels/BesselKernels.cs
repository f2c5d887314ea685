using System.Numerics;

namespace Nabla.Functions;

/// <summary>Bessel functions of real order and the Airy functions, from their integrals (DLMF 10.9, 10.32, 9.5).</summary>
internal static class BesselKernels
{
    /// <summary>Beyond it the integrands oscillate too fast.</summary>
    private const double Largest = 5000;

    /// <summary>besselj(nu, x); NaN where the value is not real.</summary>
    public static double J(double nu, double x) =>
        x > 0 ? J(nu, (Complex)x).Real
        : x == 0 ? (nu == 0 ? 1 : nu > 0 || nu == Math.Floor(nu) ? 0 : double.NaN)
        : x < 0 && nu == Math.Floor(nu) ? (nu % 2 == 0 ? 1 : -1) * J(nu, -x)
        : double.NaN;

    /// <summary>bessely(nu, x) for x &gt; 0.</summary>
    public static double Y(double nu, double x) => x > 0 ? Y(nu, (Complex)x).Real : double.NaN;

    /// <summary>besseli(nu, x); NaN where the value is not real.</summary>
    public static double I(double nu, double x) =>
        x > 0 ? I(nu, (Complex)x).Real
        : x == 0 ? (nu == 0 ? 1 : nu > 0 || nu == Math.Floor(nu) ? 0 : double.NaN)
        : x < 0 && nu == Math.Floor(nu) ? (nu % 2 == 0 ? 1 : -1) * I(nu, -x)
        : double.NaN;

    /// <summary>besselk(nu, x) for x &gt; 0.</summary>
    public static double K(double nu, double x) => x > 0 ? K(nu, (Complex)x).Real : double.NaN;

    /// <summary>besselj(nu, z) for real nu, Re z not 0, DLMF 10.2.2, 10.9.6 and 10.11.1.</summary>
    public static Complex J(Complex nu, Complex z) => z.Real < 0 ? Turned(nu, z) * J(nu, -z) : Guard(nu, z, n => IsNearZero(n, z)
        ? Series(n, z, -z * z / 4)
        : Quadrature.Integral(t => Complex.Cos((n * t) - (z * Math.Sin(t))), 0, Math.PI, Panels(n, z)) / Math.PI
        - (Tail(n, z, t => Complex.Exp((-z * Math.Sinh(t)) - (n * t))) * GammaKernels.SinPi(n) / Math.PI));

    /// <summary>bessely(nu, z) for real nu, Re z not 0, DLMF 10.9.7 and 10.11.2.</summary>
    public static Complex Y(Complex nu, Complex z) => z.Real < 0 ? (Y(nu, -z) / Turned(nu, z)) + (2 * HalfTurn(z) * Complex.Cos(Math.PI * nu) * J(nu, -z)) : Guard(nu, z, n =>
        (Quadrature.Integral(t => Complex.Sin((z * Math.Sin(t)) - (n * t)), 0, Math.PI, Panels(n, z))
        - Tail(n, z, t => Complex.Exp(-z * Math.Sinh(t)) * (Math.Exp(n * t) + (Math.Exp(-n * t) * GammaKernels.SinPi(n + 0.5))), always: true)) / Math.PI);

    /// <summary>besseli(nu, z) for real nu, Re z not 0, DLMF 10.25.2, 10.32.4 and 10.34.1.</summary>
    public static Complex I(Complex nu, Complex z) => z.Real < 0 ? Turned(nu, z) * I(nu, -z) : Guard(nu, z, n => IsNearZero(n, z)
        ? Series(n, z, z * z / 4)
        : Quadrature.Integral(t => Complex.Exp(z * Math.Cos(t)) * Math.Cos(n * t), 0, Math.PI, Panels(n, z)) / Math.PI
        - (Tail(n, z, t => Complex.Exp((-z * Math.Cosh(t)) - (n * t))) * GammaKernels.SinPi(n) / Math.PI));

    /// <summary>besselk(nu, z) for real nu, Re z not 0, DLMF 10.32.9 and 10.34.2.</summary>
    public static Complex K(Complex nu, Complex z) => z.Real < 0 ? (K(nu, -z) / Turned(nu, z)) - (Math.PI * HalfTurn(z) * I(nu, -z)) : Guard(nu, z, n =>
        Quadrature.Integral(t => Complex.Exp(-z * Math.Cosh(t)) * Math.Cosh(n * t), 0, EndOf(n, z, decay => Math.Acosh(1 + decay)), TailPanels(z)));

    /// <summary>hankel1(nu, z) = besselj(nu, z) + I*bessely(nu, z).</summary>
    public static Complex Hankel1(Complex nu, Complex z) => J(nu, z) + (Complex.ImaginaryOne * Y(nu, z));

    /// <summary>hankel2(nu, z) = besselj(nu, z) - I*bessely(nu, z).</summary>
    public static Complex Hankel2(Complex nu, Complex z) => J(nu, z) - (Complex.ImaginaryOne * Y(nu, z));

    /// <summary>The spherical jn(nu, x) for x &gt; 0.</summary>
    public static double SphericalJ(double nu, double x) => Math.Sqrt(Math.PI / (2 * x)) * J(nu + 0.5, x);

    /// <summary>The spherical yn(nu, x) for x &gt; 0.</summary>
    public static double SphericalY(double nu, double x) => Math.Sqrt(Math.PI / (2 * x)) * Y(nu + 0.5, x);

    /// <summary>i where z is -z turned by pi, -i where by -pi.</summary>
    private static Complex HalfTurn(Complex z) => new(0, z.Imaginary >= 0 ? 1 : -1);

    /// <summary>What turning the argument from -z to z does to (-z)**nu.</summary>
    private static Complex Turned(Complex nu, Complex z) => Complex.Exp(Math.PI * HalfTurn(z) * nu);

    private static Complex Guard(Complex nu, Complex z, Func<double, Complex> value) =>
        nu.Imaginary == 0 && z.Real > 0 && Complex.Abs(z) + Math.Abs(nu.Real) < Largest ? value(nu.Real) : new Complex(double.NaN, double.NaN);

    /// <summary>Whether the terms of the power series fall from the first one on. The integrals would cancel there.</summary>
    private static bool IsNearZero(double nu, Complex z) => nu >= 0 && Complex.Abs(z * z) / 4 <= nu + 1;

    /// <summary>(z/2)**nu/gamma(nu + 1) times the sum of ratio**k/(k!*(nu + 1)*...*(nu + k)).</summary>
    private static Complex Series(double nu, Complex z, Complex ratio)
    {
        Complex sum = 1, term = 1;
        for (var k = 1; Complex.Abs(term) > 1e-17; k++)
        {
            term *= ratio / (k * (nu + k));
            sum += term;
        }

        return sum * Complex.Pow(z / 2, nu) / GammaKernels.Gamma(nu + 1);
    }

    private static int Panels(double nu, Complex z) => 4 + (int)Math.Min((Complex.Abs(z) + Math.Abs(nu)) / 4, 2000);

    /// <summary>The integral from 0 to infinity of an integrand that decays like exp(-z*sinh(t)).</summary>
    private static Complex Tail(double nu, Complex z, Func<double, Complex> f, bool always = false)
    {
        if (!always && nu == Math.Floor(nu))
        {
            return 0; // its factor sin(nu*pi) is zero
        }

        return Quadrature.Integral(f, 0, EndOf(nu, z, Math.Asinh), TailPanels(z));
    }

    /// <summary>Where an integrand with the factor exp(|nu|*t) is negligible; without the factor, it is at the inverse of its decay.</summary>
    private static double EndOf(double nu, Complex z, Func<double, double> inverse)
    {
        const double negligible = 45; // exp(-45) is 3e-20
        var end = inverse(negligible / z.Real);
        return inverse((negligible + (Math.Abs(nu) * (end + 1))) / z.Real);
    }

    private static int TailPanels(Complex z) => 12 + (int)Math.Min(Complex.Abs(z) / 4, 2000);
}
