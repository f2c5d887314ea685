using Nabla.Expressions;

namespace Nabla.Plotting;

/// <summary>Derivatives along the real line, which is what pictures show.</summary>
internal static class RealDerivative
{
    /// <summary>The derivative; where it has a value for real variables only, such as that of |x|, the derivative for these.</summary>
    public static Expr Of(Expr expr, Symbol variable)
    {
        var (function, real) = Domain(expr, variable);
        return function.Diff(real).Replace(new Dictionary<Expr, Expr> { [real] = variable });
    }

    /// <summary>The expression and its variable as they are; where the derivative has a value for real variables only, with a real one.</summary>
    public static (Expr Expr, Symbol Variable) Domain(Expr expr, Symbol variable)
    {
        if (!HasBinder(expr.Diff(variable)))
        {
            return (expr, variable);
        }

        var real = new Symbol(variable.Name, Assumptions.Real);
        var function = expr.Replace(new Dictionary<Expr, Expr> { [variable] = real });
        return HasBinder(function.Diff(real)) ? (expr, variable) : (function, real);
    }

    private static bool HasBinder(Expr expr)
    {
        var found = false;
        PostOrder.Visit(expr, needed: _ => !found, part => found |= part is Binder);
        return found;
    }
}
