using System.Numerics;

namespace Nabla.Numbers;

/// <summary>Roots of integers, exactly.</summary>
internal static class IntegerRoots
{
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

        // Newton's iteration from above: x <- ((k-1)x + n/x^(k-1))/k decreases until it is the root.
        var x = BigInteger.One << (int)((bits + degree - 1) / degree);
        while (true)
        {
            Computation.Step();
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

    /// <summary>n = root**power with the largest possible power above 1, where there is one.</summary>
    public static bool TryPerfectPower(BigInteger n, out BigInteger root, out int power)
    {
        (root, power) = (n, 1);
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
