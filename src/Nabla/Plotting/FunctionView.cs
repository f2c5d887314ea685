using Nabla.Drawing;

namespace Nabla.Plotting;

/// <summary>A function of one variable, ready to be drawn: its values, its derivative, and what is seen of it.</summary>
internal sealed class FunctionView
{
    private const double UsualReach = 5;
    private const double SmallestReach = 2;
    private const double ReachOfPoint = 1.2;
    private const double ReachOfValue = 2;

    private RealFunction? derivative;
    private Expr? derivativeExpr;

    public FunctionView(Expr expr, Symbol variable, PlotOptions options)
    {
        (Expr, Variable) = (expr, variable);
        Function = new RealFunction(expr, variable);
        At = options.At is { } at ? PointOf(at, variable) : null;
        X = options.X is { } x ? Checked(x) : Around(At);
        Values = options.Y is { } y ? Checked(y) : ValueRange.Of(Curve.Samples(Function.At, X), Focus()) ?? new ValueRange(-1, 1);
    }

    public Expr Expr { get; }

    public Symbol Variable { get; }

    public RealFunction Function { get; }

    public Expr DerivativeExpr => derivativeExpr ??= RealDerivative.Of(Expr, Variable);

    public RealFunction Derivative => derivative ??= new RealFunction(DerivativeExpr, Variable);

    /// <summary>The point of the tangent.</summary>
    public double? At { get; }

    /// <summary>What is seen along the variable.</summary>
    public ValueRange X { get; }

    /// <summary>The values of the function that are seen.</summary>
    public ValueRange Values { get; }

    /// <summary>The function's formula, short enough for a legend.</summary>
    public string Name => InlineMath.Of(Expr, 30);

    public double SlopeAt(double at) => double.IsNaN(Function.At(at)) ? double.NaN : Derivative.At(at);

    /// <summary>A range that was given.</summary>
    /// <exception cref="MathException">It is empty or not finite.</exception>
    public static ValueRange Checked((double From, double To) range) =>
        double.IsFinite(range.From) && double.IsFinite(range.To) && range.From < range.To && double.IsFinite(range.To - range.From)
            ? new ValueRange(range.From, range.To)
            : throw new MathException($"From {InlineMath.Of(range.From)} to {InlineMath.Of(range.To)} is no range to draw.");

    /// <summary>At a point, its value and as far around it as the tangent goes.</summary>
    private (double, double)? Focus() =>
        At is { } at && Function.At(at) is var value && SlopeAt(at) is var slope && double.IsFinite(slope)
            ? (value, ReachOfValue * Math.Max(Math.Abs(value), Math.Abs(slope) * X.Span / 2))
            : null;

    private static double PointOf(Expr at, Symbol variable)
    {
        var point = at.FreeSymbols.IsEmpty ? at.Evaluate() : double.NaN;
        return double.IsFinite(point) ? point : throw new MathException($"'{at}' is not a real number that '{variable}' could have as its value.");
    }

    private static ValueRange Around(double? at)
    {
        if (at is not { } point)
        {
            return new ValueRange(-UsualReach, UsualReach);
        }

        var reach = Math.Max(SmallestReach, ReachOfPoint * Math.Abs(point));
        return new ValueRange(Math.Max(point - reach, -1e307), Math.Min(point + reach, 1e307));
    }
}
