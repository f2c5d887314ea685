using System.Collections.Immutable;

namespace Nabla;

/// <summary>What <c>CheckAnswer</c> finds.</summary>
public enum AnswerVerdict
{
    /// <summary>The answer is the derivative.</summary>
    Right,

    /// <summary>The answer has the values of the derivative, but is written with more than it needs.</summary>
    RightButNotSimplified,

    /// <summary>The answer has other values, as at the point that is given.</summary>
    Wrong,

    /// <summary>The answer contains symbols or functions that the question does not.</summary>
    UnknownNames,

    /// <summary>The answer cannot be read as an expression.</summary>
    Unreadable,

    /// <summary>Neither could be shown: the two could not be computed at enough points.</summary>
    Undecided,
}

/// <summary>A verdict on somebody's answer to "what is the derivative?".</summary>
public sealed class AnswerCheck
{
    internal AnswerCheck(AnswerVerdict verdict, string message, Expr derivative)
    {
        Verdict = verdict;
        Message = message;
        Derivative = derivative;
    }

    /// <summary>The verdict.</summary>
    public AnswerVerdict Verdict { get; }

    /// <summary>The verdict and what it rests on, in a sentence or two. The right derivative is not given away.</summary>
    public string Message { get; }

    /// <summary>The derivative, as Diff gives it.</summary>
    public Expr Derivative { get; }

    /// <summary>For a wrong answer a point where it has another value than the derivative, undefined functions such as f(x) included; otherwise empty.</summary>
    public ImmutableArray<(Symbol Symbol, double Value)> Point { get; internal init; } = [];

    /// <summary>For a wrong answer that a typical mistake gives exactly: the mistake, to be read after "if"; null otherwise.</summary>
    public string? Mistake { get; internal init; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
