using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>The error function and its relatives in doubles and complex doubles, DLMF 7.</summary>
internal static class ErrorKernels
{
    private static readonly double TwoOverSqrtPi = 2 / Math.Sqrt(Math.PI);

    /// <summary>erf(x).</summary>
    public static double Erf(double x) => AtPoint.Of<VectorFunctions.Erf>(x);

    /// <summary>erfc(x) = 1 - erf(x), accurate where it is small.</summary>
    public static double Erfc(double x) => AtPoint.Of<VectorFunctions.Erfc>(x);

    /// <summary>erfi(x) = -I*erf(I*x).</summary>
    public static double Erfi(double x) => Erfi((Complex)x).Real;

    /// <summary>erf(z).</summary>
    public static Complex Erf(Complex z) =>
        z.Real < 0 ? -Erf(-z)
        : UsesSeries(z) ? Series(z)
        : 1 - Fraction(z);

    /// <summary>erfc(z) = 1 - erf(z).</summary>
    public static Complex Erfc(Complex z) => z.Real > 0 && !UsesSeries(z) ? Fraction(z) : 1 - Erf(z);

    /// <summary>erfi(z) = -I*erf(I*z).</summary>
    public static Complex Erfi(Complex z) => ComplexKernels.Turned(Erf, z);

    /// <summary>The x with erf(x) = y, for -1 &lt; y &lt; 1.</summary>
    public static double ErfInverse(double y) =>
        double.IsNaN(y) || Math.Abs(y) > 1 ? double.NaN
        : Math.Abs(y) == 1 ? y / 0
        : Math.Abs(y) > 0.9 ? Math.CopySign(ErfcInverse(1 - Math.Abs(y)), y)
        : Newton(y * Math.Sqrt(Math.PI) / 2, x => Erf(x) - y);

    /// <summary>The x with erfc(x) = y, for 0 &lt; y &lt; 2.</summary>
    public static double ErfcInverse(double y)
    {
        if (double.IsNaN(y) || y < 0 || y > 2)
        {
            return double.NaN;
        }

        if (y > 0.5)
        {
            return y > 1.5 ? -ErfcInverse(2 - y) : ErfInverse(1 - y);
        }

        // Newton's iteration for log(erfc(x)), which is nearly a parabola.
        var x = Math.Sqrt(Math.Max(-Math.Log(y * Math.Sqrt(Math.PI)), 0.1));
        for (var i = 0; i < 50; i++)
        {
            var value = Erfc(x);
            var step = Math.Log(value / y) * value / (TwoOverSqrtPi * Math.Exp(-x * x));
            x += step;
            if (Math.Abs(step) < 1e-15 * x)
            {
                break;
            }
        }

        return x;
    }

    private static bool UsesSeries(Complex z) => z.Real < 2 && Complex.Abs(z) < 8;

    private static double Newton(double x, Func<double, double> f)
    {
        for (var i = 0; i < 50; i++)
        {
            var step = f(x) / (TwoOverSqrtPi * Math.Exp(-x * x));
            x -= step;
            if (Math.Abs(step) <= 1e-16 * Math.Abs(x))
            {
                break;
            }
        }

        return x;
    }

    /// <summary>The series 2/sqrt(pi)*exp(-z**2)*sum 2**n*z**(2*n + 1)/(1*3*...*(2*n + 1)), DLMF 7.6.2; without cancellation for real z.</summary>
    private static Complex Series(Complex z)
    {
        var square = z * z;
        if (square.Real < 0)
        {
            return Maclaurin(z, square);
        }

        Complex term = z, sum = z;
        for (var n = 1; n < 500 && Complex.Abs(term) > 1e-17 * Complex.Abs(sum); n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverSqrtPi * Complex.Exp(-square) * sum;
    }

    /// <summary>DLMF 7.6.1, without cancellation for imaginary z.</summary>
    private static Complex Maclaurin(Complex z, Complex square)
    {
        Complex power = z, sum = z;
        for (var n = 1; n < 500; n++)
        {
            power *= -square / n;
            var term = power / ((2 * n) + 1);
            sum += term;
            if (Complex.Abs(term) < 1e-17 * Complex.Abs(sum))
            {
                break;
            }
        }

        return TwoOverSqrtPi * sum;
    }

    /// <summary>erfc(z) for Re z &gt; 0 by the continued fraction DLMF 7.9.1, from the inside out.</summary>
    private static Complex Fraction(Complex z)
    {
        var depth = 60 + (int)(200 / Math.Max(1, Complex.Abs(z) - 0.5));
        var tail = z;
        for (var n = depth; n >= 1; n--)
        {
            tail = z + (n / 2.0 / tail);
        }

        return Complex.Exp(-z * z) / (Math.Sqrt(Math.PI) * tail);
    }
}
