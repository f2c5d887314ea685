using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>Points at which two expressions are compared: always the same ones; values satisfy the symbols' assumptions.</summary>
internal static class SamplePoints
{
    private const int Count = 48;
    private const int MostNumbers = 40;
    private const double Nearby = 0.01;
    private static readonly double[] SimpleValues = [2, 3, 5, 1, 0.5, -1, -2, 4, -3, 0.25, 10, -0.5];
    private static readonly double[] FarValues = [1e-6, 1e-3, 20, -20, 1e3, -1e3, 1e6, -1e6, 1e12, 1e20, 1e40];
    private static readonly Integer[] Integers = [.. new[] { 2, 3, 5, 4, 7, 6, 9, 1, 8, 11, 15, 13, 0, -1, -2, -3, -4, -7, -6, -9 }.Select(n => Integer.Of(n))];

    /// <summary>Values that are easily computed with by hand; different functions are often equal there.</summary>
    public static IEnumerable<ImmutableArray<(Symbol Symbol, double Value)>> Simple(IReadOnlyList<Symbol> symbols) =>
        Points(symbols, SimpleValues.Length, (point, index) => SimpleValues[(point + index) % SimpleValues.Length]);

    /// <summary>No simple values, of usual size. In the first third everything is positive, where most functions are real.</summary>
    public static IEnumerable<ImmutableArray<(Symbol Symbol, double Value)>> Usual(IReadOnlyList<Symbol> symbols) => Points(symbols, Count, Usual);

    /// <summary>Very small and very large values, and values around the numbers that the expressions contain, where cases may end.</summary>
    public static IEnumerable<ImmutableArray<(Symbol Symbol, double Value)>> Far(IReadOnlyList<Symbol> symbols, IEnumerable<Number> numbersInside)
    {
        var ends = numbersInside.Select(n => n.ToDouble()).Where(double.IsFinite).SelectMany(n => new[] { n, -n }).Distinct().Take(MostNumbers);
        double[] numbers = [.. FarValues, .. ends.SelectMany(n => new[] { n + (Nearby * Math.Max(1, Math.Abs(n))), n - (Nearby * Math.Max(1, Math.Abs(n))) })];
        return symbols.SelectMany((_, moved) => Points(symbols, numbers.Length, (point, index) => index == moved ? numbers[point] : Usual(point, index)));
    }

    private static IEnumerable<ImmutableArray<(Symbol Symbol, double Value)>> Points(IReadOnlyList<Symbol> symbols, int count, Func<int, int, double> valueFor)
    {
        if (symbols.Any(s => s.Facts.Lacks(Property.ExtendedReal)))
        {
            yield break;
        }

        for (var i = 0; i < count; i++)
        {
            var point = i;
            yield return [.. symbols.Select((s, j) => (s, Conforming(s.Facts, valueFor(point, j), point + j)))];
        }
    }

    private static double Usual(int point, int index)
    {
        const double goldenRatio = 0.6180339887498949, plasticNumber = 0.7548776662466927;
        var fraction = ((point + 1) * goldenRatio) + ((index + 1) * plasticNumber * (point + 3));
        fraction -= Math.Floor(fraction);
        var size = point % 3 == 1 ? 0.05 + (fraction * 0.9) : 0.2 + (fraction * 3);
        return point >= Count / 3 && (point + index) % 2 == 0 ? -size : size;
    }

    private static double Conforming(Facts facts, double value, int choice)
    {
        if (facts.IsInteger)
        {
            var possible = Integers.Where(n => (n.Facts.Yes & facts.No) == 0 && (n.Facts.No & facts.Yes) == 0).ToList();
            return possible.Count == 0 ? double.NaN : possible[choice % possible.Count].ToDouble();
        }

        return facts.IsNonpositive ? -Math.Abs(value) : facts.IsNonnegative ? Math.Abs(value) : value;
    }
}
