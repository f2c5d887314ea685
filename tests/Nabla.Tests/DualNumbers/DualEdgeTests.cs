using static Nabla.Maths;

namespace Nabla.Tests.DualNumbers;

/// <summary>Where slopes are infinite, overflow or are decided by convention.</summary>
public class DualEdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void Functions_of_constants_are_constants_also_where_slopes_are_infinite()
    {
        AssertConstants<double>();
        AssertConstants<Dual<double>>();
    }

    [Fact]
    public void A_derivative_of_zero_stays_zero_in_nested_numbers()
    {
        var squareRoot = Dual<Dual<double>>.Sqrt(Second(0));

        Assert.Equal(Infinity, squareRoot.Derivative.Value);
        Assert.Equal(-Infinity, squareRoot.Derivative.Derivative);
        Assert.Equal(0, Dual<Dual<double>>.Sqrt(Dual<double>.Constant(0)).Derivative.Derivative);
    }

    [Fact]
    public void Powers_and_roots_have_their_derivatives_at_zero_and_infinity()
    {
        Assert.Equal((1, 0), Parts(Dual<double>.Pow(Variable(0), 0)));
        Assert.Equal((0, 1), Parts(Dual<double>.Pow(Variable(0), 1)));
        Assert.Equal((0, 0), Parts(Dual<double>.Pow(0, Variable(2))));
        Assert.Equal((0, 0), Parts(Dual<double>.Pow(Variable(0), Variable(2))));
        Assert.Equal(0, Dual<Dual<double>>.Pow(Second(0), Dual<double>.One).Derivative.Derivative);
        Assert.Equal(2, Dual<Dual<double>>.Pow(Second(0), Dual<double>.Constant(2)).Derivative.Derivative);
        Assert.Equal((0, 1), Parts(Dual<double>.RootN(Variable(0), 1)));
        Assert.Equal((0, Infinity), Parts(Dual<double>.RootN(Variable(0), 3)));
        Assert.Equal((Infinity, 0), Parts(Dual<double>.RootN(Variable(Infinity), 3)));
        Assert.Equal((Infinity, 1), Parts(Dual<double>.RootN(Variable(Infinity), 1)));
        AssertClose(-1.0 / 48, Dual<double>.RootN(Variable(-8), -3));
        Assert.Equal(0, Dual<Dual<double>>.RootN(Second(0), 1).Derivative.Derivative);
    }

    [Fact]
    public void Slopes_neither_overflow_nor_cancel()
    {
        AssertClose(1e-200, Dual<double>.Asinh(Variable(1e200)));
        AssertClose(1e-200, Dual<double>.Acosh(Variable(1e200)));
        AssertClose(5e-201, Dual<double>.Atan2(Variable(1e200), 1e200));
        AssertClose(5e199, Dual<double>.Atan2(Variable(1e-200), 1e-200));
        AssertClose(1 / Math.Sqrt(2), Dual<double>.Hypot(Variable(1e200), 1e200));
        AssertClose(Math.Pow(Math.Cosh(30), -2), Dual<double>.Tanh(Variable(30)));
        AssertClose(Math.Pow(Math.Cosh(30), -2), Dual<double>.Tanh(Variable(-30)));
        AssertClose(Math.Cbrt(1e308) / 3 / 1e308, Dual<double>.RootN(Variable(1e308), 3));
        Assert.Equal(0, Dual<Dual<double>>.Tanh(Second(-800)).Derivative.Derivative);
        Assert.True(double.IsNaN(Dual<double>.Acosh(Variable(-2)).Derivative));
    }

    [Fact]
    public void Equal_arguments_of_maximum_and_minimum_have_half_of_the_derivative_each_as_in_compiled_formulas()
    {
        var (x, y) = (Symbol("x"), Symbol("y"));
        var slopes = new double[2];
        foreach (var (a, b) in ((double, double)[])[(1, 1), (1, 2), (2, 1), (0, 0)])
        {
            var larger = Max(x, y).CompileGradient([x, y]).Invoke([a, b], slopes);
            Assert.Equal((larger, slopes[0], slopes[1]), Partials(Dual<double>.Max, a, b));
            Assert.Equal((larger, slopes[0], slopes[1]), Partials(Dual<double>.MaxNumber, a, b));
            Assert.Equal((larger, slopes[0], slopes[1]), Partials(Dual<double>.MaxMagnitude, a, b));

            var smaller = Min(x, y).CompileGradient([x, y]).Invoke([a, b], slopes);
            Assert.Equal((smaller, slopes[0], slopes[1]), Partials(Dual<double>.Min, a, b));
            Assert.Equal((smaller, slopes[0], slopes[1]), Partials(Dual<double>.MinNumber, a, b));
            Assert.Equal((smaller, slopes[0], slopes[1]), Partials(Dual<double>.MinMagnitude, a, b));

            var clamped = Min(Max(x, y), 5).CompileGradient([x, y]).Invoke([a, b], slopes);
            Assert.Equal((clamped, slopes[0], slopes[1]), Partials((v, limit) => Dual<double>.Clamp(v, limit, 5), a, b));
        }

        Assert.Equal(0.5, Dual<Dual<double>>.Max(Second(1), Dual<double>.One).Derivative.Value);
        Assert.Equal(0.5, Dual<Dual<double>>.Max(Second(1), Dual<double>.One).Value.Derivative);
    }

    [Fact]
    public void Maximum_and_minimum_have_the_values_of_plain_numbers()
    {
        double[] numbers = [-0.0, 0.0, 1, -1, double.NaN];
        foreach (var (x, y) in numbers.SelectMany(_ => numbers, (x, y) => (x, y)))
        {
            AssertSame(double.Max(x, y), Dual<double>.Max(x, y));
            AssertSame(double.MaxNumber(x, y), Dual<double>.MaxNumber(x, y));
            AssertSame(double.MaxMagnitude(x, y), Dual<double>.MaxMagnitude(x, y));
            AssertSame(double.Min(x, y), Dual<double>.Min(x, y));
            AssertSame(double.MinNumber(x, y), Dual<double>.MinNumber(x, y));
            AssertSame(double.MinMagnitude(x, y), Dual<double>.MinMagnitude(x, y));
        }

        Assert.Equal((2, 1), Parts(Dual<double>.MaxNumber(Variable(2), double.NaN)));
        Assert.Equal((2, 1), Parts(Dual<double>.MaxNumber(double.NaN, Variable(2))));
    }

    private static void AssertConstants<T>()
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        Dual<T> zero = T.Zero, one = T.One, huge = T.CreateChecked(1e200), infinity = T.PositiveInfinity;
        Dual<T>[] constants =
        [
            Dual<T>.Sqrt(zero), Dual<T>.Cbrt(zero), Dual<T>.RootN(zero, 3), Dual<T>.Hypot(zero, zero), Dual<T>.Atan2(zero, zero), Dual<T>.Pow(zero, zero),
            Dual<T>.Asin(one), Dual<T>.Acos(one), Dual<T>.Acosh(one), Dual<T>.AsinPi(one), Dual<T>.AcosPi(one), Dual<T>.Atanh(one),
            Dual<T>.Exp(huge), Dual<T>.Exp2(huge), Dual<T>.Exp10(huge), Dual<T>.Sinh(huge), Dual<T>.Cosh(huge), Dual<T>.Log(zero), Dual<T>.LogP1(-one),
            infinity * infinity, one / zero, zero / zero, one % zero, Dual<T>.Ieee754Remainder(one, zero), Dual<T>.FusedMultiplyAdd(infinity, infinity, one),
        ];
        Assert.All(constants, constant => Assert.Equal(T.Zero, constant.Derivative));
        Assert.Equal(T.CreateChecked(2), (new Dual<T>(T.PositiveInfinity, T.One) * (one + one)).Derivative);
    }

    private static (double Value, double First, double Second) Partials(Func<Dual<double>, Dual<double>, Dual<double>> function, double x, double y)
    {
        var first = function(Variable(x), y);
        return (first.Value, first.Derivative, function(x, Variable(y)).Derivative);
    }

    private static Dual<double> Variable(double x) => Dual<double>.Variable(x);

    private static Dual<Dual<double>> Second(double x) => Dual<Dual<double>>.Variable(Dual<double>.Variable(x));

    private static (double, double) Parts(Dual<double> x) => (x.Value, x.Derivative);

    private static void AssertClose(double expected, Dual<double> actual) => Assert.Equal(1, actual.Derivative / expected, 1e-14);

    private static void AssertSame(double expected, Dual<double> actual) => Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual.Value));
}
