using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>
/// Puts a symbol in place of an expression to differentiate by, such as f(x). Inside a derivative by x it is left alone: f'(x)
/// does not count as depending on f(x), as in the Euler-Lagrange equations.
/// </summary>
internal sealed class StandIn(Expr target, Symbol symbol) : Rewriter
{
    /// <summary>The expression with the symbol in place of the target.</summary>
    public static Expr Replace(Expr expr, Expr target, Symbol symbol) => new StandIn(target, symbol).Visit(expr);

    protected override bool MayChange(Expr expr) => (expr.SymbolMask & target.SymbolMask) == target.SymbolMask;

    protected override Expr Rewrite(Expr expr) => expr.Equals(target) ? symbol : FromOperands(expr);

    protected override Expr RewriteBinder(Binder binder)
    {
        if (binder.Head != BinderKind.Derivative)
        {
            return Binder.Of(binder.Head, Visit(binder.Body), binder.Bindings);
        }

        return binder.Bindings.Any(b => !b.Variable.Equals(target) && target.Has(b.Variable))
            ? binder
            : BinderRules.Derivative(Visit(binder.Body), [.. binder.Bindings.Select(b => b with { Variable = Visit(b.Variable) })]);
    }
}
