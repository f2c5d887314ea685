using Nabla.Plotting;

namespace Nabla.Tests.Plotting;

public class CurveTests
{
    private static readonly ValueRange Usual = new(-5, 5);

    [Theory]
    [InlineData("1/w", 2)]
    [InlineData("1/w**2", 2)]
    [InlineData("tan(w)", 5)]
    [InlineData("floor(w)", 10)]
    [InlineData("Abs(w)/w", 2)]
    [InlineData("1/(w**2 - 1)", 3)]
    [InlineData("log(w)", 1)]
    [InlineData("sqrt(w**2 - 4)", 2)]
    [InlineData("w**3", 1)]
    [InlineData("1/(w - 1/3)", 2)]
    [InlineData("exp(1/w)", 2)]
    public void A_curve_ends_at_poles_jumps_and_gaps(string function, int pieces)
    {
        var lines = Lines(function);

        Assert.Equal(pieces, lines.Count(l => l.Count > 1));
    }

    [Theory]
    [InlineData("1/w")]
    [InlineData("tan(w)")]
    [InlineData("floor(w)")]
    [InlineData("gamma(w)")]
    public void No_line_crosses_the_picture_from_top_to_bottom(string function) =>
        Assert.All(Lines(function), line => Assert.All(line.Zip(line.Skip(1)), step => Assert.False(IsAcross(step.First, step.Second), $"{step}")));

    [Fact]
    public void A_line_begins_where_the_domain_begins()
    {
        var line = Assert.Single(Lines("sqrt(w - pi/4)"));

        Assert.Equal(Math.PI / 4, line[0].X, 1e-9);
        Assert.Equal(0, line[0].Y, 1e-4);
    }

    [Fact]
    public void A_bend_has_as_many_points_as_it_needs()
    {
        var function = new RealFunction(Expr.Parse("exp(-50*w**2)"), new Symbol("w"));
        var line = Assert.Single(Curve.Of(function.At, Usual, new ValueRange(0, 1)));

        foreach (var ((x0, y0), (x1, y1)) in line.Zip(line.Skip(1)))
        {
            Assert.Equal(function.At((x0 + x1) / 2), (y0 + y1) / 2, 0.004);
        }
    }

    [Fact]
    public void A_function_that_swings_without_end_is_drawn_in_the_end() =>
        Assert.InRange(Lines("sin(1/w)").Sum(l => l.Count), 300, 60_000);

    private static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines(string function) =>
        Curve.Of(new RealFunction(Expr.Parse(function), new Symbol("w")).At, Usual, Usual);

    private static bool IsAcross((double X, double Y) a, (double X, double Y) b) => Math.Max(a.Y, b.Y) >= 5 && Math.Min(a.Y, b.Y) <= -5;
}
