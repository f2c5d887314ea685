namespace Nabla.Plotting;

/// <summary>
/// The graph of a function as lines that end where it has no value, at poles and at jumps: more points where it bends, and a
/// search by halves wherever two neighbours are far apart or one of them has no value.
/// </summary>
internal sealed class Curve
{
    private const int Pieces = 320;
    private const int DeepestBend = 7;
    private const int Halvings = 50;
    private const double Flat = 0.0015; // of the height: half a pixel
    private const double Jump = 0.02;
    private const int MostPoints = 20_000;

    private readonly Func<double, double> function;
    private readonly ValueRange visible;
    private readonly List<List<(double X, double Y)>> lines = [];
    private int points;
    private bool isBroken = true;

    private Curve(Func<double, double> function, ValueRange visible)
    {
        this.function = function;
        this.visible = visible;
    }

    /// <summary>Values at even distances, for choosing what is visible.</summary>
    public static IEnumerable<double> Samples(Func<double, double> function, ValueRange x) =>
        Enumerable.Range(0, Pieces + 1).Select(i => function(x.From + (x.Span * i / Pieces)));

    /// <summary>The lines of a function over a range, exact to about half a pixel in the visible part.</summary>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Of(Func<double, double> function, ValueRange x, ValueRange visible)
    {
        var curve = new Curve(function, visible);
        var (left, leftValue) = (x.From, function(x.From));
        curve.Add(left, leftValue);
        for (var i = 1; i <= Pieces; i++)
        {
            var right = x.From + (x.Span * i / Pieces);
            var rightValue = function(right);
            curve.Join(left, leftValue, right, rightValue, depth: 0);
            (left, leftValue) = (right, rightValue);
        }

        return curve.lines;
    }

    /// <summary>Draws from a point that has been added to another, which is added.</summary>
    private void Join(double left, double leftValue, double right, double rightValue, int depth)
    {
        Computation.Step();
        if (double.IsNaN(leftValue) && double.IsNaN(rightValue))
        {
            isBroken = true;
            return;
        }

        if (double.IsNaN(leftValue) || double.IsNaN(rightValue))
        {
            JoinAtEdge(left, leftValue, right, rightValue);
            return;
        }

        var middle = (left / 2) + (right / 2);
        var value = function(middle);
        var bend = Math.Abs(value - ((leftValue / 2) + (rightValue / 2))) / visible.Span;
        var isSteep = Math.Abs(Clip(rightValue) - Clip(leftValue)) > Jump * visible.Span;
        if (double.IsNaN(value) || (depth < DeepestBend && points < MostPoints && bend > Flat && (Math.Abs(Clip(leftValue) - leftValue) == 0 || Math.Abs(Clip(rightValue) - rightValue) == 0)))
        {
            Join(left, leftValue, middle, value, depth + 1);
            Join(middle, value, right, rightValue, depth + 1);
            return;
        }

        if (isSteep && IsJump(ref left, ref leftValue, ref right, ref rightValue))
        {
            Add(left, leftValue);
            isBroken = true;
            Add(right, rightValue);
            return;
        }

        Add(right, rightValue);
    }

    /// <summary>Narrows a steep place down; what is still steep where doubles end is a jump or a pole.</summary>
    private bool IsJump(ref double left, ref double leftValue, ref double right, ref double rightValue)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (left / 2) + (right / 2);
            var value = function(middle);
            if (!(middle > left && middle < right) || double.IsNaN(value))
            {
                return true;
            }

            if (Math.Abs(Clip(value) - Clip(leftValue)) > Math.Abs(Clip(rightValue) - Clip(value)))
            {
                (right, rightValue) = (middle, value);
            }
            else
            {
                (left, leftValue) = (middle, value);
            }

            if (Math.Abs(Clip(rightValue) - Clip(leftValue)) < Jump * visible.Span / 4)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The end of the domain lies between the points: the line starts or ends there.</summary>
    private void JoinAtEdge(double left, double leftValue, double right, double rightValue)
    {
        var hasLeft = !double.IsNaN(leftValue);
        var (inside, insideValue, outside) = hasLeft ? (left, leftValue, right) : (right, rightValue, left);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (inside / 2) + (outside / 2);
            var value = function(middle);
            (inside, insideValue, outside) = double.IsNaN(value) ? (inside, insideValue, middle) : (middle, value, outside);
        }

        if (hasLeft)
        {
            if (inside > left)
            {
                Join(left, leftValue, inside, insideValue, DeepestBend - 2);
            }

            isBroken = true;
            return;
        }

        isBroken = true;
        Add(inside, insideValue);
        if (inside < right)
        {
            Join(inside, insideValue, right, rightValue, DeepestBend - 2);
        }
    }

    /// <summary>Far outside the picture is outside the picture: the value one height above or below.</summary>
    private double Clip(double value) => Math.Clamp(value, visible.From - visible.Span, visible.To + visible.Span);

    private void Add(double x, double y)
    {
        if (double.IsNaN(y))
        {
            isBroken = true;
            return;
        }

        if (isBroken)
        {
            lines.Add([]);
            isBroken = false;
        }

        points++;
        lines[^1].Add((x, Clip(y)));
    }
}
