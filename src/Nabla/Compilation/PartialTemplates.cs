using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Nabla.Compilation;

/// <summary>
/// The partial derivatives of functions as parts of graphs in real stand-ins for the arguments, found by differentiating f(u1, u2, ...).
/// Whole numbers among the arguments, such as the order of a Bessel function, stand for themselves.
/// </summary>
internal static class PartialTemplates
{
    private static readonly ImmutableArray<Symbol> Symbols = [.. Enumerable.Range(1, 3).Select(i => new Symbol($"_u{i}", Assumptions.Real))];
    private static readonly ConcurrentDictionary<(Function, int Index, int Arity, int? A, int? B, int? C), GraphPart> Known = new();

    /// <summary>The symbol that stands for the argument of an index.</summary>
    public static Symbol StandIn(int index) => Symbols[index];

    /// <summary>The derivative of a function by its argument of an index.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">For each argument its value where it is a whole number.</param>
    /// <param name="index">Which argument to differentiate by.</param>
    /// <exception cref="MathException">The function has no derivative by that argument.</exception>
    public static GraphPart Of(Function function, ReadOnlySpan<int?> arguments, int index)
    {
        var key = (function, index, arguments.Length, arguments[0], arguments.Length > 1 ? arguments[1] : null, arguments.Length > 2 ? arguments[2] : null);
        if (!Known.TryGetValue(key, out var derivative))
        {
            Known[key] = derivative = new GraphPart(Derived(function, arguments, index), Symbols);
        }

        return derivative;
    }

    private static Expr Derived(Function function, ReadOnlySpan<int?> values, int index)
    {
        if (function.IsStepOf(values.Length))
        {
            return Integer.Zero;
        }

        var arguments = new Expr[values.Length];
        for (var k = 0; k < arguments.Length; k++)
        {
            arguments[k] = k != index && values[k] is { } number ? number : Symbols[k];
        }

        var derivative = (function.Expansion?.Invoke([.. arguments]) ?? function[arguments]).Diff(Symbols[index]);
        return HasBinder(derivative) ? throw new MathException($"The derivative of {function} by its argument {index + 1} is not known.") : derivative;
    }

    private static bool HasBinder(Expr expr) => expr is Binder || expr.Operands.Any(HasBinder);
}
