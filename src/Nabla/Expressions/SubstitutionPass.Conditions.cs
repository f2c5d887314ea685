namespace Nabla.Expressions;

/// <summary>A conjunction inside a larger one (or a disjunction): And(a, b, c) with And(a, b) -> d is And(c, d).</summary>
internal sealed partial class SubstitutionPass
{
    private Expr? InCondition(Apply condition, Apply part)
    {
        if (!condition.Function.Equals(part.Function) || !part.Arguments.All(a => condition.Arguments.Contains(a)))
        {
            return null;
        }

        return Apply.Of(condition.Function, [@new, .. condition.Arguments.Where(a => !part.Arguments.Contains(a)).Select(Visit)]);
    }
}
