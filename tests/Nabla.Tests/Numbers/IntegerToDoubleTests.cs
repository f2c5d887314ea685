using System.Numerics;

namespace Nabla.Tests.Numbers;

public class IntegerToDoubleTests
{
    [Fact]
    public void A_whole_number_of_many_digits_becomes_the_nearest_double()
    {
        Assert.Equal(1e30, Integer.Of(BigInteger.Pow(10, 30)).ToDouble());
        Assert.Equal(-1e23, Integer.Of(-BigInteger.Pow(10, 23)).ToDouble());
        Assert.Equal(Math.ScaleB(1, 80), Integer.Of((BigInteger.One << 80) - 1).ToDouble());
    }
}
