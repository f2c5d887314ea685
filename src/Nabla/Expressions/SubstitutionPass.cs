using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>
/// Replaces one expression by another, also where it is hidden: x**2 in x**4, a*b in a*b*c, a + b in a + b + c. The rules of each
/// kind of node are in a file of their own.
/// </summary>
internal sealed partial class SubstitutionPass(Expr old, Expr @new) : Rewriter
{
    private readonly ulong mask = old.SymbolMask;

    /// <summary>Terms and factors need not be looked at as expressions of their own.</summary>
    private readonly bool needsOnlyParts = old.Kind is not (ExprKind.Integer or ExprKind.Fraction or ExprKind.Float or ExprKind.NonFinite or ExprKind.Add or ExprKind.Mul or ExprKind.Pow);

    protected override bool MayChange(Expr expr) => (expr.SymbolMask & mask) == mask;

    protected override Expr Rewrite(Expr expr) => expr.Equals(old) ? @new : Hidden(expr) ?? (needsOnlyParts ? FromParts(expr) : FromOperands(expr));

    /// <summary>The result where the old expression is hidden in the operands of a sum, product, power or condition; or null.</summary>
    private Expr? Hidden(Expr expr) => expr switch
    {
        Symbol when old is Pow part && part.Base.Equals(expr) => InPower(expr, Integer.One, part),
        Add sum when old is Add part => InSum(sum, part),
        Add { Constant: NonFinite { Sign: < 0 } } sum when old is NonFinite { Sign: > 0 } => InSumWithInfinity(sum),
        Mul product when old is Mul part => InProduct(product, part),
        Pow power when old is Pow part => InPower(power.Base, power.Exponent, part),
        Apply condition when old is Apply part && Logic.IsAssociative(condition.Function) => InCondition(condition, part),
        _ => null,
    };
}
