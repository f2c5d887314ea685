using System.Collections.Immutable;

namespace Nabla.Calculus;

/// <summary>Matrices of derivatives.</summary>
internal static class Matrices
{
    /// <summary>Entry [i, j] is the derivative of function i by variable j.</summary>
    public static Expr[,] Jacobian(ImmutableArray<Expr> functions, ImmutableArray<Symbol> variables)
    {
        var jacobian = new Expr[functions.Length, variables.Length];
        for (var i = 0; i < functions.Length; i++)
        {
            var gradient = Gradients.Of(functions[i], variables);
            for (var j = 0; j < variables.Length; j++)
            {
                jacobian[i, j] = gradient[j];
            }
        }

        return jacobian;
    }

    /// <summary>Entry [i, j] is the derivative by the variables i and j; the half below the diagonal mirrors the upper one.</summary>
    public static Expr[,] Hessian(Expr expr, ImmutableArray<Symbol> variables)
    {
        var gradient = Gradients.Of(expr, variables);
        var hessian = new Expr[variables.Length, variables.Length];
        for (var i = 0; i < variables.Length; i++)
        {
            var row = Gradients.Of(gradient[i], variables[i..]);
            for (var j = i; j < variables.Length; j++)
            {
                hessian[i, j] = hessian[j, i] = row[j - i];
            }
        }

        return hessian;
    }
}
