using System.Numerics;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

/// <summary>Derivatives by Richardson extrapolation of central differences, with an estimate of their error.</summary>
internal static class DifferenceQuotient
{
    private const double Step = 1e-3;
    private const double LargestSpread = 0.01;

    public static Approximate Of(Expr expr, Symbol variable, IReadOnlyDictionary<Symbol, Approximate> point)
    {
        Approximate[] quotients = [.. Enumerable.Range(0, 4).Select(i => Central(expr, variable, point, Math.ScaleB(Step, -i)))];
        if (!quotients.All(q => q.IsFinite))
        {
            return Approximate.NaN;
        }

        // The error of central differences is c*h**2 + O(h**4): one step of extrapolation each, and as an estimate the larger of
        // their distances, because one may be small by accident.
        Complex[] limits = [.. quotients.Zip(quotients.Skip(1), Extrapolated)];
        var distance = Math.Max(Complex.Abs(limits[0] - limits[1]), Complex.Abs(limits[1] - limits[2]));
        if (distance > LargestSpread * Math.Max(Complex.Abs(limits[^1]), 1))
        {
            return Approximate.NaN; // they do not settle: a singularity is nearer than the steps
        }

        return new Approximate(limits[^1], (4 * distance) + (2 * quotients[^1].Error), quotients[0].IsReal);
    }

    private static Complex Extrapolated(Approximate wide, Approximate narrow) => ((4 * narrow.Value) - wide.Value) / 3;

    private static Approximate Central(Expr expr, Symbol variable, IReadOnlyDictionary<Symbol, Approximate> point, double step)
    {
        var (above, below) = (At(step), At(-step));
        return new Approximate(
            (above.Value - below.Value) / (2 * step),
            (above.Error + below.Error + (Approximate.Epsilon * above.Size)) / (2 * step),
            above.IsReal && below.IsReal);

        Approximate At(double distance) =>
            expr.ValueAt(new Dictionary<Symbol, Approximate>(point) { [variable] = point[variable] with { Value = point[variable].Value + distance } });
    }
}
