using Nabla.Derivations;

namespace Nabla;

public static partial class Maths
{
    /// <summary>How Diff finds the derivative, step by step; the variables are given as to Diff.</summary>
    /// <param name="J">The expression.</param>
    /// <param name="variables">The variables, one after the other; an integer after a variable is its order.</param>
    /// <example><c>Steps(x.Pow(2) * Sin(x), x).ToString("markdown")</c></example>
    /// <exception cref="MathException">What Diff refuses, or a variable that is not a symbol.</exception>
    /// <exception cref="LimitException">The expression has more than 2000 different parts.</exception>
    public static Derivation Steps(Expr J, params ReadOnlySpan<Expr> variables) => Steps(J, StepLevel.Normal, variables);

    /// <summary>How Diff finds the derivative, with more or less detail.</summary>
    /// <param name="J">The expression.</param>
    /// <param name="level">How much is shown.</param>
    /// <param name="variables">The variables, one after the other; an integer after a variable is its order.</param>
    /// <exception cref="MathException">What Diff refuses, or a variable that is not a symbol.</exception>
    /// <exception cref="LimitException">The expression has more than 2000 different parts.</exception>
    public static Derivation Steps(Expr J, StepLevel level, params ReadOnlySpan<Expr> variables)
    {
        ArgumentNullException.ThrowIfNull(J);
        return DerivationSeries.Of(J, level, variables);
    }
}
