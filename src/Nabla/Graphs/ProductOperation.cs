using System.Collections.Immutable;
using System.Numerics;

namespace Nabla.Graphs;

/// <summary>A constant times two or more operands, each a factor or a divisor.</summary>
internal sealed class ProductOperation(Expr template, Places places, Expr scale, ImmutableArray<bool> isDivisor) : Operation(template, places)
{
    private readonly Expr scale = ExactOrDouble.Of(scale);

    public override ReadOnlySpan<Expr?> Partials(ReadOnlySpan<Expr> operands, Expr value)
    {
        var isWanted = IsExact && ExactOrDouble.IsExact(value) && ExactOrDouble.AreExact(operands);
        return (isWanted ? Exactly(operands) : null) ?? InDoubles(operands) ?? Exactly(operands) ?? [.. operands.ToArray().Select(_ => NonFinite.NaN)];
    }

    private Expr[]? Exactly(ReadOnlySpan<Expr> operands)
    {
        var factors = new Expr[operands.Length];
        var slopes = new Expr[operands.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = isDivisor[i] ? 1 / operands[i] : operands[i];
            slopes[i] = isDivisor[i] ? -Pow.Of(operands[i], -2) : Integer.One;
        }

        var partials = TimesAllOthers(scale, factors, slopes, ExactOrDouble.IsSmall);
        return partials is not null && Array.TrueForAll(partials, ExactOrDouble.IsSmall) ? partials : null;
    }

    /// <summary>Null where a value is not a real number.</summary>
    private Expr[]? InDoubles(ReadOnlySpan<Expr> operands)
    {
        var values = ExactOrDouble.ToDoubles(operands);
        var factors = new double[values.Length];
        var slopes = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            factors[i] = isDivisor[i] ? 1 / values[i] : values[i];
            slopes[i] = isDivisor[i] ? -1 / (values[i] * values[i]) : 1;
        }

        var partials = TimesAllOthers(ExactOrDouble.ToDouble(scale), factors, slopes, static _ => true)!;
        return partials.Any(double.IsNaN) ? null : Array.ConvertAll(partials, static d => (Expr)Float.Of(d));
    }

    /// <summary>
    /// For each factor its slope times the scale and all other factors: by the products of all factors before it and after it, so
    /// that the work grows with the number of factors and a factor of 0 does no harm. Null where a product is not wanted.
    /// </summary>
    private static T[]? TimesAllOthers<T>(T scale, T[] factors, T[] slopes, Func<T, bool> isWanted)
        where T : IMultiplyOperators<T, T, T>
    {
        var result = new T[factors.Length];
        var before = scale;
        for (var i = 0; i < factors.Length; i++)
        {
            result[i] = before * slopes[i];
            before *= factors[i];
            if (!isWanted(before))
            {
                return null;
            }
        }

        var after = factors[^1];
        for (var i = factors.Length - 2; i >= 0; i--)
        {
            result[i] *= after;
            after *= factors[i];
            if (!isWanted(after))
            {
                return null;
            }
        }

        return result;
    }
}
