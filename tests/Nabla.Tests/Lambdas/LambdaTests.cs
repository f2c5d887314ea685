using System.Linq.Expressions;
using System.Numerics;
using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Lambdas;

public class LambdaTests
{
    private static readonly double[] Weights = [2, 0.5];

    [Fact]
    public void A_lambda_becomes_a_formula_of_its_parameters()
    {
        Assert.Equal("b*exp(w)", Expr.From((double w, double b) => Math.Exp(w) * b).ToString());
        Assert.Equal("exp(w)", Expr.From((double w, double b) => Math.Exp(w) * b).Diff(Symbol("b")).ToString());
        Assert.Equal("-x**2 + x/2 - 1.5", Expr.From((double x) => (-(x * x)) + (x / 2) - 1.5).ToString());
        Assert.Equal("sqrt(x) + x**3", Expr.From((double x) => Math.Pow(x, 3) + Math.Sqrt(x)).ToString());
        Assert.Equal("pi*r**2", Expr.From((double r) => Math.PI * Math.Pow(r, 2)).ToString());
        Assert.Equal("n + x", Expr.From((int n, float x) => n + x).ToString());
    }

    [Fact]
    public void Conditions_become_cases()
    {
        Assert.Equal("Piecewise((x, x > 0), (0, True))", Expr.From((double x) => x > 0 ? x : 0).ToString());
        Assert.Equal("Piecewise((1, (x >= 0) & (x < y)), (2, True))", Expr.From((double x, double y) => x >= 0 && x < y ? 1 : 2).ToString());
        Assert.Equal("Piecewise((x, ~((x >= 1) & (x <= 3))), (y, True))", Expr.From((double x, double y) => !(x <= 3 && x >= 1) ? x : y).ToString());
    }

    [Fact]
    public void Captured_numbers_are_constants_and_captured_lambdas_are_called()
    {
        const double scale = 3;
        var shift = 0.25;
        var point = new { X = 7L };
        Expression<Func<double, double>> square = v => v * v;

        Assert.Equal("3*x + 0.25", Expr.From((double x) => (scale * x) + shift).ToString());
        Assert.Equal("2*x + 7.5", Expr.From((double x) => (Weights[0] * x) + Weights[1] + point.X).ToString());
        Assert.Equal("x**2 + (x + 1)**2", Expr.From((double x) => square.Compile()(x + 1) + square.Compile()(x)).ToString());
        Assert.Equal("sin(2*x)", Expr.From((double x) => Math.Sin(x * Outer.Y)).ToString());
    }

    [Fact]
    public void Every_method_of_Math_that_is_read_means_what_it_does()
    {
        (LambdaExpression Lambda, Func<double, double> Method)[] methods =
        [
            Pair(x => Math.Abs(x)), Pair(x => Math.Acos(x / 9)), Pair(x => Math.Acosh((x * x) + 1)), Pair(x => Math.Asin(x / 9)), Pair(x => Math.Asinh(x)), Pair(x => Math.Atan(x)),
            Pair(x => Math.Atan2(x, 2)), Pair(x => Math.Atanh(x / 9)), Pair(x => Math.Cbrt(x)), Pair(x => Math.Ceiling(x)), Pair(x => Math.Clamp(x, -1, 1)), Pair(x => Math.Cos(x)),
            Pair(x => Math.Cosh(x)), Pair(x => Math.Exp(x)), Pair(x => Math.Floor(x)), Pair(x => Math.FusedMultiplyAdd(x, 2, 3)), Pair(x => Math.Log((x * x) + 1)), Pair(x => Math.Log((x * x) + 1, 3)),
            Pair(x => Math.Log10((x * x) + 1)), Pair(x => Math.Log2((x * x) + 1)), Pair(x => Math.Max(x, 1)), Pair(x => Math.Min(x, 1)), Pair(x => Math.Pow(2, x)), Pair(x => Math.Sign(x)), Pair(x => Math.Sin(x)),
            Pair(x => Math.Sinh(x)), Pair(x => Math.Sqrt((x * x) + 1)), Pair(x => Math.Tan(x)), Pair(x => Math.Tanh(x)), Pair(x => Math.Truncate(x)), Pair(x => x % 0.75), Pair(x => -x % -0.75),
            Pair(x => double.Exp2(x)), Pair(x => double.Exp10(x)), Pair(x => double.ExpM1(x)), Pair(x => double.LogP1(x * x)), Pair(x => double.Hypot(x, 3)), Pair(x => MathF.Sin((float)2) * x),
        ];
        foreach (var (lambda, method) in methods)
        {
            var formula = Expr.From(lambda);
            foreach (var x in new[] { 2.3, -1.7, 0.4, -3.6 })
            {
                Assert.Equal(method(x), formula.Evaluate((Symbol("x"), x)), Math.Abs(method(x)) * 1e-7);
            }
        }
    }

