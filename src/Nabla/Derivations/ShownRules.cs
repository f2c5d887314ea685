using Nabla.Calculus;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>The rules with something that is shown for the derivative of each part: the derivative unevaluated, or its value.</summary>
internal sealed class ShownRules(Symbol variable, Func<Expr, Expr> shown) : DifferentiationRules(variable)
{
    public override Expr Of(Expr part) => DependsOnVariable(part) ? shown(part) : Integer.Zero;

    /// <summary>A factor b**e is a part as a whole.</summary>
    protected override void MultiplyByFactor(ref ProductBuilder product, in Factor factor) =>
        product.Multiply(Of(Pow.Of(factor.Base, factor.Exponent)));
}
