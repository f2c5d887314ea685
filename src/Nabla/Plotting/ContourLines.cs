namespace Nabla.Plotting;

/// <summary>Contour lines by marching squares over a grid of values.</summary>
internal sealed class ContourLines
{
    private const int Cells = 90;
    private const double FarOutside = 4;

    private readonly ValueRange x;
    private readonly ValueRange y;
    private readonly double[,] values = new double[Cells + 1, Cells + 1];

    public ContourLines(RealFunction function, ValueRange x, ValueRange y)
    {
        (this.x, this.y) = (x, y);
        for (var i = 0; i <= Cells; i++)
        {
            for (var j = 0; j <= Cells; j++)
            {
                values[i, j] = function.At(AtX(i), AtY(j));
            }
        }

        Range = ValueRange.Of(values.Cast<double>());
    }

    /// <summary>The values that are shown; null where there is none.</summary>
    public ValueRange? Range { get; }

    /// <summary>Round levels, closer together where more of the values are.</summary>
    public IReadOnlyList<double> Levels(int wanted)
    {
        if (Range is not { } range)
        {
            return [];
        }

        var inside = values.Cast<double>().Where(v => v >= range.From && v <= range.To).Order().ToArray();
        var even = Enumerable.Range(wanted, 2 * wanted).Select(n => Ticks.Between(range.From, range.To, n)).First(ticks => ticks.Count >= wanted - 2);
        if (inside.Length == 0 || inside[0] == inside[^1])
        {
            return [];
        }

        var low = new ValueRange(inside[0], inside[inside.Length / 4]);
        return low.Span > 0 && low.Span < range.Span / (2 * wanted) ? [.. Ticks.Between(low.From, low.To, 3).Concat(even).Distinct().Order()] : even;
    }

    /// <summary>The line of a level in short pieces; none across a pole or a gap.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Of(double level)
    {
        var pieces = new List<IReadOnlyList<(double, double)>>();
        var limit = FarOutside * (Range?.Span ?? 0);
        for (var i = 0; i < Cells; i++)
        {
            Computation.Step();
            for (var j = 0; j < Cells; j++)
            {
                double[] corners = [values[i, j], values[i + 1, j], values[i + 1, j + 1], values[i, j + 1]];
                if (!corners.Any(double.IsNaN) && corners.All(c => Math.Abs(c - level) <= limit))
                {
                    AddPieces(pieces, level, corners, i, j);
                }
            }
        }

        return pieces;
    }

    private void AddPieces(List<IReadOnlyList<(double, double)>> pieces, double level, double[] corners, int i, int j)
    {
        (double X, double Y)[] at = [(AtX(i), AtY(j)), (AtX(i + 1), AtY(j)), (AtX(i + 1), AtY(j + 1)), (AtX(i), AtY(j + 1))];
        var crossings = new List<(double, double)>();
        for (var k = 0; k < 4; k++)
        {
            var next = (k + 1) % 4;
            if (corners[k] < level != corners[next] < level)
            {
                var part = (level - corners[k]) / (corners[next] - corners[k]);
                crossings.Add((at[k].X + (part * (at[next].X - at[k].X)), at[k].Y + (part * (at[next].Y - at[k].Y))));
            }
        }

        if (crossings.Count == 2)
        {
            pieces.Add(crossings);
        }
        else if (crossings.Count == 4)
        {
            var isCentreBelow = corners.Sum() / 4 < level; // a saddle: the lines go around the corners unlike the middle
            var aroundFirst = corners[0] < level == isCentreBelow;
            pieces.Add([crossings[0], crossings[aroundFirst ? 1 : 3]]);
            pieces.Add([crossings[2], crossings[aroundFirst ? 3 : 1]]);
        }
    }

    private double AtX(int i) => x.From + (x.Span * i / Cells);

    private double AtY(int j) => y.From + (y.Span * j / Cells);
}
