using System.Numerics;
using Nabla.Numbers;

namespace Nabla.Tests.Numbers;

public class IntegerRootsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(50)]
    public void The_floor_of_a_root_is_the_largest_integer_whose_power_is_not_larger(int degree)
    {
        for (var bits = 1; bits < 3000; bits += 97)
        {
            foreach (var n in (BigInteger[])[BigInteger.One << bits, (BigInteger.One << bits) - 1, BigInteger.Pow(3, bits) + bits])
            {
                var root = IntegerRoots.Floor(n, degree);

                Assert.True(BigInteger.Pow(root, degree) <= n && BigInteger.Pow(root + 1, degree) > n);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Roots_of_powers_of_huge_integers_are_exact(int degree)
    {
        var root = BigInteger.Pow(10, 5000) + 7;

        Assert.True(IntegerRoots.TryExactRoot(BigInteger.Pow(root, degree), degree, out var found));
        Assert.Equal(root, found);
        Assert.False(IntegerRoots.TryExactRoot(BigInteger.Pow(root, degree) + 1, degree, out _));
    }
}
