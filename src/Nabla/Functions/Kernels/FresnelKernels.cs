using System.Numerics;

namespace Nabla.Functions;

/// <summary>The Fresnel integrals, DLMF 7.2(iii).</summary>
internal static class FresnelKernels
{
    /// <summary>fresnels(x).</summary>
    public static double S(double x) => S((Complex)x).Real;

    /// <summary>fresnelc(x).</summary>
    public static double C(double x) => C((Complex)x).Real;

    /// <summary>fresnels(z).</summary>
    public static Complex S(Complex z) => UnitIntegral(z, t => Complex.Sin(Math.PI / 2 * z * z * t * t));

    /// <summary>fresnelc(z).</summary>
    public static Complex C(Complex z) => UnitIntegral(z, t => Complex.Cos(Math.PI / 2 * z * z * t * t));

    /// <summary>z times the integral from 0 to 1; NaN where the integrand oscillates too fast.</summary>
    private static Complex UnitIntegral(Complex z, Func<double, Complex> f) =>
        Complex.Abs(z) < 60 ? z * Quadrature.Integral(f, 0, 1, 4 + (int)Complex.Abs(z * z)) : new Complex(double.NaN, double.NaN);
}
