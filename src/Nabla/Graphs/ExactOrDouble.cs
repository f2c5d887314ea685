using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Graphs;

/// <summary>
/// The numbers of a graph: exact where everything that they are computed from is exact and the result stays small enough to
/// be looked at, doubles otherwise. What is no real double, such as 2*I or f(3), stays an expression.
/// </summary>
internal static class ExactOrDouble
{
    private const int LargestTree = 60;
    private const int LargestTreeWithoutDouble = 5000;
    private const int MostBits = 1 << 14;

    /// <summary>Whether the value is exact: any number without a floating-point number in it.</summary>
    public static bool IsExact(Expr value) => value is not Float;

    /// <summary>Whether all values are exact.</summary>
    public static bool AreExact(ReadOnlySpan<Expr> values)
    {
        foreach (var value in values)
        {
            if (!IsExact(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value as a graph holds it: a real expression with a floating-point number in it becomes one.</summary>
    public static Expr Of(Expr value) =>
        value is not Number && HasFloat(value) && ToDouble(value) is var number && !double.IsNaN(number) ? Float.Of(number) : value;

    /// <summary>Whether a floating-point number occurs.</summary>
    public static bool HasFloat(Expr expr)
    {
        if (expr.TreeSize <= LargestTree)
        {
            return IsOrHasFloat(expr, HasFloat);
        }

        var found = false;
        PostOrder.Visit(expr, needed: _ => !found, part => found |= IsOrHasFloat(part, static _ => false));
        return found;
    }

    /// <summary>The nearest double; NaN where the value is not real.</summary>
    public static double ToDouble(Expr value) =>
        value is Number number ? number.ToDouble() : new Evaluator<double, RealArithmetic>(known: null, strict: false).Of(value);

    /// <summary>The doubles of all values.</summary>
    public static double[] ToDoubles(ReadOnlySpan<Expr> values)
    {
        var doubles = new double[values.Length];
        for (var i = 0; i < doubles.Length; i++)
        {
            doubles[i] = ToDouble(values[i]);
        }

        return doubles;
    }

    /// <summary>The value of an expression with values in the places of its symbols.</summary>
    /// <param name="template">The expression.</param>
    /// <param name="isExact">Whether no floating-point number occurs in it.</param>
    /// <param name="places">Its symbols.</param>
    /// <param name="values">Their values.</param>
    public static Expr Evaluate(Expr template, bool isExact, ImmutableArray<Symbol> places, ReadOnlySpan<Expr> values)
    {
        var isWanted = isExact && AreExact(values);
        var exact = isWanted ? Exactly(template, places, values) : null;
        return exact is not null && IsSmall(exact) ? exact
            : InDoubles(template, places, values) is { } number ? number
            : (isWanted ? exact : Exactly(template, places, values)) is { TreeSize: <= LargestTreeWithoutDouble } symbolic ? symbolic
            : NonFinite.NaN;
    }

    /// <summary>The sum or product of two values.</summary>
    public static Expr Combine(Expr a, Expr b, Func<Expr, Expr, Expr> exactly, Func<double, double, double> inDoubles)
    {
        var exact = IsExact(a) && IsExact(b) ? exactly(a, b) : null;
        return exact is not null && IsSmall(exact) ? exact
            : inDoubles(ToDouble(a), ToDouble(b)) is var number && !double.IsNaN(number) ? Float.Of(number)
            : (exact ?? exactly(a, b)) is { TreeSize: <= LargestTreeWithoutDouble } symbolic ? symbolic
            : NonFinite.NaN;
    }

    /// <summary>The value in doubles; null where it is not a real number.</summary>
    public static Number? InDoubles(Expr template, ImmutableArray<Symbol> places, ReadOnlySpan<Expr> values)
    {
        var known = new NodeMap<double>(2 * (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Length + 1));
        for (var i = 0; i < values.Length; i++)
        {
            known[places[i]] = ToDouble(values[i]);
        }

        var value = new Evaluator<double, RealArithmetic>(known, strict: false).Of(template);
        return double.IsNaN(value) ? null : Float.Of(value);
    }

    /// <summary>Whether an exact value is small enough to be kept.</summary>
    public static bool IsSmall(Expr value) => value switch
    {
        Integer i => i.IsSmall || i.Value.GetBitLength() <= MostBits,
        Fraction f => IsSmall(f.Numerator) && IsSmall(f.Denominator),
        _ => value.TreeSize <= LargestTree && value.Operands.All(IsSmall),
    };

    private static bool IsOrHasFloat(Expr expr, Func<Expr, bool> isInside)
    {
        switch (expr)
        {
            case Float:
                return true;
            case Add sum:
                var found = sum.Constant is Float;
                foreach (ref readonly var term in sum.Terms)
                {
                    found |= term.Coefficient is Float || isInside(term.Base);
                }

                return found;
            case Mul product:
                found = product.Coefficient is Float;
                foreach (ref readonly var factor in product.Factors)
                {
                    found |= factor.Exponent is Float || isInside(factor.Base) || isInside(factor.Exponent);
                }

                return found;
            default:
                return expr.Operands.Any(isInside);
        }
    }

    private static Expr? Exactly(Expr template, ImmutableArray<Symbol> places, ReadOnlySpan<Expr> values)
    {
        var pairs = new (Expr, Expr)[values.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (places[i], values[i]);
        }

        try
        {
            return template.Subs(pairs, simultaneous: true);
        }
        catch (LimitException)
        {
            return null; // an integer with millions of digits: a double has to do
        }
    }
}
