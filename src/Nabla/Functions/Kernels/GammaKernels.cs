using System.Numerics;

namespace Nabla.Functions;

/// <summary>The gamma function and its logarithm in doubles: Lanczos's approximation (DLMF 5.23(i)) with g = 607/128.</summary>
internal static class GammaKernels
{
    private const double G = 607.0 / 128;

    // P. Godfrey's coefficients for this g; relative error below 1e-15 in the right half-plane.
    private static readonly double[] Coefficients =
    [
        0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
        0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3,
        -0.21026444172410488319e-3, 0.21743961811521264320e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
        -0.26190838401581408670e-4, 0.36899182659531626368e-5,
    ];

    private static readonly double LogSqrtTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>gamma(x); NaN at the poles 0, -1, -2, ...</summary>
    public static double Gamma(double x)
    {
        if (x == Math.Floor(x))
        {
            return x <= 0 ? double.NaN : x > 171 ? double.PositiveInfinity : Factorial((int)x - 1);
        }

        if (x < 0.5)
        {
            return Math.PI / (SinPi(x) * Gamma(1 - x)); // DLMF 5.5.3
        }

        if (x > 171.7)
        {
            return double.PositiveInfinity;
        }

        if (x > 30)
        {
            return Math.Exp(LogGammaPositive(x));
        }

        // Down to [1, 2] by the recurrence, where the approximation loses least.
        var factor = 1.0;
        while (x > 2)
        {
            x--;
            factor *= x;
        }

        while (x < 1)
        {
            factor /= x;
            x++;
        }

        var t = x + G - 0.5;
        return factor * Math.Sqrt(2 * Math.PI) * Math.Pow(t, x - 0.5) * Math.Exp(-t) * Series(x - 1).Real;
    }

    /// <summary>log(gamma(x)) for x above 0; NaN elsewhere, where the value is not real.</summary>
    public static double LogGamma(double x)
    {
        if (x <= 0)
        {
            return double.NaN;
        }

        if (x == 1 || x == 2)
        {
            return 0;
        }

        // Near the zeros 1 and 2 the logarithm of gamma near 1 keeps the digits that the approximation of the logarithm loses.
        return x < 12 ? Math.Log(Math.Abs(Gamma(x))) : LogGammaPositive(x);
    }

    /// <summary>gamma(z).</summary>
    public static Complex Gamma(Complex z) =>
        z.Imaginary == 0 ? Gamma(z.Real)
        : z.Real < 0.5 ? Math.PI / (Complex.Sin(Math.PI * z) * Gamma(1 - z))
        : Complex.Exp(LogGamma(z));

    /// <summary>log(gamma(z)), the branch that is continuous off the negative real axis (DLMF 5.2(i)).</summary>
    public static Complex LogGamma(Complex z)
    {
        if (z.Real < -10)
        {
            // The reflection formula DLMF 5.5.3 with the multiple of 2*pi*I that keeps the branch continuous.
            var turns = Math.CopySign(2 * Math.PI, z.Imaginary) * Math.Floor((z.Real / 2) + 0.25);
            return new Complex(Math.Log(Math.PI), turns) - Complex.Log(SinPi(z)) - LogGamma(1 - z);
        }

        // Upwards by the recurrence: the sum of principal logarithms is the continuous branch.
        var shift = Complex.Zero;
        while (z.Real < 12)
        {
            shift += Complex.Log(z);
            z += 1;
        }

        return Stirling(z) - shift;
    }

    private static Complex SinPi(Complex z) =>
        new(SinPi(z.Real) * Math.Cosh(Math.PI * z.Imaginary), SinPi(z.Real + 0.5) * Math.Sinh(Math.PI * z.Imaginary));

    /// <summary>gamma(a)/gamma(b), also where the two are too large or too small for doubles; 0 at the poles of gamma(b).</summary>
    public static double Ratio(double a, double b)
    {
        const double direct = 100;
        if (b <= 0 && b == Math.Floor(b))
        {
            return a <= 0 && a == Math.Floor(a) ? double.NaN : 0;
        }

        return Math.Abs(a) < direct && Math.Abs(b) < direct
            ? Gamma(a) / Gamma(b)
            : SignOfGamma(a) * SignOfGamma(b) * Math.Exp(LogMagnitude(a) - LogMagnitude(b));
    }

    /// <summary>sin(pi*x), exact at integers and halves.</summary>
    public static double SinPi(double x)
    {
        var reduced = x - (2 * Math.Round(x / 2)); // in [-1, 1]
        return Math.Abs(reduced) <= 0.25 ? Math.Sin(Math.PI * reduced)
            : Math.Abs(reduced) <= 0.75 ? Math.CopySign(Math.Cos(Math.PI * (0.5 - Math.Abs(reduced))), reduced)
            : Math.Sin(Math.PI * (Math.CopySign(1, reduced) - reduced));
    }

    /// <summary>n! for 0 ≤ n ≤ 170, rounded once.</summary>
    private static double Factorial(int n)
    {
        var product = BigInteger.One;
        for (var i = 2; i <= n; i++)
        {
            product *= i;
        }

        return (double)product;
    }

    private static double SignOfGamma(double x) => x > 0 || (Math.Floor(x) % 2 == 0) ? 1 : -1;

    private static double LogMagnitude(double x) =>
        x > 0 ? LogGamma(x) : Math.Log(Math.PI / Math.Abs(SinPi(x))) - LogGamma(1 - x);

    private static double LogGammaPositive(double x) => Stirling(x).Real;

    /// <summary>Stirling's series (DLMF 5.11.1) for Re z of 12 and more.</summary>
    private static Complex Stirling(Complex z)
    {
        ReadOnlySpan<double> terms =
        [
            1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
        ];
        var inverse = 1 / z;
        var square = inverse * inverse;
        var sum = Complex.Zero;
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            sum = (sum * square) + terms[i];
        }

        return ((z - 0.5) * Complex.Log(z)) - z + LogSqrtTwoPi + (sum * inverse);
    }

    private static Complex Series(Complex z)
    {
        Complex sum = Coefficients[0];
        for (var i = 1; i < Coefficients.Length; i++)
        {
            sum += Coefficients[i] / (z + i);
        }

        return sum;
    }
}
