using System.Globalization;
using System.Numerics;
using System.Reflection;
using static Nabla.Maths;

namespace Nabla.Tests.DualNumbers;

public class DualTests
{
    private static readonly Expr X = Symbol("x");

    public static TheoryData<string> Names => [.. GenericFunctions.Of<double>().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_of_first_and_second_order_are_those_of_Diff(string name)
    {
        var (function, meaning) = (GenericFunctions.Of<Dual<Dual<double>>>()[name], GenericFunctions.Meanings[name]);
        var (slope, curvature) = (meaning.Diff(X), meaning.Diff(X, 2));
        foreach (var x in name is "Acosh" ? new[] { 1.3, 2.7 } : [0.3, 0.7])
        {
            var result = function(Dual<Dual<double>>.Variable(Dual<double>.Variable(x)));

            AssertClose(meaning.Evaluate((X, x)), result.Value.Value, name);
            AssertClose(slope.Evaluate((X, x)), result.Derivative.Value, name + "'");
            AssertClose(slope.Evaluate((X, x)), result.Value.Derivative, name + "'");
            AssertClose(curvature.Evaluate((X, x)), result.Derivative.Derivative, name + "''");
            Assert.Equal(GenericFunctions.Of<double>()[name](x), result.Value.Value, 1e-15);
        }
    }

    [Fact]
    public void Every_function_of_one_number_in_the_interfaces_is_tested()
    {
        var functions = new[] { typeof(IExponentialFunctions<>), typeof(ILogarithmicFunctions<>), typeof(IRootFunctions<>), typeof(ITrigonometricFunctions<>), typeof(IHyperbolicFunctions<>) }
            .SelectMany(i => i.MakeGenericType(typeof(double)).GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(m => m.ReturnType == typeof(double) && m.GetParameters() is [{ ParameterType: var type }] && type == typeof(double))
            .Select(m => m.Name);

        Assert.Empty(functions.Except(GenericFunctions.Of<double>().Keys));
    }

    [Fact]
    public void Unchanged_generic_code_is_differentiated()
    {
        var x = Dual<double>.Variable(3);

        Assert.Equal((11, 6), Parts(Square(x) + (Dual<double>)2));
        Assert.Equal((Math.Round(Math.Sqrt(2), 14), Math.Round(0.5 / Math.Sqrt(2), 14)), Rounded(Newton(Dual<double>.Variable(2))));
        Assert.Equal((3, 4), Parts(Horner([1, 2, 0], Dual<double>.Variable(1))));
    }

    [Fact]
    public void Third_derivatives_come_from_nesting_three_times()
    {
        var x = Dual<Dual<Dual<double>>>.Variable(Dual<Dual<double>>.Variable(Dual<double>.Variable(2)));

        Assert.Equal(24.0 * 2, (x * x * x * x).Derivative.Derivative.Derivative);
    }

    [Fact]
    public void Powers_have_derivatives_for_negative_bases_and_for_exponents()
    {
        var two = Dual<double>.Constant(2);

        Assert.Equal((9, -6), Parts(Dual<double>.Pow(Dual<double>.Variable(-3), two)));
        Assert.Equal((8, 8 * Math.Log(2)), Parts(Dual<double>.Pow(two, Dual<double>.Variable(3))));
        Assert.Equal((0, 0), Parts(Dual<double>.Pow(Dual<double>.Variable(0), two)));
        Assert.Equal((2, Math.Round(1.0 / 12, 14)), Rounded(Dual<double>.RootN(Dual<double>.Variable(8), 3)));
        Assert.Equal((5, 0.6), Rounded(Dual<double>.Hypot(Dual<double>.Variable(3), 4)));
        Assert.Equal((2, Math.Round(0.25 / Math.Log(2), 14)), Rounded(Dual<double>.Log(Dual<double>.Variable(4), two)));
    }

    [Fact]
    public void Branches_are_taken_by_the_value()
    {
        Assert.Equal((2, 1), Parts(Dual<double>.Abs(Dual<double>.Variable(2))));
        Assert.Equal((2, -1), Parts(Dual<double>.Abs(Dual<double>.Variable(-2))));
        Assert.Equal((0, 0), Parts(Dual<double>.Abs(Dual<double>.Variable(0))));
        Assert.Equal((3, 1), Parts(Dual<double>.Max(Dual<double>.Variable(3), 1)));
        Assert.Equal((1, 0), Parts(Dual<double>.Min(Dual<double>.Variable(3), 1)));
        Assert.Equal((0.5, 1), Parts(Dual<double>.Variable(3.5) % 1));
        Assert.Equal((0.5, -3), Parts(Dual<double>.Constant(3.5) % Dual<double>.Variable(1)));
        Assert.True(Dual<double>.Variable(2) == Dual<double>.Constant(2));
        Assert.False(Dual<double>.Variable(2).Equals(Dual<double>.Constant(2)));
        Assert.True(Dual<double>.Variable(2) < 3);
        Assert.True(Dual<double>.IsNaN(double.NaN));
    }

    [Fact]
    public void Angles_and_remainders_have_their_partial_derivatives()
    {
        var (x, y) = (Dual<double>.Variable(3), Dual<double>.Constant(-4));

        Assert.Equal((Math.Atan2(-4, 3), 4 / 25.0), Parts(Dual<double>.Atan2(y, x)));
        Assert.Equal((Math.Atan2(3, -4), -4 / 25.0), Parts(Dual<double>.Atan2(x, y)));
        Assert.Equal((double.Atan2Pi(-4, 3), 4 / 25.0 / Math.PI), Parts(Dual<double>.Atan2Pi(y, x)));
        Assert.Equal((-11, -4), Parts(Dual<double>.FusedMultiplyAdd(x, y, 1)));
        Assert.Equal((-1, 1), Parts(Dual<double>.Ieee754Remainder(x, 4)));
        Assert.Equal((-1, 1), Parts(Dual<double>.Ieee754Remainder(y + x + x + x, x)));
        Assert.Equal((24, 8), Parts(Dual<double>.ScaleB(x, 3)));
        Assert.Equal((Math.BitIncrement(3), 1), Parts(Dual<double>.BitIncrement(x)));
        Assert.Equal((Math.BitDecrement(3), 1), Parts(Dual<double>.BitDecrement(x)));
        Assert.Equal(1, Dual<double>.ILogB(x));
        Assert.Equal((4.5, 0.5), Parts(Lerp(x, 6, 0.5)));
    }

    [Fact]
    public void What_jumps_has_no_slope_as_in_compiled_formulas()
    {
        var slope = new double[1];
        foreach (var x in (double[])[-2.5, -1, 0, 0.5, 2])
        {
            var variable = Dual<double>.Variable(x);
            var floor = (Floor(X) * X).CompileGradient(X);

            Assert.Equal(Parts(Dual<double>.Floor(variable) * variable), (floor.Invoke([x], slope), slope[0]));
            Assert.Equal((Math.Ceiling(x), 0), Parts(Dual<double>.Ceiling(variable)));
            Assert.Equal((Math.Truncate(x), 0), Parts(Dual<double>.Truncate(variable)));
            Assert.Equal((Math.Round(x), 0), Parts(Dual<double>.Round(variable)));
            Assert.Equal((Math.Round(x, MidpointRounding.AwayFromZero), 0), Parts(Rounded(variable, MidpointRounding.AwayFromZero)));
            Assert.Equal(Math.Sign(x), Dual<double>.Sign(variable));
            Assert.Equal((int)x, Dual<double>.ConvertToInteger<int>(variable));
        }
    }

    [Fact]
    public void A_clamped_number_has_the_derivative_of_what_is_taken_and_half_of_both_at_a_limit()
    {
        Assert.Equal((2, 1), Parts(Clamped(Dual<double>.Variable(2), 1, 3)));
        Assert.Equal((1, 0), Parts(Clamped(Dual<double>.Variable(0), 1, 3)));
        Assert.Equal((3, 0), Parts(Clamped(Dual<double>.Variable(4), 1, 3)));
        Assert.Equal((3, 0.5), Parts(Clamped(Dual<double>.Variable(3), 1, 3)));
        Assert.Equal((1, 0.5), Parts(Clamped(Dual<double>.Variable(1), 1, 3)));
        Assert.Equal((1, 1), Parts(Clamped<Dual<double>>(0, Dual<double>.Variable(1), 3)));
        Assert.Equal((-2, -1), Parts(Dual<double>.CopySign(Dual<double>.Variable(2), -1)));
        Assert.Throws<ArgumentException>(() => Clamped<Dual<double>>(0, 3, 1));
    }

    [Fact]
    public void Numbers_become_constants_and_dual_numbers_nothing_else()
    {
        Assert.Equal((7, 0), Parts(Created<Dual<double>>(7)));
        Assert.Equal((1.5, 0), Parts(Dual<double>.Parse("1.5", CultureInfo.InvariantCulture)));
        Assert.False(Dual<double>.TryParse("x", CultureInfo.InvariantCulture, out _));
        Assert.Throws<NotSupportedException>(() => double.CreateChecked(Dual<double>.Variable(1)));
        Assert.Equal("2 + (1)*e", Dual<double>.Variable(2).ToString());
        Assert.Equal((float)Math.Cos(1), Dual<float>.Sin(Dual<float>.Variable(1)).Derivative, 1e-6f);
    }

    private static T Lerp<T>(T a, T b, T amount)
        where T : IFloatingPointIeee754<T> => T.Lerp(a, b, amount);

    private static T Rounded<T>(T x, MidpointRounding mode)
        where T : IFloatingPoint<T> => T.Round(x, mode);

    private static T Clamped<T>(T x, T from, T to)
        where T : INumber<T> => T.Clamp(x, from, to);

    private static T Created<T>(int value)
        where T : INumber<T> => T.CreateChecked(value);

    private static T Square<T>(T x)
        where T : INumber<T> => x * x;

    private static T Horner<T>(int[] coefficients, T x)
        where T : INumber<T> => coefficients.Aggregate(T.Zero, (sum, c) => (sum * x) + T.CreateChecked(c));

    private static T Newton<T>(T a)
        where T : INumber<T>
    {
        var x = a;
        for (var i = 0; i < 50; i++)
        {
            x = (x + (a / x)) / (T.One + T.One);
        }

        return x;
    }

    private static (double, double) Parts(Dual<double> x) => (x.Value, x.Derivative);

    private static (double, double) Rounded(Dual<double> x) => (Math.Round(x.Value, 14), Math.Round(x.Derivative, 14));

    private static void AssertClose(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"{what}: {actual:R}, not {expected:R}");
}
