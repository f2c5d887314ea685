using System.Collections.Immutable;

namespace Nabla.Expressions;

/// <summary>What construction makes of a defined function's application: the part that is the same for all functions.</summary>
internal static class Automatic
{
    /// <summary>The canonical form where it is not the plain application, or null.</summary>
    public static Expr? Evaluation(Function function, ImmutableArray<Expr> arguments)
    {
        if (function.Evaluate?.Invoke(arguments) is { } value)
        {
            return value;
        }

        if (arguments.Length == 1 && function.Parity != Parity.None && Signs.CanExtractMinus(arguments[0])
            && (function.Parity != Parity.OddExceptAtZero || arguments[0].Facts.IsNonzero))
        {
            var mirrored = Apply.Of(function, [-arguments[0]]);
            return function.Parity == Parity.Even ? mirrored : -mirrored;
        }

        return HasFloat(arguments) ? NumericValue.OfApplication(function, arguments) : null;
    }

    private static bool HasFloat(ImmutableArray<Expr> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.SymbolMask != 0)
            {
                return false;
            }
        }

        foreach (var argument in arguments)
        {
            if (NumericValue.HasFloat(argument))
            {
                return true;
            }
        }

        return false;
    }
}
