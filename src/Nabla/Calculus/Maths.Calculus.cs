using System.Collections.Immutable;

namespace Nabla;

public static partial class Maths
{
    /// <summary>The derivative by the variables, one after the other; an integer after a variable is its order:
    /// <c>Diff(f, x, 2, y)</c>. Without a variable: by the only symbol of the expression.</summary>
    /// <exception cref="MathException">A variable is neither a symbol nor an undefined function such as f(x), none is given and
    /// there is not exactly one symbol, or the expression has no derivative (a relation).</exception>
    public static Expr Diff(Expr expr, params ReadOnlySpan<Expr> variables) => expr.Diff(variables);

    /// <summary>All partial derivatives of f, in the order of the variables, in one pass.</summary>
    /// <exception cref="MathException">A variable is not a symbol.</exception>
    public static ImmutableArray<Expr> Gradient(Expr f, params ReadOnlySpan<Expr> variables) => f.Gradient(variables);

    /// <summary>The matrix of first derivatives: entry [i, j] is the derivative of function i by variable j.</summary>
    /// <exception cref="MathException">A variable is not a symbol.</exception>
    public static Expr[,] Jacobian(IEnumerable<Expr> functions, params ReadOnlySpan<Expr> variables) => functions.Jacobian(variables);

    /// <summary>The matrix of second derivatives of f: entry [i, j] is the derivative by the variables i and j.</summary>
    /// <exception cref="MathException">A variable is not a symbol.</exception>
    public static Expr[,] Hessian(Expr f, params ReadOnlySpan<Expr> variables) => f.Hessian(variables);
}
