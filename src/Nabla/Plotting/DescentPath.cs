using Nabla.Calculus;

namespace Nabla.Plotting;

/// <summary>The points of gradient descent.</summary>
internal static class DescentPath
{
    /// <summary>The start and the points after each step; it ends where a value is not finite.</summary>
    public static IReadOnlyList<(double X, double Y)> Of(Expr expr, Symbol x, Symbol y, (double X, double Y) start, double rate, int steps)
    {
        var gradient = Gradients.Of(expr, [x, y]);
        var (slopeX, slopeY) = (new RealFunction(gradient[0], x, y), new RealFunction(gradient[1], x, y));
        var path = new List<(double X, double Y)> { start };
        for (var i = 0; i < steps; i++)
        {
            var (atX, atY) = path[^1];
            var next = (X: atX - (rate * slopeX.At(atX, atY)), Y: atY - (rate * slopeY.At(atX, atY)));
            if (!double.IsFinite(next.X) || !double.IsFinite(next.Y))
            {
                break;
            }

            path.Add(next);
        }

        return path;
    }
}
