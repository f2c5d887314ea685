using Nabla.Calculus;

namespace Nabla;

/// <summary>Derivatives of expressions.</summary>
public static class CalculusExtensions
{
    extension(Expr expr)
    {
        /// <summary>The derivative by a symbol.</summary>
        public Expr Diff(Symbol variable) => new Differentiation(variable).Of(expr);
    }
}
