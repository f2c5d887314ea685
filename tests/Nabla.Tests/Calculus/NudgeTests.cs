using static Nabla.Maths;

namespace Nabla.Tests.Calculus;

public class NudgeTests
{
    private static readonly Symbol W = Symbol("w");

    public static TheoryData<Expr, int, double, string> NotebookLines => new()
    {
        { W.Pow(2), 3, 1e-3, "J = 9, J_epsilon = 9.006001, k = 6.000999999999479" },
        { W.Pow(2), 3, 1e-9, "J = 9, J_epsilon = 9.000000006, k = 6.000000496442226" },
        { 2 * W, 3, 1e-3, "J = 6, J_epsilon = 6.002, k = 1.9999999999997797" },
        { W.Pow(3), 2, 1e-3, "J = 8, J_epsilon = 8.012006000999998, k = 12.006000999997823" },
        { 1 / (Expr)W, 2, 1e-3, "J = 0.5, J_epsilon = 0.49975012493753124, k = -0.2498750624687629" },
        { 1 / W.Pow(2), 4, 1e-3, "J = 0.0625, J_epsilon = 0.06246876171484496, k = -0.031238285155041345" },
    };

    [Theory]
    [MemberData(nameof(NotebookLines), DisableDiscoveryEnumeration = true)]
    public void The_numbers_are_the_notebooks(Expr j, int at, double epsilon, string expected) =>
        Assert.Equal(expected, Nudge(j, W, at, epsilon).ToString());

    [Fact]
    public void The_result_comes_apart_into_three_doubles()
    {
        var (j, jEpsilon, k) = Nudge(W.Pow(2), W, at: 3, epsilon: 1e-3);

        Assert.Equal((9.0, 9.006001), (j, jEpsilon));
        Assert.Equal("6.001000", k.ToString("F6"));
    }

    [Theory]
    [InlineData(4, "2.0")] // 4/2 is a float in Python
    [InlineData(3, "1.5")]
    public void A_quotient_is_a_float_even_where_it_is_whole(int at, string j) =>
        Assert.StartsWith($"J = {j},", Nudge((Expr)W / 2, W, at).ToString());

    [Theory]
    [InlineData("0.1*w**2 + 0.7*w + 0.3", "J = 1.379, J_epsilon = 1.3799601, k = 0.9600999999999082")]
    [InlineData("w**3/3 - 0.2*w + 0.1 + sin(w)/w", "J = 1.3135319375004049, J_epsilon = 1.3146587631226097, k = 1.1268256222047857")]
    public void Sums_are_computed_as_they_are_printed(string text, string expected) =>
        Assert.Equal(expected, Nudge(Expr.Parse(text), W, at: 1.3).ToString()); // the numbers that Python finds for the same text

    [Fact]
    public void Integers_of_any_size_are_exact() =>
        Assert.StartsWith("J = 1267650600228229401496703205376,", Nudge(W.Pow(100), W, at: 2).ToString());

    [Fact]
    public void The_point_may_be_any_real_constant() =>
        Assert.StartsWith("J = 0.5000000000000001,", Nudge(Cos(W), W, at: Constant.Pi / 3).ToString());

    [Fact]
    public void A_pole_is_an_error()
    {
        var error = Assert.Throws<MathException>(() => Nudge(1 / (Expr)W, W, at: 0));
        Assert.Contains("no finite real value", error.Message);
    }

    [Fact]
    public void A_symbol_without_a_value_is_an_error() =>
        Assert.Throws<MathException>(() => Nudge(W * Symbol("a"), W, at: 1));

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void The_step_must_be_a_number_other_than_zero(double epsilon) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Nudge(W.Pow(2), W, 3, epsilon));
}
