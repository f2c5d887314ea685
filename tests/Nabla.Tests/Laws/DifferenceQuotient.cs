using System.Numerics;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

/// <summary>Derivatives by Richardson extrapolation of central differences, with an estimate of their error.</summary>
internal static class DifferenceQuotient
{
    private const double Step = 1e-3;

    public static Approximate Of(Expr expr, Symbol variable, IReadOnlyDictionary<Symbol, Approximate> point)
    {
        var (wide, narrow, narrower) = (Central(expr, variable, point, Step), Central(expr, variable, point, Step / 2), Central(expr, variable, point, Step / 4));
        if (!wide.IsFinite || !narrow.IsFinite || !narrower.IsFinite)
        {
            return Approximate.NaN;
        }

        // The error of central differences is c*h**2 + O(h**4): one step of extrapolation each, and their distance as an estimate.
        var (first, second) = (Extrapolated(wide, narrow), Extrapolated(narrow, narrower));
        var error = (4 * Complex.Abs(first - second)) + (2 * narrower.Error);
        return new Approximate(second, error, wide.IsReal);
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
