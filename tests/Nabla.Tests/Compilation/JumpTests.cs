using System.Globalization;
using System.Numerics;
using Nabla.Functions;
using Nabla.Vectors;
using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

/// <summary>Formulas at the points where they jump or bend: what is divided there is divided once.</summary>
public class JumpTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    [Theory]
    [InlineData("floor(x/{0})", 1)]
    [InlineData("ceiling(x/{0})", 1)]
    [InlineData("frac(x/{0})", 0)]
    [InlineData("Mod(x, {0})", 0)]
    [InlineData("floor(x/{0} + 2)", 3)]
    [InlineData("floor((x/{0})**2)", 1)]
    [InlineData("Piecewise((7, Eq(x/{0}, 1)), (0, True))", 7)]
    [InlineData("sign(x/{0} - 1)", 0)]
    [InlineData("Heaviside(x/{0} - 1)", 0.5)]
    public void Multiples_are_multiples(string template, double expected)
    {
        for (var divisor = 2; divisor <= 200; divisor++)
        {
            var formula = Expr.Parse(string.Format(CultureInfo.InvariantCulture, template, divisor));
            double[] slope = [0], value = [0];
            double[] columns = [divisor];

            Assert.Equal(expected, formula.Compile(X)(divisor));
            Assert.Equal(expected, formula.CompileGradient(X).Invoke([divisor], slope));
            formula.Compile([X], new CompilationOptions { Backend = Backend.Generated }).InvokeBatch([columns], [value]);
            Assert.Equal(expected, value[0]);
        }
    }

    [Fact]
    public void Quotients_of_variables_under_a_floor_are_quotients()
    {
        var (floor, rest) = (Floor(X / Y), Mod(X, Y));
        double[] slopes = [0, 0];
        for (var n = 1.0; n < 200; n++)
        {
            for (var k = 1; k < 20; k++)
            {
                Assert.Equal(k, floor.CompileGradient(X, Y).Invoke([k * n, n], slopes));
                Assert.Equal(0, rest.CompileGradient(X, Y).Invoke([k * n, n], slopes));
                Assert.Equal([1, -k], slopes);
            }
        }
    }

    [Fact]
    public void Remainders_are_rounded_once()
    {
        const int Shift = 120; // makes all numbers here whole
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var (x, y) = (Number(60), Number(20));
            var expected = PiMultiples.Modulo(Exact(x), Exact(y)).ToDouble();
            foreach (var actual in new[] { Remainders.Mod(x, y), Lanes(x, y) })
            {
                Assert.Equal(expected, actual);
            }
        }

        double Number(double exponent) => Math.Pow(2, exponent * ((2 * random.NextDouble()) - 1)) * ((2 * random.Next(2)) - 1);

        static Number Exact(double x) => (Number)Fraction.Of(Integer.Of(new BigInteger(Math.ScaleB(x, Shift))), Integer.Of(BigInteger.One << Shift));

        static double Lanes(double x, double y) => VectorMath.Mod(Lanes128.Create(x), Lanes128.Create(y)).First;
    }

    [Theory]
    [InlineData("Max(x, 0)**(3/2)", -1)]
    [InlineData("Max(x, 0)**(4/3)", -1)]
    [InlineData("(x**2 + y**2)**(3/2)", 0)]
    [InlineData("(x**2 + y**2)**(5/3)", 0)]
    [InlineData("x**(5/2)*y", 0)]
    public void Powers_above_one_have_slope_zero_at_zero(string text, double at)
    {
        foreach (var method in new[] { DerivativeMethod.Reverse, DerivativeMethod.Symbolic })
        {
            double[] slopes = [1, 1];
            Expr.Parse(text).CompileGradient([X, Y], new CompilationOptions { Derivative = method }).Invoke([at, 0], slopes);

            Assert.Equal([0, 0], slopes);
        }
    }
}
