using System.Globalization;
using Nabla.Drawing;

namespace Nabla.Plotting;

/// <summary>Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.</summary>
internal static class Ticks
{
    private const int MostWanted = 10;
    private const double LargestPlain = 1e5;
    private const double SmallestPlain = 1e-4;

    /// <summary>The multiples of a round step between two numbers, about as many as wanted, at least two.</summary>
    public static IReadOnlyList<double> Between(double from, double to, int wanted)
    {
        var step = StepOf(from, to, wanted);
        var first = Math.Ceiling((from / step) - 1e-9);
        var last = Math.Floor((to / step) + 1e-9);
        if (last <= first && wanted < MostWanted)
        {
            return Between(from, to, wanted + 1);
        }

        var ticks = new List<double>();
        for (var i = first; i <= last && ticks.Count <= 4 * wanted; i++)
        {
            ticks.Add(i * step);
        }

        return ticks;
    }

    /// <summary>How ticks are written: with the decimals that tell them apart, all in the same form.</summary>
    public static IReadOnlyList<string> Labels(IReadOnlyList<double> ticks)
    {
        var step = ticks.Count > 1 ? ticks[1] - ticks[0] : 1;
        var largest = ticks.Count == 0 ? 0 : ticks.Max(Math.Abs);
        if (largest >= LargestPlain || (largest > 0 && largest < SmallestPlain * 10))
        {
            var power = (int)Math.Floor(Math.Log10(largest));
            return [.. ticks.Select(t => t == 0 ? "0" : $"{Plain(t / Math.Pow(10, power), step / Math.Pow(10, power))}·10{InlineMath.Raised(power)}")];
        }

        return [.. ticks.Select(t => Plain(t, step))];
    }

    /// <summary>The powers of ten between two exponents, thinned out where there are too many.</summary>
    public static IReadOnlyList<int> Decades(int from, int to, int wanted)
    {
        var step = Math.Max(1, (int)Math.Ceiling((to - from) / (double)wanted));
        return [.. Enumerable.Range(0, ((to - from) / step) + 1).Select(i => from + (i * step))];
    }

    private static double StepOf(double from, double to, int wanted)
    {
        var rough = (to - from) / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var digit = (rough / power) - 1e-9;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private static string Plain(double value, double step)
    {
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 15);
        return (Math.Round(value, decimals) + 0.0).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
