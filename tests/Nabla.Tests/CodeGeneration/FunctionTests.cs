using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

public class FunctionTests
{
    private static readonly CodeOptions WithGradient = new() { Name = "g", WithGradient = true };

    [Fact]
    public void C_has_an_array_for_the_gradient()
    {
        var (w, b) = Symbols("w, b");

        Assert.Equal(
            """
            #include <math.h>

            double g(double w, double b, double gradient[2])
            {
                const double x0 = exp(w);
                const double x1 = b*x0;
                gradient[0] = x1;
                gradient[1] = x0;
                return x1;
            }

            """,
            (Exp(w) * b).ToFunction(CodeLanguage.C, [w, b], WithGradient));
    }

    [Fact]
    public void Python_returns_value_and_gradient()
    {
        var (x, y) = Symbols("x, y");

        Assert.Equal(
            """
            import math


            def g(x, y):
                value = math.sin(x)/y**2
                gradient = [
                    math.cos(x)/y**2,
                    -2*math.sin(x)/y**3,
                ]
                return value, gradient

            """.Replace("math.sin(x)/y**2", "x1/x0", StringComparison.Ordinal).Replace("    value", "    x0 = y**2\n    x1 = math.sin(x)\n    value", StringComparison.Ordinal)
                .Replace("math.cos(x)/y**2", "math.cos(x)/x0", StringComparison.Ordinal).Replace("2*math.sin(x)", "2*x1", StringComparison.Ordinal),
            (Sin(x) / y.Pow(2)).ToFunction(CodeLanguage.Python, [x, y], WithGradient));
    }

    [Fact]
    public void Names_of_parameters_hide_nothing()
    {
        var text = Expr.Parse("x0*sin(x)*sin2 + double + gradient + sin(x)")
            .ToFunction(CodeLanguage.C, [Symbol("x0"), Symbol("x"), Symbol("sin2"), Symbol("double"), Symbol("gradient")], new CodeOptions { Name = "exp" });

        Assert.Contains("double exp_2(double x0, double x, double sin2, double double_, double gradient_2)", text, StringComparison.Ordinal);
        Assert.Contains("const double x1 = sin(x);", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CodeLanguage.C, "y0", "x", "double y0_(double x)")]
    [InlineData(CodeLanguage.C, "f", "y0", "double f(double y0)")]
    [InlineData(CodeLanguage.Cpp, "main", "NAN", "double main_(double NAN_2)")]
    [InlineData(CodeLanguage.Glsl, "gl_f", "a___b", "float _gl_f(float a_u_u_b)")]
    [InlineData(CodeLanguage.NumPy, "def", "functools", "def def_(functools_2):")]
    [InlineData(CodeLanguage.Python, "my f", "变量", "def my_f(变量):")]
    [InlineData(CodeLanguage.C, "f", "变", "double f(double u53d8)")]
    [InlineData(CodeLanguage.C, "typeof", "M_PI", "double typeof_2(double M_PI_3)")]
    [InlineData(CodeLanguage.C, "f", "_Bool", "double f(double _Bool_2)")]
    [InlineData(CodeLanguage.Cpp, "_Complex", "M_PI", "double _Complex_2(double M_PI_3)")]
    [InlineData(CodeLanguage.Rust, "_", "None", "pub fn __2(None_2: f64)")]
    [InlineData(CodeLanguage.Rust, "f", "_", "pub fn f(__2: f64)")]
    [InlineData(CodeLanguage.JavaScript, "eval", "arguments", "function eval_2(arguments_2)")]
    [InlineData(CodeLanguage.JavaScript, "f", "Number", "function f(Number_2)")]
    public void Names_that_a_language_keeps_are_changed(CodeLanguage language, string function, string parameter, string head) =>
        Assert.Contains(head, Symbol(parameter).ToFunction(language, [Symbol(parameter)], new CodeOptions { Name = function }), StringComparison.Ordinal);

    [Fact]
    public void Lines_of_Fortran_are_short()
    {
        Expr[] many = [.. Enumerable.Range(0, 60).Select(i => Symbol($"parameter_{i}"))];

        Assert.All(many.Aggregate((a, b) => a + b).ToFunction(CodeLanguage.Fortran, many).Split('\n'), line => Assert.InRange(line.Length, 0, 132));
    }

