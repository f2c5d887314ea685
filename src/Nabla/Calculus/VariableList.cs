using System.Collections.Immutable;

namespace Nabla.Calculus;

/// <summary>The variables of a gradient, Jacobian or Hessian, the parameters of a function.</summary>
internal static class VariableList
{
    /// <summary>The symbols; anything else is refused.</summary>
    public static ImmutableArray<Symbol> Of(ReadOnlySpan<Expr> variables)
    {
        var symbols = ImmutableArray.CreateBuilder<Symbol>(variables.Length);
        foreach (var variable in variables)
        {
            symbols.Add(Of(variable));
        }

        return symbols.MoveToImmutable();
    }

    /// <summary>The symbol; anything else is refused.</summary>
    public static Symbol Of(Expr variable) => variable as Symbol ?? throw new MathException($"'{variable}' is not a symbol.");
}
