using System.Numerics;
using Nabla.Numbers;

namespace Nabla.Functions;

/// <summary>The Bernoulli numbers, DLMF 24.2.</summary>
internal static class BernoulliNumbers
{
    /// <summary>B(n) by the triangle of Akiyama and Tanigawa, with B(1) = +1/2.</summary>
    public static BigRational Of(int n)
    {
        if (n > 1 && n % 2 == 1)
        {
            return BigRational.Zero;
        }

        var row = new BigRational[n + 1];
        for (var m = 0; m <= n; m++)
        {
            row[m] = new BigRational(BigInteger.One, m + 1);
            for (var j = m; j >= 1; j--)
            {
                row[j - 1] = new BigRational(j, 1) * (row[j - 1] - row[j]);
            }
        }

        return row[0];
    }
}