    [Fact]
    public void Every_function_that_has_a_method_in_Math_is_read()
    {
        foreach (var function in FunctionTable.All.Where(f => f.Code.CSharp.StartsWith("Math.", StringComparison.Ordinal)))
        {
            var name = function.Code.CSharp["Math.".Length..];
            var method = typeof(Math).GetMethods().First(m => m.Name == name && m.GetParameters().All(p => p.ParameterType == typeof(double)));
            var parameters = method.GetParameters().Select((_, i) => Expression.Parameter(typeof(double), $"x{i}")).ToArray();

            var formula = Expr.From(Expression.Lambda(Expression.Call(method, parameters), parameters));

            Assert.Equal(function[[.. parameters.Select(p => new Symbol(p.Name!))]], formula);
        }
    }

    [Fact]
    public void What_is_no_formula_is_refused_with_the_part()
    {
        Func<double, double> opaque = x => x;
        var list = new List<double> { 1 };

        Assert.Equal("This part of the lambda is no formula: Round(x) (the method is none of the mathematical ones).", Refusal((double x) => 2 * Math.Round(x)));
        Assert.Contains("(a delegate cannot be looked into", Refusal((double x) => 1 + opaque(x)), StringComparison.Ordinal);
        Assert.Contains("(n / 2) (integers are divided without remainder", Refusal((int n) => 1.0 + (n / 2)), StringComparison.Ordinal);
        Assert.Contains("Convert(x, Int32)", Refusal((double x) => 2.0 * (int)x), StringComparison.Ordinal);
        Assert.Equal("This part of the lambda is no formula: list.get_Item(n) (methods of objects are not read).", Refusal((int n) => list[n] * 2));
        Assert.Contains("a parameter is a number, not a String", Refusal((string s) => s.Length * 2.0), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Expr.From(null!));
    }

    [Fact]
    public void Conversions_that_can_change_the_value_are_refused()
    {
        Assert.Contains("a conversion from Int32 to Byte can change the value", Refusal((int n) => (byte)n), StringComparison.Ordinal);
        Assert.Contains("a conversion from Int32 to UInt32 can change the value", Refusal((int n) => (uint)n), StringComparison.Ordinal);
        Assert.Contains("a conversion from UInt64 to Int64 can change the value", Refusal((ulong n) => (long)n), StringComparison.Ordinal);
        Assert.Contains("a conversion from Double to Int64 can change the value", Refusal((double x) => (long)x), StringComparison.Ordinal);
        Assert.Contains("a conversion from Decimal to Int32 can change the value", Refusal((decimal x) => (int)x), StringComparison.Ordinal);
        Assert.Contains("no conversion between numbers", Refusal((double x) => (object)x), StringComparison.Ordinal);
        foreach (var lambda in (LambdaExpression[])[(uint n) => (long)n, (byte n) => (short)n, (int n) => checked((byte)n), (int n) => (float)n, (double n) => (float)n, (long n) => (BigInteger)n])
        {
            Assert.Equal("n", Expr.From(lambda).ToString());
        }
    }

    [Fact]
    public void Decimals_halves_and_large_integers_are_numbers()
    {
        Assert.Equal("x**2 + x/2 - y + 1", Expr.From((decimal x, decimal y) => (x * x) + (x / 2m) - y + 1m).ToString());
        Assert.Equal("Piecewise((-x, x < 0), (x, True))", Expr.From((decimal x) => x < 0 ? -x : x).ToString());
        Assert.Equal("x*y + sin(x)", Expr.From((Half x, Half y) => (x * y) + Half.Sin(x)).ToString());
        Assert.Equal("n*(n + 1)", Expr.From((BigInteger n) => n * (n + 1)).ToString());
        Assert.Contains("integers are divided without remainder", Refusal((BigInteger n) => n / 2), StringComparison.Ordinal);
    }

