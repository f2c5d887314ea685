using System.Numerics;
using Nabla.Functions;

namespace Nabla.Tests.Functions;

/// <summary>A batch computes with whatever its numbers are: no kernel may recurse or iterate without end.</summary>
public class ExtremeArgumentTests
{
    private static readonly double[] Extremes =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -1e308, 1e100, -1e17, 1e6, 0, -0.0, double.Epsilon, -double.Epsilon, 1e-100, 0.5, 1, -1, -2];

    public static TheoryData<string> Names => [.. FunctionTable.All.Where(f => f.Numeric is not null || f.ComplexNumeric is not null).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kernel_comes_to_an_end_and_has_no_value_at_NaN(string name)
    {
        var function = FunctionTable.Find(name)!;
        foreach (var x in Extremes)
        {
            foreach (var y in Extremes)
            {
                var value = function.Numeric switch
                {
                    Func<double, double> f => f(x),
                    Func<double, double, double> f => f(x, y),
                    Func<double, double, double, double> f => f(x, y, 0.5) + f(0.5, x, y),
                    Func<double[], double> f => f([.. ((double[])[x, y, 0.5]).Take(Math.Min(function.MaxArity, 3))]),
                    _ => double.NaN,
                };
                Assert.True(function.Numeric is not Func<double, double> || !double.IsNaN(x) || double.IsNaN(value), $"{name}({x}) = {value}");

                var z = new Complex(x, y);
                _ = function.ComplexNumeric switch
                {
                    Func<Complex, Complex> f => f(z),
                    Func<Complex, Complex, Complex> f => f(z, 0.5) + f(x, y),
                    Func<Complex, Complex, Complex, Complex> f => f(z, 0.5, 0.25) + f(0.5, x, y),
                    Func<Complex[], Complex> f => f([.. ((Complex[])[z, y, 0.5]).Take(Math.Min(function.MaxArity, 3))]),
                    _ => Complex.Zero,
                };
            }
        }
    }
}
