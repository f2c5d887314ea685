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

    /// <summary>
    /// Judges an answer to "what is the derivative of J by w?", as a teacher would: equal values count, not the form. Values are compared
    /// in doubles at points that satisfy the symbols' assumptions, first of all where J is real.
    /// </summary>
    /// <param name="J">The expression that was to be differentiated.</param>
    /// <param name="w">The variable.</param>
    /// <param name="answer">The answer as it was written.</param>
    /// <example><c>CheckAnswer(x.Pow(3), x, "3x").Verdict</c> is <c>Wrong</c>.</example>
    /// <exception cref="MathException">J has no derivative by w.</exception>
    public static AnswerCheck CheckAnswer(Expr J, Expr w, string answer)
    {
        ArgumentNullException.ThrowIfNull(J);
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerChecker.Check(J, w, answer);
    }

    /// <summary>Judges an answer that is an expression.</summary>
    /// <param name="J">The expression that was to be differentiated.</param>
    /// <param name="w">The variable.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="MathException">J has no derivative by w.</exception>
    public static AnswerCheck CheckAnswer(Expr J, Expr w, Expr answer)
    {
        ArgumentNullException.ThrowIfNull(J);
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerChecker.Check(J, w, answer, answer.ToString());
    }
}
