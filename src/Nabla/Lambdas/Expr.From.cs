using System.Linq.Expressions;
using Nabla.Lambdas;

namespace Nabla;

public abstract partial class Expr
{
    /// <summary>
    /// The formula that a lambda computes, with a symbol for each parameter: <c>Expr.From((double w, double b) => Math.Exp(w) * b)</c>
    /// is b*exp(w).
    /// </summary>
    /// <remarks>
    /// Read are arithmetic, comparisons, conditions (as cases), the methods of Math and double that formulas have, and lambdas that are
    /// called inside or captured as expressions. Parts that depend on no parameter, such as captured numbers and elements of lists, are computed
    /// as C# does where they are no formulas. A double that is a whole number is that integer, Math.PI and Math.E are the constants, any other
    /// double stays a float. x % y has the sign of x, as in C#. Conversions that only round are left out.
    /// </remarks>
    /// <param name="lambda">A lambda of numbers.</param>
    /// <exception cref="MathException">A part of the lambda is no formula, or computing one failed; the message shows it.</exception>
    public static Expr From(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return LambdaReader.Read(lambda, [.. lambda.Parameters.Select(LambdaReader.SymbolOf)], outer: null);
    }
}
