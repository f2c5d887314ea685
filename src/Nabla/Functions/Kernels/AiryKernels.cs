namespace Nabla.Functions;

/// <summary>The Airy functions in doubles: Maclaurin series (DLMF 9.4) near zero, Bessel functions (DLMF 9.6) elsewhere.</summary>
internal static class AiryKernels
{
    private const double SeriesUpTo = 2;

    private static readonly double AtZero = 1 / (Math.Pow(3, 2.0 / 3) * GammaKernels.Gamma(2.0 / 3)); // Ai(0)
    private static readonly double SlopeAtZero = 1 / (Math.Cbrt(3) * GammaKernels.Gamma(1.0 / 3)); // -Ai'(0)
    private static readonly double SqrtThree = Math.Sqrt(3);

    /// <summary>airyai(x).</summary>
    public static double Ai(double x)
    {
        if (Math.Abs(x) <= SeriesUpTo)
        {
            var (f, g, _, _) = Series(x);
            return (AtZero * f) - (SlopeAtZero * g);
        }

        var zeta = Zeta(x);
        return x > 0
            ? Math.Sqrt(x / 3) / Math.PI * BesselKernels.K(1.0 / 3, zeta)
            : Math.Sqrt(-x) / 3 * (BesselKernels.J(1.0 / 3, zeta) + BesselKernels.J(-1.0 / 3, zeta));
    }

    /// <summary>airyaiprime(x).</summary>
    public static double AiPrime(double x)
    {
        if (Math.Abs(x) <= SeriesUpTo)
        {
            var (_, _, f, g) = Series(x);
            return (AtZero * f) - (SlopeAtZero * g);
        }

        var zeta = Zeta(x);
        return x > 0
            ? -x / (Math.PI * SqrtThree) * BesselKernels.K(2.0 / 3, zeta)
            : -x / 3 * (BesselKernels.J(2.0 / 3, zeta) - BesselKernels.J(-2.0 / 3, zeta));
    }

    /// <summary>airybi(x).</summary>
    public static double Bi(double x)
    {
        if (Math.Abs(x) <= SeriesUpTo)
        {
            var (f, g, _, _) = Series(x);
            return SqrtThree * ((AtZero * f) + (SlopeAtZero * g));
        }

        var zeta = Zeta(x);
        return x > 0
            ? Math.Sqrt(x / 3) * (BesselKernels.I(1.0 / 3, zeta) + BesselKernels.I(-1.0 / 3, zeta))
            : Math.Sqrt(-x / 3) * (BesselKernels.J(-1.0 / 3, zeta) - BesselKernels.J(1.0 / 3, zeta));
    }

    /// <summary>airybiprime(x).</summary>
    public static double BiPrime(double x)
    {
        if (Math.Abs(x) <= SeriesUpTo)
        {
            var (_, _, f, g) = Series(x);
            return SqrtThree * ((AtZero * f) + (SlopeAtZero * g));
        }

        var zeta = Zeta(x);
        return x > 0
            ? x / SqrtThree * (BesselKernels.I(2.0 / 3, zeta) + BesselKernels.I(-2.0 / 3, zeta))
            : -x / SqrtThree * (BesselKernels.J(2.0 / 3, zeta) + BesselKernels.J(-2.0 / 3, zeta));
    }

    private static double Zeta(double x) => 2.0 / 3 * Math.Pow(Math.Abs(x), 1.5);

    /// <summary>The two solutions of w'' = x*w with (w, w')(0) = (1, 0) and (0, 1), and their slopes.</summary>
    private static (double F, double G, double FSlope, double GSlope) Series(double x)
    {
        double f = 1, g = x, fSlope = 0, gSlope = 1;
        double fTerm = 1, gTerm = x;
        for (var k = 1; k <= 30; k++)
        {
            fTerm *= x * x / (3 * k * ((3.0 * k) - 1)); // the power 3k, less one x that the slope lacks
            fSlope += fTerm * 3 * k;
            fTerm *= x;
            f += fTerm;
            gTerm *= x * x / (3 * k * ((3.0 * k) + 1));
            gSlope += gTerm * ((3 * k) + 1);
            gTerm *= x;
            g += gTerm;
        }

        return (f, g, fSlope, gSlope);
    }
}
