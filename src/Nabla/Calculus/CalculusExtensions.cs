using System.Collections.Immutable;
using Nabla.Calculus;

namespace Nabla;

/// <summary>Derivatives of expressions.</summary>
public static class CalculusExtensions
{
    extension(Expr expr)
    {
        /// <summary>The derivative by a variable: a symbol, or an undefined function such as f(x) that is treated as one.</summary>
        /// <exception cref="MathException">The variable is neither, or the expression has no derivative (a relation).</exception>
        public Expr Diff(Expr variable) => Derivatives.Of(expr, variable, 1);

        /// <summary>The derivative of an order by a variable.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
        public Expr Diff(Expr variable, int order) => Derivatives.Of(expr, variable, order);

        /// <summary>The derivative by several variables, one after the other; an integer after a variable is its order:
        /// <c>e.Diff(x, 2, y)</c> is the third derivative, twice by x and once by y.</summary>
        public Expr Diff(params ReadOnlySpan<Expr> variables) => Derivatives.Of(expr, variables);

        /// <summary>The derivative by variables with their orders, one after the other; an order that is not a number, as in
        /// <c>e.Diff((x, n))</c>, leaves the derivative unevaluated.</summary>
        public Expr Diff(params ReadOnlySpan<(Expr Variable, Expr Order)> variables)
        {
            var result = expr;
            foreach (var (variable, order) in variables)
            {
                result = Derivatives.Of(result, variable, order);
            }

            return result;
        }

        /// <summary>
        /// Carries out what was left as it is written: derivatives and substitutions, and sums and products whose limits are integers
        /// not more than 1,000 apart. <c>Derivative(sin(x), x)</c> becomes <c>cos(x)</c>, <c>Sum(k**2, (k, 1, 3))</c> becomes 14; what
        /// cannot be carried out, such as <c>Derivative(f(x), x)</c>, stays.
        /// </summary>
        /// <exception cref="MathException">A derivative cannot be written, such as one of a relation.</exception>
        public Expr Doit() => Completion.Of(expr);

        /// <summary>All partial derivatives, in the order of the variables, in one pass: the time grows with the number of
        /// distinct parts of the expression, not with that number times the number of variables.</summary>
        /// <exception cref="MathException">A variable is not a symbol.</exception>
        public ImmutableArray<Expr> Gradient(params ReadOnlySpan<Expr> variables) => Gradients.Of(expr, VariableList.Of(variables));

        /// <summary>The matrix of second derivatives: entry [i, j] is the derivative by the variables i and j.</summary>
        /// <exception cref="MathException">A variable is not a symbol.</exception>
        public Expr[,] Hessian(params ReadOnlySpan<Expr> variables) => Matrices.Hessian(expr, VariableList.Of(variables));
    }

    extension(IEnumerable<Expr> functions)
    {
        /// <summary>The matrix of first derivatives: entry [i, j] is the derivative of function i by variable j.</summary>
        /// <exception cref="MathException">A variable is not a symbol.</exception>
        public Expr[,] Jacobian(params ReadOnlySpan<Expr> variables) => Matrices.Jacobian([.. functions], VariableList.Of(variables));
    }
}
