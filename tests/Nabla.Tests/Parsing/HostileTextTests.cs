using static Nabla.Maths;

namespace Nabla.Tests.Parsing;

[Collection(ProcessorTime.Name)]
public class HostileTextTests
{
    private const int Depth = 100_000;

    [Fact]
    public void Brackets_nest_to_any_depth() => Assert.Equal(Symbol("x"), Timed(Repeat("(") + "x" + Repeat(")")));

    [Fact]
    public void Minus_signs_nest_to_any_depth()
    {
        Assert.Equal(Symbol("x"), Timed(Repeat("-") + "x"));
        Assert.Equal(-Symbol("x"), Timed(Repeat("-(") + "-x" + Repeat(")")));
    }

    [Fact]
    public void Calls_nest_to_any_depth() => Assert.Equal(ExprKind.Apply, Timed(Repeat("f(") + "x" + Repeat(")")).Kind);

    [Fact]
    public void Known_functions_nest_to_any_depth() => Assert.Equal(ExprKind.Apply, Timed(Repeat("sin(") + "x" + Repeat(")")).Kind);

    [Fact]
    public void Powers_nest_to_any_depth() => Assert.Equal(ExprKind.Pow, Timed(Repeat("x**") + "x").Kind);

    [Fact]
    public void Functions_without_brackets_nest_to_any_depth() => Assert.Equal(ExprKind.Apply, Timed(Repeat("sin ") + "x").Kind);

    [Fact]
    public void Long_sums_and_products_are_collected_once()
    {
        Assert.Equal((Depth + 1) * Symbol("x"), Timed(Repeat("x+") + "x"));
        Assert.Equal(Symbol("x").Pow(Depth + 1), Timed(Repeat("x*") + "x"));
        Assert.Equal(Depth + 1, Timed(string.Join('+', Enumerable.Range(0, Depth + 1).Select(i => $"x{i}"))).Operands.Length);
    }

    [Fact]
    public void Errors_in_long_texts_show_the_place_only()
    {
        var error = Assert.Throws<ParseException>(() => Expr.Parse(Repeat("x+") + ")" + Repeat("x+")));

        Assert.Equal(2 * Depth, error.Position);
        Assert.InRange(error.Message.Length, 1, 400);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Computation.Run(() => Expr.Parse(Repeat("x+") + "x"), cancellationToken: source.Token));
    }

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Depth));

    private static Expr Timed(string text)
    {
        var (expr, time) = ProcessorTime.Of(() => Expr.Parse(text));

        Assert.InRange(time, TimeSpan.Zero, ProcessorTime.Limit);
        return expr;
    }
}