    /// <summary>Python refuses a + b + c + ... of a thousand terms, because it nests them.</summary>
    [Theory]
    [InlineData(CodeLanguage.Python)]
    [InlineData(CodeLanguage.NumPy)]
    public void Long_sums_and_products_are_grouped_in_Python(CodeLanguage language)
    {
        var x = Symbol("x");
        var terms = Enumerable.Range(1, 1_000).Select(i => (i % 2 == 0 ? -1 : 1) * x.Pow(i)).ToList();
        var sum = terms.Aggregate((a, b) => a + b);
        var text = sum.ToFunction(language, [x]);

        Assert.Equal(100, text.Split("(").Length - 2);
        Assert.Equal(sum.Evaluate((x, 0.75)), Expr.Parse(text[text.IndexOf("return", StringComparison.Ordinal)..]["return ".Length..]).Evaluate((x, 0.75)), 1e-12);
        Assert.Contains(")*(", Enumerable.Range(1, 300).Select(i => x + i).Aggregate((a, b) => a * b).ToFunction(language, [x]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_does_not_take_the_name_of_one_that_it_calls() =>
        Assert.StartsWith("function f_2(x)", Function.Undefined("f")[Symbol("x")].ToFunction(CodeLanguage.JavaScript, [Symbol("x")]), StringComparison.Ordinal);

    [Fact]
    public void What_has_no_counterpart_is_refused()
    {
        var (x, y) = Symbols("x, y");

        Assert.Equal("The symbol y is no parameter of the function.", Assert.Throws<MathException>(() => (x + y).ToFunction(CodeLanguage.C, [x])).Message);
        Assert.Equal("A function needs a name.", Assert.Throws<MathException>(() => x.ToFunction(CodeLanguage.C, [x], new CodeOptions { Name = "" })).Message);
        Assert.Equal("'x + 1' is not a symbol.", Assert.Throws<MathException>(() => x.ToFunction(CodeLanguage.C, [x + 1])).Message);
        Assert.Equal("The parameter x is named twice.", Assert.Throws<MathException>(() => x.ToFunction(CodeLanguage.C, [x, x])).Message);
        Assert.StartsWith("A function gives a number, not a truth value", Assert.Throws<MathException>(() => (x < 1).ToFunction(CodeLanguage.C, [x])).Message, StringComparison.Ordinal);
        Assert.Equal("The imaginary unit has no counterpart in C.", Assert.Throws<MathException>(() => (I * x).ToFunction(CodeLanguage.C, [x])).Message);
        Assert.Equal("The function gamma has no counterpart in JavaScript.", Assert.Throws<MathException>(() => Gamma(x).ToFunction(CodeLanguage.JavaScript, [x])).Message);
        Assert.Equal("An unevaluated Integral has no counterpart in C.", Assert.Throws<MathException>(() => Binder.Of(BinderKind.Integral, x, new Binding(x, [])).ToFunction(CodeLanguage.C, [x])).Message);
    }

    [Theory]
    [InlineData(CodeLanguage.C, 100_000)]
    [InlineData(CodeLanguage.Python, 5_000)]
    [InlineData(CodeLanguage.JavaScript, 5_000)]
    [InlineData(CodeLanguage.CSharp, 5_000)]
    [InlineData(CodeLanguage.Fortran, 5_000)]
    [InlineData(CodeLanguage.Julia, 5_000)]
    [InlineData(CodeLanguage.Rust, 5_000)]
    [InlineData(CodeLanguage.Glsl, 5_000)]
    [InlineData(CodeLanguage.NumPy, 5_000)]
    public void Deep_and_shared_expressions_have_functions_of_proportional_length(CodeLanguage language, int depth)
    {
        Expr x = Symbol("x");
        var deep = x;
        for (var i = 0; i < depth; i++)
        {
            deep = Sin(deep + x);
        }

        var shared = x;
        for (var i = 0; i < 60; i++)
        {
            shared = Sin(shared) * Cos(shared);
        }

        Assert.InRange(deep.ToFunction(language, [x]).Length, depth, 40 * depth);
        Assert.InRange(shared.ToFunction(language, [x], WithGradient).Length, 60, 20_000);
    }
}
