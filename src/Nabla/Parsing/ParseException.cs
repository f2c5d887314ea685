using Nabla.Parsing;

namespace Nabla;

/// <summary>Text that is not an expression; the message says what is wrong, where, and what to do.</summary>
public sealed class ParseException : MathException
{
    /// <summary>An error without a message.</summary>
    public ParseException()
    {
    }

    /// <summary>An error with a message for people.</summary>
    public ParseException(string message)
        : base(message) => Problem = message;

    /// <summary>An error with a message for people and its cause.</summary>
    public ParseException(string message, Exception innerException)
        : base(message, innerException) => Problem = message;

    internal ParseException(ReadOnlySpan<char> text, int position, int length, string problem, bool isUnsupported = false)
        : base(problem + "\n" + CaretExcerpt.Of(text, position, length))
    {
        Text = text.ToString();
        Position = position;
        Length = length;
        Problem = problem;
        IsUnsupported = isUnsupported;
    }

    /// <summary>What is wrong and what to do, without the excerpt that <see cref="Exception.Message"/> adds.</summary>
    public string Problem { get; } = "";

    /// <summary>The whole text.</summary>
    public string Text { get; } = "";

    /// <summary>Where the error is: an index into <see cref="Text"/> in UTF-16 code units, equal to its length for a missing end.</summary>
    public int Position { get; }

    /// <summary>How many code units are wrong; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>Whether the text is mathematics that Nabla does not cover (matrices, sets, ...) rather than a mistake.</summary>
    public bool IsUnsupported { get; }
}
