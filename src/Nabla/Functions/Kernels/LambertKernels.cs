using System.Numerics;

namespace Nabla.Functions;

/// <summary>The branches of the Lambert W function, w*exp(w) = z (DLMF 4.13), by Halley's iteration.</summary>
internal static class LambertKernels
{
    /// <summary>LambertW of x, or of x and the branch; NaN where the value is not real.</summary>
    public static double W(params double[] arguments)
    {
        var x = arguments[0];
        var branch = arguments.Length == 2 ? arguments[1] : 0;
        var least = -Math.Exp(-1);
        if (branch == 0 ? x < least : branch == -1 ? x < least || x >= 0 : true)
        {
            return double.NaN;
        }

        return W([.. arguments.Select(a => (Complex)a)]).Real;
    }

    /// <summary>LambertW of z, or of z and the branch, an integer.</summary>
    public static Complex W(params Complex[] arguments)
    {
        var z = arguments[0];
        var branch = arguments.Length == 2 ? arguments[1].Real : 0;
        if (z == 0)
        {
            return branch == 0 ? 0 : new Complex(double.NaN, double.NaN);
        }

        var w = Start(z, branch);
        for (var i = 0; i < 100; i++)
        {
            var e = Complex.Exp(w);
            var f = (w * e) - z;
            var step = f / ((e * (w + 1)) - ((w + 2) * f / (2 * (w + 1))));
            if (!Complex.IsFinite(step))
            {
                break; // the branch point: w is -1 already
            }

            w -= step;
            if (Complex.Abs(step) <= 1e-16 * Complex.Abs(w))
            {
                break;
            }
        }

        return w;
    }

    private static Complex Start(Complex z, double branch)
    {
        // Near the branch point -1/e the series in p = sqrt(2*(e*z + 1)), DLMF 4.13.6; far from it the logarithms of 4.13.10.
        var p = Complex.Sqrt(2 * ((Math.E * z) + 1));
        if (Complex.Abs(p) < 1 && (branch == 0 || (branch == -1 && z.Imaginary >= 0) || (branch == 1 && z.Imaginary < 0)))
        {
            return branch == 0 ? -1 + p - (p * p / 3) : -1 - p - (p * p / 3);
        }

        if (branch == 0 && Complex.Abs(z) < 3)
        {
            // On the cut, below -1/e, a real start would never leave the real axis.
            return z.Imaginary == 0 && z.Real < 0 ? -1 + p - (p * p / 3) : Complex.Log(1 + z) * 0.8;
        }

        if (branch == -1 && z.Imaginary == 0 && z.Real < 0)
        {
            var l = Math.Log(-z.Real);
            return l - Math.Log(-l);
        }

        var log = Complex.Log(z) + new Complex(0, 2 * Math.PI * branch);
        return log - Complex.Log(log);
    }
}
