using System.Numerics;

namespace Nabla.Numbers;

/// <summary>Roots of integers, exactly.</summary>
internal static class IntegerRoots
{
    private const int SmallestHalf = 32;

    /// <summary>Numbers of more bits are not looked at for being perfect powers: there are as many degrees as bits to try.</summary>
    private const int MostBitsOfPerfectPower = 4096;

    /// <summary>The largest integer whose power does not exceed n (n at least 0, degree at least 1).</summary>
    public static BigInteger Floor(BigInteger n, int degree)
    {
        var bits = (long)n.GetBitLength();
        if (n <= 1 || degree == 1)
        {
            return n;
        }

        if (bits <= degree)
        {
            return BigInteger.One;
        }

        // Newton's iteration from above: x <- ((k-1)x + n/x^(k-1))/k decreases until it is the root. It doubles the correct
        // digits, so that the root of the leading half of the digits is the best start.
        var half = (int)(bits / (2L * degree));
        var x = half < SmallestHalf ? BigInteger.One << (int)((bits + degree - 1) / degree) : (Floor(n >> (half * degree), degree) + 1) << half;
        while (true)
        {
            Computation.Checkpoint();
            var next = (((degree - 1) * x) + (n / BigInteger.Pow(x, degree - 1))) / degree;
            if (next >= x)
            {
                return x;
            }

            x = next;
        }
    }

    /// <summary>The root where it is an integer.</summary>
    public static bool TryExactRoot(BigInteger n, int degree, out BigInteger root)
    {
        root = Floor(n, degree);
        return BigInteger.Pow(root, degree) == n;
    }

    /// <summary>n = root**power with the largest possible power above 1, where there is one (and n is not huge).</summary>
    public static bool TryPerfectPower(BigInteger n, out BigInteger root, out int power)
    {
        (root, power) = (n, 1);
        if (root.GetBitLength() > MostBitsOfPerfectPower)
        {
            return false;
        }

        for (var degree = 2; degree <= (int)root.GetBitLength(); degree++)
        {
            while (root > 3 && TryExactRoot(root, degree, out var smaller))
            {
                root = smaller;
                power *= degree;
            }
        }

        return power > 1;
    }
}
