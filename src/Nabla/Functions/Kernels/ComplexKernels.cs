using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>Tangents, exp(z) - 1 and log(1 + z), and the inverse trigonometric and hyperbolic functions with their principal branches (DLMF 4.23, 4.37), of complex numbers.</summary>
internal static class ComplexKernels
{
    /// <summary>tanh(z), accurate also near its zeros and poles (W. Kahan, Branch Cuts for Complex Elementary Functions, 1987).</summary>
    public static Complex Tanh(Complex z)
    {
        const double nearlyOne = 22; // tanh(x) is 1 in doubles from here on
        var (x, y) = (z.Real, z.Imaginary);
        if (Math.Abs(x) > nearlyOne)
        {
            return new Complex(Math.Sign(x), 2 * Math.Sin(2 * y) * Math.Exp(-2 * Math.Abs(x)));
        }

        var (s, t) = (Math.Sinh(x), Math.Tan(y));
        var secant = 1 + (t * t); // of y, squared
        var denominator = 1 + (secant * s * s);
        return new Complex(secant * Math.Cosh(x) * s / denominator, t / denominator);
    }

    /// <summary>tan(z) = -I*tanh(I*z).</summary>
    public static Complex Tan(Complex z) => Turned(Tanh, z);

    /// <summary>asin(z), cut along (-oo, -1) and (1, oo); continuous there from below on the right and from above on the left.</summary>
    public static Complex Asin(Complex z) =>
        z.Imaginary == 0 && z.Real > 1 ? new Complex(Math.PI / 2, -Math.Acosh(z.Real))
        : z.Imaginary == 0 && z.Real < -1 ? new Complex(-Math.PI / 2, Math.Acosh(-z.Real))
        : Complex.Asin(z);

    /// <summary>acos(z) = pi/2 - asin(z).</summary>
    public static Complex Acos(Complex z) =>
        z.Imaginary == 0 && z.Real > 1 ? new Complex(0, Math.Acosh(z.Real))
        : z.Imaginary == 0 && z.Real < -1 ? new Complex(Math.PI, -Math.Acosh(-z.Real))
        : Complex.Acos(z);

    /// <summary>atanh(z), cut along (-oo, -1) and (1, oo); continuous there from below on the right and from above on the left.</summary>
    public static Complex Atanh(Complex z)
    {
        var (x, y) = (z.Real, z.Imaginary);
        var real = 0.25 * Log1p(4 * x / (((1 - x) * (1 - x)) + (y * y)));
        var imaginary = y == 0 && Math.Abs(x) > 1 ? -Math.Sign(x) * Math.PI / 2 : 0.5 * Math.Atan2(2 * y, ((1 - x) * (1 + x)) - (y * y));
        return new Complex(real, imaginary);
    }

    /// <summary>atan(z) = -I*atanh(I*z), cut along the imaginary axis beyond I and -I.</summary>
    public static Complex Atan(Complex z) => Turned(Atanh, z);

    /// <summary>acot(z) = atan(1/z).</summary>
    public static Complex Acot(Complex z) => z == 0 ? Math.PI / 2 : Atan(1 / z);

    /// <summary>asinh(z) = -I*asin(I*z).</summary>
    public static Complex Asinh(Complex z) => Turned(Asin, z);

    /// <summary>acosh(z), cut along (-oo, 1].</summary>
    public static Complex Acosh(Complex z) => Complex.Log(z + (Complex.Sqrt(z + 1) * Complex.Sqrt(z - 1)));

    /// <summary>-I*f(I*z), which leads from a hyperbolic function to the trigonometric one, and the other way.</summary>
    public static Complex Turned(Func<Complex, Complex> f, Complex z)
    {
        var value = f(new Complex(-z.Imaginary, z.Real));
        return new Complex(value.Imaginary, -value.Real);
    }

    /// <summary>exp(z) - 1 without loss for small z.</summary>
    public static Complex ExpM1(Complex z)
    {
        var half = Math.Sin(z.Imaginary / 2);
        return new Complex((Expm1(z.Real) * Math.Cos(z.Imaginary)) - (2 * half * half), Math.Exp(z.Real) * Math.Sin(z.Imaginary));
    }

    /// <summary>log(1 + z) without loss for small z, cut along (-oo, -1).</summary>
    public static Complex LogP1(Complex z)
    {
        var (x, y) = (z.Real, z.Imaginary);
        var isSmall = Math.Abs(x) < 0.5 && Math.Abs(y) < 0.5;
        return isSmall ? new Complex(0.5 * Log1p((x * (2 + x)) + (y * y)), Math.Atan2(y, 1 + x)) : Complex.Log(1 + z);
    }

    private static double Expm1(double x) => AtPoint.Of<VectorFunctions.Expm1>(x);

    private static double Log1p(double x) => AtPoint.Of<VectorFunctions.Log1p>(x);
}
