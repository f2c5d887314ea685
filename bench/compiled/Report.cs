using System.Globalization;

namespace Nabla.Bench.Compiled;

/// <summary>Lines of figures.</summary>
internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>The numbers of a data file.</summary>
    public static double[] NumbersIn(string path) =>
        [.. File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>The largest difference by ADBench's measure: |x - y|/max(1, |x| + |y|).</summary>
    public static double Difference(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var largest = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(a[i] - b[i]) / Math.Max(1, Math.Abs(a[i]) + Math.Abs(b[i])));
        }

        return largest;
    }
}