    [Fact]
    public void Operators_that_are_methods_of_Math_are_read_as_these()
    {
        var (x, y) = (Expression.Parameter(typeof(double), "x"), Expression.Parameter(typeof(double), "y"));

        Assert.Equal("x**y", Expr.From(Expression.Lambda(Expression.Power(x, y), x, y)).ToString());
        Assert.Equal("Max(x, y)", Expr.From(Expression.Lambda(Expression.Add(x, y, typeof(Math).GetMethod("Max", [typeof(double), typeof(double)])), x, y)).ToString());
        Assert.Contains("only operators of numbers", Refusal(Expression.Lambda(Expression.Add(x, y, ((Func<double, double, double>)Unknown).Method), x, y)), StringComparison.Ordinal);
        Assert.Contains("only operators of numbers", Refusal(Expression.Lambda(Expression.Negate(x, ((Func<double, double>)Math.Sin).Method), x)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lambdas_that_call_themselves_are_refused()
    {
        Expression<Func<double, double>> self = null!, first = null!, second = null!, missing = null!;
        Expression<Func<int, int>> whole = null!;
        self = x => self.Compile()(x) + 1;
        first = x => second.Compile()(x) + 1;
        second = x => first.Compile()(2 * x);
        whole = n => whole.Compile()(n) + 1;

        Assert.Equal("This part of the lambda is no formula: Invoke(self.Compile(), x) (the lambda calls itself).", Refusal(self));
        Assert.Contains("the lambda calls itself", Refusal(first), StringComparison.Ordinal);
        Assert.Contains("the lambda calls itself", Refusal((int n) => n + whole.Compile()(1)), StringComparison.Ordinal);
        Assert.Contains("levels deep", Assert.Throws<LimitException>(() => Expr.From((double x) => Endless.Compile()(x))).Message, StringComparison.Ordinal);
        Assert.Contains("missing (it holds no lambda)", Refusal((double x) => missing.Compile()(x)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lambdas_are_called_wherever_they_come_from()
    {
        Expression<Func<double, double>> square = v => v * v, cube = v => v * v * v;
        var powers = new[] { square, cube };
        var flag = true;

        Assert.Equal("x**3", Expr.From((double x) => powers[1].Compile()(x)).ToString());
        Assert.Equal("x**2", Expr.From((double x) => (flag ? square : cube).Compile()(x)).ToString());
        Assert.Equal("x**4 + 4", Expr.From((double x) => square.Compile()(square.Compile()(x)) + square.Compile()(2)).ToString());
        Assert.Contains("depends on a parameter", Refusal((double x) => (x > 0 ? square : cube).Compile()(x)), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_in_messages_are_shown_briefly()
    {
        var x = Expression.Parameter(typeof(double), "x");
        Expression deep = x;
        for (var i = 0; i < 20_000; i++)
        {
            deep = Expression.Multiply(deep, deep);
        }

        Assert.True(Refusal(Expression.Lambda(Expression.Call(typeof(Math).GetMethod("Round", [typeof(double)])!, deep), x)).Length < 3000);
    }

    [Fact]
    public void Deep_and_shared_trees_are_read_in_linear_time()
    {
        var x = Expression.Parameter(typeof(double), "x");
        Expression deep = x;
        for (var i = 0; i < 20_000; i++)
        {
            deep = Expression.Call(typeof(Math).GetMethod("Sin")!, deep);
        }

        Expression shared = x;
        for (var i = 0; i < 60; i++)
        {
            shared = Expression.Call(typeof(Math).GetMethod("Cos")!, Expression.Add(shared, Expression.Multiply(shared, shared)));
        }

        Assert.Equal(Math.Sin(Math.Sin(1)), Expr.From(Expression.Lambda(Expression.Call(typeof(Math).GetMethod("Sin")!, Expression.Call(typeof(Math).GetMethod("Sin")!, x)), x)).Evaluate((Symbol("x"), 1)));
        Assert.True(double.IsFinite(Expr.From(Expression.Lambda(deep, x)).Evaluate((Symbol("x"), 1))));
        Assert.True(double.IsFinite(Expr.From(Expression.Lambda(shared, x)).Evaluate((Symbol("x"), 1))));
    }

    private static Expression<Func<double, double>> Endless => x => Endless.Compile()(x);

    private static double Unknown(double x, double y) => x + y;

    private static string Refusal(LambdaExpression lambda) => Assert.Throws<MathException>(() => Expr.From(lambda)).Message;

    private static (LambdaExpression, Func<double, double>) Pair(Expression<Func<double, double>> lambda) => (lambda, lambda.Compile());

    private static class Outer
    {
        public static double Y => 2;
    }
}
