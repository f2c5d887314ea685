namespace Nabla.Tests.Functions;

/// <summary>Values of mpmath (30 digits) where the integrals of the Bessel functions are hardest: far out, and near zero.</summary>
public class BesselKernelTests
{
    [Theory]
    [InlineData("besselk(1/3, 110.0)", 2.0169616725894951e-49)]
    [InlineData("besselk(2, 400.0)", 1.2057864373672812e-175)]
    [InlineData("besselj(15/2, 0.125)", 6.6329460562470717e-14)]
    [InlineData("besselj(15/2, 1.0)", 3.8219741213480422e-7)]
    [InlineData("besseli(15/2, 0.125)", 6.6390453165674875e-14)]
    [InlineData("besseli(15/2, 1.0)", 4.053541503535206e-7)]
    [InlineData("airyai(18.5)", 1.2437337669719405e-24)]
    [InlineData("airyaiprime(18.5)", -5.3661788234147277e-24)]
    [InlineData("airyaiprime(30.0)", -1.759876581432726e-48)]
    public void Values_are_accurate(string expression, double expected)
    {
        var actual = ((Float)Expr.Parse(expression)).Value;

        Assert.True(Math.Abs(actual - expected) <= 1e-13 * Math.Abs(expected), $"{expression} is {actual:R}, not {expected:R}.");
    }
}
