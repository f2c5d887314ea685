using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Tests.Numerics;

/// <summary>What two approximate values say of each other.</summary>
internal enum Closeness
{
    /// <summary>Nothing: a value is missing or too inaccurate.</summary>
    Unknown,

    /// <summary>They agree as far as their error bounds tell.</summary>
    Agree,

    /// <summary>They differ by more than rounding explains.</summary>
    Differ,
}

/// <summary>Comparison of values that were computed in different ways.</summary>
internal static class Comparison
{
    private const double LargestRelativeError = 1e-6;

    /// <summary>The value of an expression at a point.</summary>
    public static Approximate ValueAt(this Expr expr, IEnumerable<KeyValuePair<Symbol, Approximate>> point)
    {
        var known = new NodeMap<Approximate>();
        foreach (var (symbol, value) in point)
        {
            known[symbol] = value;
        }

        return new Evaluator<Approximate, ApproximateArithmetic>(known, strict: false).Of(expr);
    }

    public static Closeness Compare(Approximate a, Approximate b)
    {
        if (!a.IsFinite || !b.IsFinite)
        {
            return Closeness.Unknown;
        }

        // Around zero an absolute comparison is all there is: values of interest are of ordinary size.
        var scale = Math.Max(Math.Max(a.Size, b.Size), 1e-3);
        var error = a.Error + b.Error;
        return error > LargestRelativeError * scale ? Closeness.Unknown
            : Complex.Abs(a.Value - b.Value) <= (10 * error) + (1e-11 * scale) ? Closeness.Agree
            : Closeness.Differ;
    }
}
