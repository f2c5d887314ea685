using System.Numerics;
using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Functions;

/// <summary>Holds what every entry of the table says of itself against its kernels.</summary>
public class FunctionTableTests
{
    private const int Points = 5;

    private static readonly Symbol[] Variables = [.. "xyz".Select(c => Symbol(c.ToString(), Assumptions.Real))];

    private static readonly Expr[] ExactArguments =
    [
        0, 1, -1, 2, -2, 3, 5, Rational(1, 2), Rational(-1, 2), Rational(3, 2), Rational(-7, 2), Rational(1, 3), Rational(-5, 3),
        Pi, Pi / 2, -Pi / 3, Pi / 4, Pi / 5, 2 * Pi / 5, Pi / 6, Pi / 8, 3 * Pi / 10, 5 * Pi / 12, 7 * Pi / 20, Pi / 24, 11 * Pi / 15, -13 * Pi / 30, 2 * Pi / 7,
        E, -E, Sqrt(2), Sqrt(3), -Sqrt(3) / 3, Sqrt(2) / 2, -Sqrt(3) / 2, 1 + Sqrt(2), 2 - Sqrt(3), (Sqrt(5) - 1) / 4, Sqrt(6) / 4 + Sqrt(2) / 4,
        Sqrt(2 - Sqrt(2)) / 2, Sqrt(5 + 2 * Sqrt(5)), Sqrt(6) - Sqrt(2), 1 + Sqrt(5), 2 * Sqrt(3) / 3, Log(2), Exp(-1), -Exp(-1), -Pi / 2, -Log(2) / 2,
        I, -I, 2 * I, I / 2, Pi * I / 3, I * Sqrt(2), 1 + I, -1 + Sqrt(3) * I, 3 * I * Pi / 4, 2 + I,
    ];

