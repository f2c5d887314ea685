using System.Globalization;
using System.Numerics;
using Nabla.Numbers;

namespace Nabla.Tests.Numbers;

public class DecimalTextTests
{
    public static TheoryData<int> Exponents => [.. Enumerable.Range(0, 12).Select(i => i * 431), 511, 512, 513, 1023, 1024, 1025, 2048, 20_000];

    [Theory]
    [MemberData(nameof(Exponents))]
    public void The_digits_are_those_that_dotNET_writes(int exponent)
    {
        var power = BigInteger.Pow(10, exponent);
        foreach (var n in (BigInteger[])[power, power - 1, power + 1, -power, BigInteger.Pow(7, exponent)])
        {
            Assert.Equal(n.ToString(CultureInfo.InvariantCulture), DecimalText.Of(n));
        }
    }
}
