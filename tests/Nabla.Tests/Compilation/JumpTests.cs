using System.Globalization;
using System.Numerics;
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
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var (x, y) = (Number(60), Number(20));
            var (dividend, divisor) = (new Fractional(x), new Fractional(y));
            var expected = (double)dividend.FloorRemainder(divisor);
            foreach (var actual in new[] { Remainders.Mod(x, y), Lanes(x, y) })
            {
                Assert.Equal(expected, actual);
            }
        }

        double Number(double exponent) => Math.Pow(2, exponent * ((2 * random.NextDouble()) - 1)) * ((2 * random.Next(2)) - 1);

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

    /// <summary>An exact number m*2**e.</summary>
    private readonly struct Fractional
    {
        private const int Shift = 120;
        private readonly BigInteger scaled;

        public Fractional(double x)
        {
            var bits = BitConverter.DoubleToInt64Bits(x);
            var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
            scaled = (new BigInteger((bits & 0xF_FFFF_FFFF_FFFF) | 0x10_0000_0000_0000) << (exponent + Shift)) * (bits < 0 ? -1 : 1);
        }

        private Fractional(BigInteger scaled) => this.scaled = scaled;

        public Fractional FloorRemainder(Fractional divisor)
        {
            var rest = BigInteger.Remainder(scaled, divisor.scaled);
            return new(!rest.IsZero && (rest.Sign != divisor.scaled.Sign) ? rest + divisor.scaled : rest);
        }

        /// <summary>The nearest double; the conversion of large integers cuts digits off instead.</summary>
        public static explicit operator double(Fractional x) => Math.ScaleB(double.Parse(x.scaled.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), -Shift);
    }
}
