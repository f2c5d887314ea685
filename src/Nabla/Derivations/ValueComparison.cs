using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>What comparing an answer with a derivative at a point shows.</summary>
internal enum Comparison
{
    /// <summary>The derivative has no value there, or rounding errors hide what there is to be seen.</summary>
    Nothing,

    /// <summary>The values are equal, as far as doubles can tell.</summary>
    Equal,

    /// <summary>The values differ by more than all rounding errors.</summary>
    Different,

    /// <summary>The derivative has a value, and the answer none that can be computed.</summary>
    NoAnswer,
}

/// <summary>
/// Compares an answer with the derivative at a point by their difference, in which equal terms have cancelled, and a bound of its rounding
/// errors. Where a number with a decimal point is in one of them, which is no exact number, the values may differ a little.
/// </summary>
internal sealed class ValueComparison(Expr derivative, Expr answer)
{
    /// <summary>Bounds above this part of the terms hide a wrong answer.</summary>
    private const double LargestBound = 1e-7;

    private const double FloatAccuracy = 1e-14;
    private const double Underflow = 1e-290;

    private readonly Expr difference = answer - derivative;
    private readonly bool hasFloats = NumbersInside.Of(derivative).Union(NumbersInside.Of(answer)).Any(n => n is Float);

    /// <summary>The answer less the derivative.</summary>
    public Expr Difference => difference;

    /// <summary>The value of an expression; NaN where it has none.</summary>
    public static Complex ValueAt(Expr expr, IEnumerable<(Symbol Symbol, double Value)> point)
    {
        var known = new NodeMap<Complex>();
        foreach (var (symbol, value) in point)
        {
            known[symbol] = value;
        }

        return new Evaluator<Complex, ComplexArithmetic>(known, strict: false).Of(expr);
    }

    /// <summary>Compares the values at a point.</summary>
    public Comparison At(IReadOnlyList<(Symbol Symbol, double Value)> point)
    {
        var (wanted, given) = (ValueAt(derivative, point), ValueAt(answer, point));
        if (!Complex.IsFinite(wanted))
        {
            return Comparison.Nothing;
        }

        if (!Complex.IsFinite(given))
        {
            return Comparison.NoAnswer;
        }

        var size = Magnitude(derivative, point) + Magnitude(answer, point);
        var bounded = hasFloats
            ? BoundedArithmetic.Add(BoundedAt(answer, point), BoundedArithmetic.Multiply(BoundedAt(derivative, point), new Bounded(-1, 0, true)))
            : BoundedAt(difference, point);
        var bound = bounded.Error + (hasFloats ? FloatAccuracy * size : 0);
        return bounded.Size > bound ? Comparison.Different
            : bound <= (LargestBound * size) + Underflow ? Comparison.Equal
            : Comparison.Nothing;
    }

    private static Bounded BoundedAt(Expr expr, IEnumerable<(Symbol Symbol, double Value)> point)
    {
        var known = new NodeMap<Bounded>();
        foreach (var (symbol, value) in point)
        {
            known[symbol] = new Bounded(value, 0, true);
        }

        return new Evaluator<Bounded, BoundedArithmetic>(known, strict: false).Of(expr);
    }

    /// <summary>The sum of the magnitudes of the terms.</summary>
    private static double Magnitude(Expr expr, IReadOnlyList<(Symbol Symbol, double Value)> point) =>
        expr is Add sum ? sum.Operands.Sum(term => Complex.Abs(ValueAt(term, point))) : Complex.Abs(ValueAt(expr, point));
}
