namespace Nabla;

public static partial class Maths
{
    /// <summary>The derivative by variables, one after the other; an integer after a variable is its order: <c>Diff(J, x, 2, y)</c>.</summary>
    /// <exception cref="MathException">A variable is neither a symbol nor an undefined function, or the expression has no derivative.</exception>
    public static Expr Diff(Expr expr, params ReadOnlySpan<Expr> variables)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return expr.Diff(variables);
    }
}
