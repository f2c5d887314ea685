using System.Linq.Expressions;
using System.Numerics;

namespace Nabla.Tests.Lambdas;

/// <summary>Parts of lambdas that depend on no parameter.</summary>
public class ClosedPartTests
{
    private static readonly Expr X = new Symbol("x");

    private enum Level
    {
        Low = 3,
    }

    private static double Failing => throw new InvalidOperationException("out of order");

    [Fact]
    public void They_are_computed_where_they_are_no_formula()
    {
        double[] numbers = [2, 0.5, 7];
        double[,] table = { { 1, 2 }, { 3, 4 } };
        double[][] rows = [[1], [2, 5]];
        var list = new List<double> { 1.5, 2.5 };
        var names = new Dictionary<string, double> { ["a"] = 0.25 };
        var (index, level, letter, text) = (1, Level.Low, 'A', "abc");
        double? some = 4, none = null;
        Func<double, double> opaque = v => v / 2;

        AssertReads(x => x * numbers[index + 1]);
        AssertReads(x => x * numbers[1L]);
        AssertReads(x => x * numbers.Length);
        AssertReads(x => x * table[1, 0]);
        AssertReads(x => x * rows[1][index]);
        AssertReads(x => x * list[0] * list.Count);
        AssertReads(x => x * names["a"]);
        AssertReads(x => x * (int)level * letter);
        AssertReads(x => x * text.Length);
        AssertReads(x => x * numbers.Sum(v => v * index));
        AssertReads(x => x * new[] { 1.5, 2 }[index]);
        AssertReads(x => x * some!.Value * (none ?? 3));
        AssertReads(x => x * Math.Round(numbers[1] * 3.3) * opaque(5));
        AssertReads(x => x * (index / 2) * (7 / (index + 1)) * (index << 3));
        AssertReads(x => x * new Vector2(2, 3).X);
        AssertReads(x => x + (-new Vector2(2, 3)).Y);
    }

    [Fact]
    public void Integers_and_conversions_are_those_of_CSharp()
    {
        var (n, large, real) = (3, int.MaxValue, 2.9);

        AssertReads(x => x * (byte)(n + 300));
        AssertReads(x => x * unchecked(large + n));
        AssertReads(x => x * (int)real * (float)0.1 * (float)real);
        AssertReads(x => x * (uint)(-n));
        AssertReads(x => x * (double)(decimal)real);
        Assert.IsType<OverflowException>(Error((double x) => x * checked(large + n)).InnerException);
    }

    [Fact]
    public void Formulas_stay_exact()
    {
        var n = 3;

        Assert.Equal("sqrt(2)*x", Expr.From((double x) => x * Math.Sqrt(2)).ToString());
        Assert.Equal("x/3", Expr.From((double x) => x * (1.0 / n)).ToString());
        Assert.Equal("pi*x/2", Expr.From((double x) => x * Math.Asin(1)).ToString());
    }

    [Fact]
    public void What_conditions_exclude_is_not_computed()
    {
        double[] numbers = [2];
        double[]? nothing = null;

        Assert.Equal("2*x", Expr.From((double x) => numbers.Length > 1 ? numbers[1] : numbers[0] * x).ToString());
        Assert.Equal("x", Expr.From((double x) => nothing == null ? x : nothing[0]).ToString());
        Assert.Equal("x", Expr.From((double x) => numbers.Length > 1 && numbers[1] > x ? 2 * x : x).ToString());
        Assert.Equal("2*x", Expr.From((double x) => numbers.Length < 2 || numbers[1] > x ? 2 * x : x).ToString());
        Assert.Equal("x + 1", Expr.From((double x) => x + (numbers.Length > 1 && numbers[1] > 0 ? 2 : 1)).ToString());
    }

    [Fact]
    public void Failures_name_the_part_and_carry_the_cause()
    {
        double[] numbers = [2];
        var list = new List<double>();
        int[]? nothing = null;
        var names = new Dictionary<string, double>();

        Assert.StartsWith("This part of the lambda cannot be computed: numbers[5] (", Error((double x) => x * numbers[5]).Message, StringComparison.Ordinal);
        Assert.IsType<IndexOutOfRangeException>(Error((double x) => x * numbers[5]).InnerException);
        Assert.Equal("This part of the lambda cannot be computed: ClosedPartTests.Failing (out of order)", Error((double x) => x * Failing).Message);
        Assert.IsType<InvalidOperationException>(Error((double x) => x * Failing).InnerException);
        Assert.IsType<ArgumentOutOfRangeException>(Error((double x) => x * (list[2] + 1)).InnerException);
        Assert.IsType<KeyNotFoundException>(Error((double x) => x * names["b"]).InnerException);
        Assert.IsType<NullReferenceException>(Error((double x) => x * nothing!.Length).InnerException);
        Assert.IsType<DivideByZeroException>(Error((double x) => x * (1 / list.Count)).InnerException);
        Assert.Contains("it is no parameter of the lambda", Error(Expression.Lambda(Expression.Parameter(typeof(int), "m"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_and_shared_parts_are_computed_in_linear_time()
    {
        Expression deep = Expression.Constant(1), shared = Expression.Constant(1);
        for (var i = 0; i < 10_000; i++)
        {
            deep = Expression.Negate(deep);
        }

        for (var i = 0; i < 60; i++)
        {
            shared = Expression.Subtract(Expression.Add(shared, shared), shared);
        }

        Assert.Equal(Integer.One, Expr.From(Expression.Lambda(deep)));
        Assert.Equal(Integer.One, Expr.From(Expression.Lambda(shared)));
    }

    private static void AssertReads(Expression<Func<double, double>> lambda) =>
        Assert.Equal(lambda.Compile()(1.25), Expr.From(lambda).Evaluate((X, 1.25)), 1e-12);

    private static MathException Error(LambdaExpression lambda) => Assert.Throws<MathException>(() => Expr.From(lambda));
}
