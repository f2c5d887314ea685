using System.Numerics;
using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.ComplexCompilation;

public class ComplexCompilationTests
{
    private static readonly Complex[] Points = [new(0.7, 0.4), new(-1.3, 0.9), new(-0.6, -0.5), new(2.5, -1), -2, 0.5, new(0, 1.5)];

    public static TheoryData<string> Formulas =>
    [
        "z**2 + w", "sqrt(z)*log(w)", "z**w", "exp(I*z)/w", "(-z)**(1/3)", "1/z**3 - w/z", "asin(z) + acos(w)*atan(z)", "Abs(z)*conjugate(w) + re(z) - im(w)", "arg(z*w)",
        "Piecewise((z, Eq(re(z), 0) | (re(z) > 0)), (w, ~(im(z) > 0) & (re(w) < 5)), (z*w, True))", "gamma(z) + erf(w)", "atan2(re(z), re(w))", "Max(re(z), re(w), 1)", "2*(z + w)/3 + I", "7", "z",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Compiled_formulas_agree_with_the_interpreter(string text)
    {
        var (z, w) = Symbols("z, w");
        var formula = Expr.Parse(text);
        var compiled = formula.CompileComplex(z, w);
        foreach (var a in Points)
        {
            foreach (var b in Points)
            {
                AssertClose(formula.EvaluateComplex((z, a), (w, b)), compiled(a, b), $"{text} at {a}, {b}");
            }
        }
    }

    [Fact]
    public void Every_function_of_the_table_agrees_with_the_interpreter()
    {
        var z = Symbol("z");
        foreach (var function in FunctionTable.All.Where(f => f.MinArity == 1))
        {
            var formula = function[z];
            var compiled = formula.CompileComplex(z);
            foreach (var point in Points)
            {
                AssertClose(ValueOf(formula, z, point), compiled(point), $"{function} at {point}");
            }
        }
    }

    [Theory]
    [InlineData("sqrt(z)", -4, 0, 2)]
    [InlineData("log(z)", -1, 0, Math.PI)]
    [InlineData("z**(1/2)", -9, 0, 3)]
    [InlineData("elliptic_k(z)", 1.3, 1.9229208659491348, -1.4694917220921213)]
    [InlineData("bessely(13/10, z)", -1, 0.5663251953831591, -1.145862813647761)]
    [InlineData("besselk(19/10, z)", -1, 1.365789508832446, -0.05788265044795805)]
    [InlineData("LambertW(z)", -0.5, -0.7940236323446893, 0.7701117505103791)]
    public void Branch_cuts_are_continuous_from_above(string text, double at, double re, double im)
    {
        var value = Expr.Parse(text).CompileComplex(Symbol("z"))(at);

        Assert.Equal(re, value.Real, 1e-12);
        Assert.Equal(im, value.Imaginary, 1e-12);
    }

    [Fact]
    public void Several_formulas_share_what_they_have_in_common()
    {
        var (z, w) = Symbols("z, w");
        Expr[] formulas = [Sqrt(z) * w, Sqrt(z) + w, (Sqrt(z) * w).Diff(z)];
        var compiled = formulas.CompileComplex([z, w]);
        var results = new Complex[3];
        compiled.Invoke([-4, 3], results);

        Assert.Equal([new(0, 6), new(3, 2), new(0, -0.75)], results);
    }

    [Fact]
    public void A_deep_formula_is_compiled_without_recursion()
    {
        var z = Symbol("z");
        Expr deep = z;
        for (var i = 0; i < 100_000; i++)
        {
            deep = Sin(deep) + z;
        }

        Assert.True(Complex.IsFinite(deep.CompileComplex(z)(0.5)));
    }

    [Fact]
    public void Lambdify_is_real_where_the_value_is()
    {
        var x = Symbol("x");
        var root = Sqrt(x).Lambdify(x);

        Assert.Equal(2, root.Invoke(4));
        Assert.Equal(new Complex(0, 2), root.Invoke(-4));
        Assert.Equal(new Complex(0, 3), (I * x).Lambdify(x).Invoke(3));
    }

    [Fact]
    public void What_cannot_be_computed_is_refused()
    {
        var (z, w) = Symbols("z, w");

        Assert.Equal("The symbol 'w' is no variable of the function.", Assert.Throws<MathException>(() => (z + w).CompileComplex(z)).Message);
        Assert.Contains("Integral", Assert.Throws<MathException>(() => Expr.Parse("Integral(z, z)").CompileComplex(z)).Message, StringComparison.Ordinal);
        Assert.Contains("no numeric definition", Assert.Throws<MathException>(() => Expr.Parse("f(z)").CompileComplex(z)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => z.CompileComplex([z]).Invoke(1, 2));
        Assert.Throws<ArgumentNullException>(() => ((Expr)null!).CompileComplex(z));
        Assert.Throws<ArgumentNullException>(() => ((Expr)null!).Lambdify(z));
    }

    /// <summary>NaN where a function of real numbers alone is asked for another.</summary>
    private static Complex ValueOf(Expr formula, Expr z, Complex point)
    {
        try
        {
            return formula.EvaluateComplex((z, point));
        }
        catch (MathException)
        {
            return double.NaN;
        }
    }

    private static void AssertClose(Complex expected, Complex actual, string what)
    {
        if (double.IsNaN(expected.Real) || double.IsNaN(expected.Imaginary) || !Complex.IsFinite(expected))
        {
            Assert.False(Complex.IsFinite(actual), what);
            return;
        }

        Assert.True(Complex.Abs(expected - actual) <= 1e-13 * Math.Max(1, Complex.Abs(expected)), $"{what}: {actual}, not {expected}");
    }
}
