using System.Numerics;
using static Nabla.Maths;

namespace Nabla.Tests.Functions;

/// <summary>exp(x) - 1 and log(1 + x).</summary>
public class NearZeroTests
{
    [Theory]
    [InlineData("expm1(0)", "0")]
    [InlineData("expm1(-oo)", "-1")]
    [InlineData("expm1(oo)", "oo")]
    [InlineData("expm1(zoo)", "nan")]
    [InlineData("expm1(log(x))", "x - 1")]
    [InlineData("expm1(I*pi)", "-2")]
    [InlineData("expm1(1)", "expm1(1)")]
    [InlineData("log1p(0)", "0")]
    [InlineData("log1p(1/3)", "log(4/3)")]
    [InlineData("log1p(-1)", "zoo")]
    [InlineData("log1p(x)", "log1p(x)")]
    public void Exact_values(string text, string expected) => Assert.Equal(expected, Expr.Parse(text).ToString());

    [Fact]
    public void All_digits_are_right_where_the_argument_is_small()
    {
        var x = Symbol("x");
        foreach (var small in new[] { 1e-5, -3e-10, 2e-20, 5e-324 })
        {
            Assert.Equal(small + (small * small / 2), ExpM1(x).Evaluate((x, small)), Math.Abs(small) * 1e-10);
            Assert.Equal(small - (small * small / 2), LogP1(x).Evaluate((x, small)), Math.Abs(small) * 1e-10);
            var (expM1, logP1) = (ExpM1(x).EvaluateComplex((x, new Complex(0, small))), LogP1(x).EvaluateComplex((x, new Complex(0, small))));
            Assert.Equal(small, expM1.Imaginary, Math.Abs(small) * 1e-10);
            Assert.Equal(-small * small / 2, expM1.Real, small * small * 1e-10);
            Assert.Equal(small, logP1.Imaginary, Math.Abs(small) * 1e-10);
            Assert.Equal(small * small / 2, logP1.Real, small * small * 1e-10);
        }
    }

    [Fact]
    public void Code_of_languages_without_them_has_the_digits_too()
    {
        var x = Symbol("x");
        foreach (var formula in new[] { ExpM1(x), LogP1(x) })
        {
            var definition = ((Apply)formula).Function.CodeDefinition!([x]);
            foreach (var value in new[] { 1e-12, -1e-7, 0.3, -0.9, 0.99, 1.01, 40, 600 })
            {
                Assert.Equal(formula.Evaluate((x, value)), definition.Evaluate((x, value)), 4e-15 * Math.Abs(formula.Evaluate((x, value))));
            }
        }
    }
}
