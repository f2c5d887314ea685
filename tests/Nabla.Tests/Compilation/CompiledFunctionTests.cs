using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

public class CompiledFunctionTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    public static TheoryData<string, Backend> Entries =>
        [.. from f in FunctionTable.All from backend in new[] { Backend.Interpreted, Backend.Generated } select (f.Name, backend)];

    [Fact]
    public void A_formula_becomes_a_function_of_its_variables()
    {
        Assert.Equal(9, X.Pow(2).Compile(X)(3));
        Assert.Equal(5, (X - Y).Compile(Y, X)(1, 6));
        Assert.Equal(7, (X + 2 * Y).Compile(X, Y, Symbol("z"))(1, 3, double.NaN));
        Assert.Equal(6, (X * Y).Compile([X, Y]).Invoke(2, 3));
    }

    [Fact]
    public void Several_formulas_are_one_function()
    {
        var compiled = new[] { X + Y, Sin(X + Y), X, 5 }.Compile([X, Y]);
        var results = new double[4];

        compiled.Invoke([1, 2], results);

        Assert.Equal([3, Math.Sin(3), 1, 5], results);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_function_has_the_values_of_the_evaluator(string name, Backend backend)
    {
        var function = FunctionTable.Find(name)!;
        if (function.Numeric is null)
        {
            return;
        }

        foreach (var (formula, symbols, point) in FunctionSamples.Of(function))
        {
            var compiled = formula.Compile(symbols.AsSpan(), new CompilationOptions { Backend = backend });

            FunctionSamples.AssertClose(formula.Evaluate([.. symbols.Zip(point)]), compiled.Invoke(point), 4, $"{formula} at {string.Join(", ", point)}");
        }
    }

    [Fact]
    public void Conditions_that_are_not_known_give_no_value()
    {
        var formula = Expr.Parse("Piecewise((1, (x < 1) & (y < 1)), (2, (x > 5) | ~(y > 3)), (3, True))");
        foreach (var backend in new[] { Backend.Interpreted, Backend.Generated })
        {
            var compiled = formula.Compile([X, Y], new CompilationOptions { Backend = backend });
            foreach (var x in new[] { 0, 1, 6, double.NaN })
            {
                foreach (var y in new[] { 0, 2, 4, double.NaN })
                {
                    Assert.Equal(formula.Evaluate((X, x), (Y, y)), compiled.Invoke(x, y));
                }
            }
        }
    }

    [Theory]
    [InlineData("Xor(x > 0, y > 0, x > y)")]
    [InlineData("Equivalent(x > 0, y > 0, x > y)")]
    [InlineData("Implies(x > 0, y > 0)")]
    [InlineData("ITE(x > 0, y > 0, x > y)")]
    public void Every_connective_is_computed(string condition)
    {
        var formula = Expr.Parse($"Piecewise((1, {condition}), (0, True))");
        foreach (var (x, y) in new[] { (1, 1), (1, -1), (-1, 1), (-1, -1), (-2, -1), (1, 2), (2, 1) })
        {
            var expected = formula.Subs((X, x), (Y, y)).Evaluate();
            foreach (var backend in new[] { Backend.Interpreted, Backend.Generated })
            {
                Assert.Equal(expected, formula.Compile([X, Y], new CompilationOptions { Backend = backend }).Invoke(x, y));
            }

            Assert.Equal(expected, formula.Evaluate((X, x), (Y, y)));
        }
    }

    [Fact]
    public void Finite_sums_and_derivatives_are_carried_out()
    {
        Assert.Equal(15, Expr.Parse("Sum(x**k, (k, 0, 3))").Compile(X)(2));
        Assert.Equal(12, Expr.Parse("Derivative(x**3, x)").Compile(X)(2));
    }

    [Fact]
    public void What_has_no_value_is_named()
    {
        var undefined = new Function("f");
        var mistaken = new Function("u") { Numeric = (double a, double b) => a + b };

        Assert.Contains("other assumptions", Message(new Symbol("x", Assumptions.Positive) + Y), StringComparison.Ordinal);
        Assert.Contains("Derivative(f(x), x)", Message(undefined[X].Diff(X)), StringComparison.Ordinal);
        Assert.Contains("Sum(x**k, (k, 0, n))", Message(Expr.Parse("Sum(x**k, (k, 0, n))")), StringComparison.Ordinal);
        Assert.Contains("kernel of 'u'", Message(mistaken[X]), StringComparison.Ordinal);

        static string Message(Expr formula) => Assert.Throws<MathException>(() => formula.Compile([X, Y])).Message;
    }

    [Fact]
    public void A_function_without_derivative_may_stand_in_a_condition()
    {
        var formula = Expr.Parse("Piecewise((x**2, zeta(y) >= 2), (x, True))");
        double[] gradient = [0, 0], hessian = [0, 0, 0, 0];

        formula.CompileHessian(X, Y).Invoke([3, 1.5], gradient, hessian);

        Assert.Equal([6, 0, 2, 0, 0, 0], [.. gradient, .. hessian]);
    }

    [Fact]
    public void A_kernel_may_be_a_lambda_with_state()
    {
        var factor = 3.0;
        var triple = new Function("triple") { Numeric = (double x) => factor * x };
        Func<double[], double> total = a => a.Sum();
        var all = new Function("total") { Numeric = total, MaxArity = 3 };

        foreach (var backend in new[] { Backend.Interpreted, Backend.Generated })
        {
            var compiled = (triple[X] + all[X, Y, 1]).Compile([X, Y], new CompilationOptions { Backend = backend });
            Assert.Equal(6 + 2 + 10 + 1, compiled.Invoke(2, 10));
        }
    }

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        var compiled = (X + Y).Compile([X, Y]);

        Assert.Throws<ArgumentException>(() => compiled.Invoke(1));
        Assert.Throws<ArgumentException>(() => compiled.Invoke([1, 2], new double[2]));
        Assert.Throws<ArgumentException>(() => compiled.Invoke([1, 2], Span<double>.Empty));
    }

    [Fact]
    public void Depth_and_size_have_no_limit()
    {
        const int Depth = 100_000;
        Expr f = X;
        for (var i = 0; i < Depth; i++)
        {
            f = Sin(f + X);
        }

        var gradient = f.CompileGradient(X);
        var slope = new double[1];
        var value = gradient.Invoke([0.3], slope);

        var (expected, derivative) = (0.3, 1.0);
        for (var i = 0; i < Depth; i++)
        {
            (expected, derivative) = (Math.Sin(expected + 0.3), Math.Cos(expected + 0.3) * (derivative + 1));
        }

        Assert.Equal(expected, value, 1e-12);
        Assert.Equal(derivative, slope[0], 1e-10);
        Assert.Equal(Backend.Interpreted, gradient.Backend);
    }
}