    public static TheoryData<string> Names => [.. FunctionTable.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_is_found_by_its_name_and_says_what_it_is(string name)
    {
        var function = FunctionTable.Find(name)!;

        Assert.Equal(name, function.Name);
        Assert.EndsWith(".", function.Summary, StringComparison.Ordinal);
        Assert.True(function.Latex.Length > 0 || function.LatexForms.Count > 0);
        Assert.True(function.Numeric is not null || function.ComplexNumeric is not null, "There is no kernel.");
        Assert.All(function.Aliases, alias => Assert.Same(function, FunctionTable.Find(alias)));
        Assert.Equal(FunctionTable.All.Count, FunctionTable.All.Select(f => f.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Partial_derivatives_agree_with_differences_of_the_kernel(string name)
    {
        var function = FunctionTable.Find(name)!;
        foreach (var (arguments, at) in Samples(function))
        {
            var application = Apply.Of(function, [.. arguments]);
            foreach (var variable in arguments.OfType<Symbol>())
            {
                var derivative = application.Diff(variable);
                if (IsUnevaluated(derivative))
                {
                    continue;
                }

                var exact = derivative.EvaluateComplex(at);
                var difference = Difference(shift => application.EvaluateComplex([.. at.Select(v => v.Symbol == variable ? (v.Symbol, v.Value + shift) : v)]), 1e-3);
                AssertClose(exact, difference, 1e-7, $"d{application}/d{variable} = {derivative} at {string.Join(", ", at)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Complex_derivatives_agree_with_differences_of_the_complex_kernel(string name)
    {
        var function = FunctionTable.Find(name)!;
        if (!function.IsHolomorphic || function.ComplexNumeric is null)
        {
            return;
        }

        var z = Symbol("z");
        foreach (var (arguments, at) in Samples(function))
        {
            var index = arguments.Length - 1;
            var general = arguments.SetItem(index, z);
            var application = Apply.Of(function, general);
            var derivative = application.Diff(z);
            if (IsUnevaluated(derivative) || arguments[index] is not Symbol)
            {
                continue;
            }

            var point = at.Single(v => v.Symbol == arguments[index]).Value + new Complex(0, 0.3);
            (Expr Symbol, Complex Value)[] all = [.. at, (z, point)];
            var exact = derivative.EvaluateComplex(all);
            var difference = Difference(shift => application.EvaluateComplex([.. at, (z, point + shift)]), 1e-3);
            AssertClose(exact, difference, 1e-7, $"d{application}/dz = {derivative} at {point}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Real_and_complex_kernels_agree(string name)
    {
        var function = FunctionTable.Find(name)!;
        foreach (var (arguments, at) in Samples(function))
        {
            var application = Apply.Of(function, [.. arguments]);
            if (function.Numeric is null || application is not Apply)
            {
                continue;
            }

            var real = application.Evaluate([.. at.Select(v => (v.Symbol, v.Value.Real))]);
            Complex? complex = function.ComplexNumeric switch
            {
                Func<Complex, Complex> f when arguments.Length == 1 => f(at[0].Value),
                Func<Complex, Complex, Complex> f when at.Length == 2 => f(at[0].Value, at[1].Value),
                _ => null,
            };
            Assert.True(double.IsFinite(real), $"{application} is {real} at {string.Join(", ", at)}.");
            if (complex is { } value)
            {
                AssertClose(real, value, 1e-13, $"{application} at {string.Join(", ", at)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Parity_holds_for_the_kernel_and_for_the_canonical_form(string name)
    {
        var function = FunctionTable.Find(name)!;
        if (function.Parity == Parity.None)
        {
            return;
        }

        var x = function.Parity == Parity.OddExceptAtZero ? new Symbol("x", Assumptions.Nonzero) : Symbol("x");
        var sign = function.Parity == Parity.Even ? 1 : -1;
        Assert.Equal(sign * function[x], function[-x]);
        foreach (var (arguments, at) in Samples(function))
        {
            var kernel = (Func<double, double>)function.Numeric!;
            AssertClose(sign * kernel(at[0].Value.Real), kernel(-at[0].Value.Real), 1e-15, $"{name} at {at[0].Value}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Exact_values_agree_with_the_kernel(string name)
    {
        var function = FunctionTable.Find(name)!;
        if (function.MinArity > 1 || function.MaxArity == int.MaxValue)
        {
            return;
        }

        foreach (var argument in ExactArguments)
        {
            Expr value;
            try
            {
                value = function[argument];
            }
            catch (MathException)
            {
                continue; // such as Heaviside(I) or factorial2(1/2)
            }

            if ((value is Apply same && same.Function == function && same.Arguments[0] == argument) || value is NonFinite)
            {
                continue;
            }

            var point = argument.EvaluateComplex();
            var kernel = point.Imaginary == 0 ? Kernel(function, point.Real) : null;
            kernel ??= Kernel(function, point);
            if (kernel is { } expected && Complex.IsFinite(expected))
            {
                AssertClose(value.EvaluateComplex(), expected, 1e-12, $"{name}({argument}) = {value}");
            }
        }
    }

    private static Complex? Kernel(Function function, double x)
    {
        var value = function.Numeric switch { Func<double, double> f => f(x), Func<double[], double> f => f([x]), _ => double.NaN };
        return double.IsNaN(value) ? null : value;
    }

    private static Complex? Kernel(Function function, Complex z) =>
        function.ComplexNumeric switch { Func<Complex, Complex> f => f(z), Func<Complex[], Complex> f => f([z]), _ => null };

    /// <summary>For each number of arguments symbols, or a constant where the interval is a point, and random values in the intervals.</summary>
    private static IEnumerable<(System.Collections.Immutable.ImmutableArray<Expr> Arguments, (Expr Symbol, Complex Value)[] At)> Samples(Function function)
    {
        var random = new Random(20240229);
        for (var arity = Math.Max(1, function.MinArity); arity <= Math.Min(function.MaxArity, function.SmoothOn.Count); arity++)
        {
            var arguments = Enumerable.Range(0, arity)
                .Select(i => function.SmoothOn[i] is var (from, to) && from == to ? (int)from : (Expr)Variables[i]);
            for (var k = 0; k < Points; k++)
            {
                var at = Enumerable.Range(0, arity).Where(i => function.SmoothOn[i].From != function.SmoothOn[i].To)
                    .Select(i => (Symbol: (Expr)Variables[i], Value: (Complex)Between(function.SmoothOn[i], random)));
                yield return ([.. arguments], [.. at]);
            }
        }

        static double Between(Interval interval, Random random) => interval.From + ((interval.To - interval.From) * (0.1 + (0.8 * random.NextDouble())));
    }

    /// <summary>The difference quotient of sixth order.</summary>
    private static Complex Difference(Func<double, Complex> f, double h) =>
        ((45 * (f(h) - f(-h))) - (9 * (f(2 * h) - f(-2 * h))) + f(3 * h) - f(-3 * h)) / (60 * h);

    private static bool IsUnevaluated(Expr derivative) =>
        derivative is Binder || derivative.Operands.Any(IsUnevaluated);

    private static void AssertClose(Complex expected, Complex actual, double tolerance, string what) =>
        Assert.True(Complex.Abs(expected - actual) <= tolerance * Math.Max(1, Complex.Abs(expected)), $"{what}: {expected} is not {actual}.");
}
