using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

public class CompiledGradientTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    public static TheoryData<string> Names => [.. FunctionTable.All.Select(f => f.Name)];

    [Fact]
    public void Value_and_gradient_come_in_one_call()
    {
        var gradient = new double[2];

        var value = (X * Sin(Y)).CompileGradient(X, Y).Invoke([2, 0.5], gradient);

        Assert.Equal(2 * Math.Sin(0.5), value);
        Assert.Equal([Math.Sin(0.5), 2 * Math.Cos(0.5)], gradient);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_function_has_the_derivatives_of_the_calculus(string name)
    {
        var function = FunctionTable.Find(name)!;
        if (function.Numeric is null)
        {
            return;
        }

        foreach (var (formula, symbols, point) in FunctionSamples.Of(function))
        {
            var at = symbols.Zip(point).ToArray();
            var derivatives = symbols.Select(s => formula.Diff(s)).ToArray();
            if (derivatives.Any(d => d is Binder || d.Operands.Any(o => o is Binder)))
            {
                continue;
            }

            var gradient = new double[symbols.Length];
            formula.CompileGradient(symbols).Invoke(point, gradient);

            for (var i = 0; i < gradient.Length; i++)
            {
                var expected = derivatives[i].Evaluate(at);
                Assert.True(
                    Math.Abs(expected - gradient[i]) <= 1e-12 * Math.Max(1, Math.Abs(expected)),
                    $"d{formula}/d{symbols[i]} at {string.Join(", ", point)}: {gradient[i]:R} is not {expected:R}.");
            }
        }
    }

    [Theory]
    [InlineData("x**y")]
    [InlineData("x**5*sin(x)**2*exp(-x**2)/(1 + x**2)")]
    [InlineData("x**(3/2) + y**(-1/2) + x**2.5 + 2**x + x**(-3)*y**(-2)")]
    [InlineData("(x - y)/(x + y)")]
    [InlineData("Max(x, y, x*y) + Min(x**2, y) + Abs(x - y)")]
    [InlineData("tanh(x*y) + log(x)/atan2(x, y)")]
    public void Gradients_agree_with_symbolic_ones(string text)
    {
        var formula = Expr.Parse(text);
        Expr[] variables = [new Symbol("x", Assumptions.Real), new Symbol("y", Assumptions.Real)];
        formula = formula.Subs((X, variables[0]), (Y, variables[1]));
        var gradient = new double[2];

        foreach (var backend in new[] { Backend.Interpreted, Backend.Generated })
        {
            foreach (var (x, y) in new[] { (0.7, 1.3), (2.5, 0.2), (1.1, 1.2) })
            {
                formula.CompileGradient(variables, new CompilationOptions { Backend = backend }).Invoke([x, y], gradient);
                for (var i = 0; i < 2; i++)
                {
                    var expected = formula.Diff(variables[i]).Evaluate((variables[0], x), (variables[1], y));
                    Assert.Equal(expected, gradient[i], 1e-13 * Math.Max(1, Math.Abs(expected)));
                }
            }
        }
    }

    [Fact]
    public void A_case_that_does_not_apply_leaves_no_trace()
    {
        var formula = Expr.Parse("Piecewise((log(x)*y, x > 0), (Piecewise((sqrt(y), y > 0), (y**2, True)), True))");
        var compiled = formula.CompileGradient(X, Y);
        var gradient = new double[2];

        Assert.Equal(9, compiled.Invoke([0, -3], gradient));
        Assert.Equal([0, -6], gradient);
        Assert.Equal(2, compiled.Invoke([0, 4], gradient));
        Assert.Equal([0, 0.25], gradient);
        compiled.Invoke([2, -3], gradient);
        Assert.Equal([-1.5, Math.Log(2)], gradient);
    }

    [Fact]
    public void Ties_of_extrema_are_shared_as_Heaviside_has_it()
    {
        var gradient = new double[2];

        Max(X, Y).CompileGradient(X, Y).Invoke([1, 1], gradient);

        Assert.Equal([0.5, 0.5], gradient);
    }

    [Fact]
    public void The_gradient_of_Rosenbrock_function_costs_little_more_than_its_value()
    {
        var (formula, variables) = Rosenbrock(100);
        var value = formula.Compile(variables.AsSpan());
        var gradient = formula.CompileGradient(variables);
        var result = new double[100];

        var f = gradient.Invoke([.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? -1.2 : 1)], result);

        Assert.Equal(24926, f, 1e-8);
        Assert.Equal(71236, result.Sum(Math.Abs), 1e-8);
        Assert.True(gradient.Tape.Length <= 3 * value.Tape.Length, $"{gradient.Tape.Length} operations for the gradient, {value.Tape.Length} for the value");
    }

    [Fact]
    public void The_product_of_many_variables_has_a_gradient_of_linear_cost()
    {
        var variables = Enumerable.Range(0, 200).Select(i => (Expr)new Symbol($"x{i}")).ToArray();
        var gradient = Mul.Of(variables).CompileGradient(variables);
        var result = new double[200];

        gradient.Invoke([.. Enumerable.Range(0, 200).Select(i => 1 + (.001 * i))], result);

        Assert.Equal(23990470171.4, result.Sum(), 0.1);
        Assert.InRange(gradient.Tape.Length, 1, 600);
    }

    [Fact]
    public void Inputs_may_be_overwritten_by_the_gradient()
    {
        var (formula, variables) = Rosenbrock(4);
        double[] at = [1, 2, 3, 4];
        var expected = new double[4];
        var compiled = formula.CompileGradient(variables);
        compiled.Invoke(at, expected);

        compiled.Invoke(at, at);

        Assert.Equal(expected, at);
    }

    private static (Expr Formula, Expr[] Variables) Rosenbrock(int count)
    {
        var x = Enumerable.Range(0, count).Select(i => (Expr)new Symbol($"x{i}")).ToArray();
        return (Add.Of([.. Enumerable.Range(0, count - 1).Select(i => (100 * (x[i + 1] - x[i].Pow(2)).Pow(2)) + (1 - x[i]).Pow(2))]), x);
    }
}
