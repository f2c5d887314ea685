using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>Says what leads from the line that a rule gives to the form that Diff gives.</summary>
internal static class Tidying
{
    /// <summary>More lines than this are one: bringing it into standard form.</summary>
    private const int MostLines = 4;

    /// <summary>The lines between two forms of the same value.</summary>
    public static ImmutableArray<TidyingStep> Between(Expr before, Expr after)
    {
        var lines = ImmutableArray.CreateBuilder<TidyingStep>();
        for (var current = before; !current.Equals(after) && lines.Count < MostLines; current = lines[^1].After)
        {
            if (MultipliedOut(current, after) is not var (next, sentence) || next.Equals(current))
            {
                break;
            }

            lines.Add(new(current, next, sentence));
        }

        return before.Equals(after) ? []
            : lines.Count > 0 && lines[^1].After.Equals(after) ? lines.ToImmutable()
            : [new(before, after, "Bring it into standard form: multiply out numbers, combine equal factors and equal terms.")];
    }

    /// <summary>A product with its first sum multiplied out, or a sum with this done in every term that the wanted form does not have; null for anything else.</summary>
    private static (Expr Next, string Sentence)? MultipliedOut(Expr expr, Expr wanted)
    {
        switch (expr)
        {
            case Add sum:
                ImmutableArray<Expr> final = wanted is Add other ? other.Operands : [wanted];
                return (Add.Of([.. sum.Operands.Select(term => final.Contains(term) ? term : MultipliedOut(term, wanted)?.Next ?? term)]), "Multiply out.");
            case Mul product when product.Factors.ToArray().ToList().FindIndex(f => f is { Base: Add, Exponent: Integer { IsOne: true } }) is var index and >= 0:
                var others = new ProductBuilder();
                others.MultiplyNumber(product.Coefficient);
                others.MultiplyAll(product.Factors[..index]);
                others.MultiplyAll(product.Factors[(index + 1)..]);
                var rest = others.ToExpr();
                return (Add.Of([.. product.Factors[index].Base.Operands.Select(term => rest * term)]), HasDenominator(product)
                    ? "Divide each term of the numerator by the denominator, and cancel."
                    : "Multiply out.");
            default:
                return null;
        }
    }

    private static bool HasDenominator(Mul product) => product.Factors.ToArray().Any(f => f.Exponent is Number { IsNegative: true });
}
