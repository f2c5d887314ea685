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
