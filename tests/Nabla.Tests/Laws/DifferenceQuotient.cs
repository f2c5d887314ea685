using System.Numerics;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

/// <summary>Derivatives by Richardson extrapolation of central differences, with an estimate of their error.</summary>
internal static class DifferenceQuotient
{
    private const double Step = 1e-3;
    private const double LargestSpread = 0.01;
    private const double SmallestBend = 1e-4;

    public static Approximate Of(Expr expr, Symbol variable, IReadOnlyDictionary<Symbol, Approximate> point)
    {
        Approximate[] quotients = [.. Enumerable.Range(0, 4).Select(i => Central(expr, variable, point, Math.ScaleB(Step, -i)))];
        if (!quotients.All(q => q.IsFinite) || IsJagged(expr, variable, point, Math.ScaleB(Step, 1 - quotients.Length)))
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
        var (above, below) = (At(expr, variable, point, step), At(expr, variable, point, -step));
        return new Approximate(
            (above.Value - below.Value) / (2 * step),
            (above.Error + below.Error + (Approximate.Epsilon * above.Size)) / (2 * step),
            above.IsReal && below.IsReal);
    }

    /// <summary>Whether the value at a point has nothing to do with those at both sides: poles are nearer to each other than the steps.</summary>
    private static bool IsJagged(Expr expr, Symbol variable, IReadOnlyDictionary<Symbol, Approximate> point, double step)
    {
        var (above, at, below) = (At(expr, variable, point, step), At(expr, variable, point, 0), At(expr, variable, point, -step));
        return !at.IsFinite || Complex.Abs(above.Value - (2 * at.Value) + below.Value) > Math.Max(LargestSpread * Math.Max(above.Size, Math.Max(at.Size, below.Size)), SmallestBend);
    }

    private static Approximate At(Expr expr, Symbol variable, IReadOnlyDictionary<Symbol, Approximate> point, double distance) =>
        expr.ValueAt(new Dictionary<Symbol, Approximate>(point) { [variable] = point[variable] with { Value = point[variable].Value + distance } });
}
