using Nabla.Calculus;

namespace Nabla.Graphs;

/// <summary>A power, a function, or anything else that Diff has a rule for: its local derivatives are those rules' results.</summary>
internal sealed class RuleOperation(Expr template, Places places) : Operation(template, places)
{
    private readonly Expr?[] partials = new Expr?[places.Any.Length];

    public override ReadOnlySpan<Expr?> Partials(ReadOnlySpan<Expr> operands, Expr value)
    {
        var areReal = AreReal(operands);
        var result = new Expr?[operands.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = areReal
                ? ExactOrDouble.Evaluate(RealPartial(i), IsExact, RealPlaces, operands)
                : ExactOrDouble.Evaluate(partials[i] ??= new Differentiation(Places[i]).Of(Template), IsExact, Places, operands);
        }

        return result;
    }

    private static bool AreReal(ReadOnlySpan<Expr> values)
    {
        foreach (var value in values)
        {
            if (value is not Number && !value.Facts.IsExtendedReal)
            {
                return false;
            }
        }

        return true;
    }
}
