using Nabla.Plotting;

namespace Nabla.Tests.Plotting;

public class TickTests
{
    [Theory]
    [InlineData(-5, 5, "−5 0 5", 3)]
    [InlineData(-5, 5, "−4 −2 0 2 4", 5)]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0", 5)]
    [InlineData(-0.3, 0.32, "−0.2 0.0 0.2", 4)]
    [InlineData(1e6, 3e6, "1.0·10⁶ 1.5·10⁶ 2.0·10⁶ 2.5·10⁶ 3.0·10⁶", 4)]
    [InlineData(0, 2e-5, "0 0.5·10⁻⁵ 1.0·10⁻⁵ 1.5·10⁻⁵ 2.0·10⁻⁵", 4)]
    [InlineData(999.9999, 1000.0001, "999.9999 1000.0000 1000.0001", 2)]
    public void Ticks_are_round_and_written_alike(double from, double to, string expected, int wanted) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Labels(Ticks.Between(from, to, wanted))));

    [Fact]
    public void No_range_has_too_many_ticks_or_none()
    {
        for (var power = -300; power <= 300; power += 7)
        {
            foreach (var wanted in new[] { 2, 5, 9 })
            {
                var size = Math.Pow(10, power) * 3.7;
                Assert.InRange(Ticks.Between(-size, size, wanted).Count, 2, 3 * wanted);
            }
        }
    }
}
