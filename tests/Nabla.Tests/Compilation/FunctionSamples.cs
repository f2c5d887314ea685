namespace Nabla.Tests.Compilation;

/// <summary>Applications of the functions of the table with points where they are smooth.</summary>
internal static class FunctionSamples
{
    private const int Points = 20;

    /// <summary>For each number of arguments the application to symbols (a constant where the interval is a point) and points.</summary>
    public static IEnumerable<(Expr Formula, Expr[] Symbols, double[] Point)> Of(Function function)
    {
        var random = new Random(20240611);
        for (var arity = Math.Max(1, function.MinArity); arity <= Math.Min(function.MaxArity, function.SmoothOn.Count); arity++)
        {
            var arguments = Enumerable.Range(0, arity)
                .Select(i => function.SmoothOn[i] is var (from, to) && from == to ? (Expr)(int)from : new Symbol($"x{i}", Assumptions.Real)).ToArray();
            var formula = function[arguments];
            for (var k = 0; k < Points; k++)
            {
                var varying = Enumerable.Range(0, arity).Where(i => arguments[i] is Symbol).ToArray();
                var point = varying.Select(i => Between(function.SmoothOn[i], random)).ToArray();
                yield return (formula, [.. varying.Select(i => arguments[i])], point);
            }
        }
    }

    /// <summary>That two values are at most so many units in the last place apart, or both NaN.</summary>
    public static void AssertClose(double expected, double actual, double ulps, string what) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(expected - actual) <= ulps * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)),
            $"{what}: {actual:R} is not {expected:R}.");

    private static double Between(Interval interval, Random random) => interval.From + ((interval.To - interval.From) * random.NextDouble());
}
