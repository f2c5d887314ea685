using System.Numerics;

namespace Nabla.Functions;

/// <summary>Gauss-Legendre quadrature (DLMF 3.5(v)) of smooth integrands, for functions that are defined by an integral.</summary>
internal static class Quadrature
{
    private const int Points = 20;

    private static readonly (double Node, double Weight)[] Rule = Legendre(Points);

    /// <summary>The integral from one point to another over equal panels.</summary>
    public static double Integral(Func<double, double> f, double from, double to, int panels = 8)
    {
        var half = (to - from) / (2 * panels);
        var sum = 0.0;
        for (var i = 0; i < panels; i++)
        {
            var middle = from + (((2 * i) + 1) * half);
            foreach (var (node, weight) in Rule)
            {
                sum += weight * f(middle + (half * node));
            }
        }

        return sum * half;
    }

    /// <summary>The integral of a complex integrand from one real point to another over equal panels.</summary>
    public static Complex Integral(Func<double, Complex> f, double from, double to, int panels = 8)
    {
        var half = (to - from) / (2 * panels);
        var sum = Complex.Zero;
        for (var i = 0; i < panels; i++)
        {
            var middle = from + (((2 * i) + 1) * half);
            foreach (var (node, weight) in Rule)
            {
                sum += weight * f(middle + (half * node));
            }
        }

        return sum * half;
    }

    /// <summary>The zeros of the Legendre polynomial by Newton's iteration, with the weights that belong to them.</summary>
    private static (double Node, double Weight)[] Legendre(int n)
    {
        var rule = new (double, double)[n];
        for (var i = 0; i < n; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0, step = 1;
            while (Math.Abs(step) > 1e-16)
            {
                var (previous, current) = (1.0, x);
                for (var k = 2; k <= n; k++)
                {
                    (previous, current) = (current, ((((2 * k) - 1) * x * current) - ((k - 1) * previous)) / k);
                }

                slope = n * ((x * current) - previous) / ((x * x) - 1);
                step = current / slope;
                x -= step;
                if (Math.Abs(step) < 1e-15)
                {
                    break;
                }
            }

            rule[i] = (x, 2 / ((1 - (x * x)) * slope * slope));
        }

        return rule;
    }
}
