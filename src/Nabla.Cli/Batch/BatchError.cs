namespace Nabla.Cli.Batch;

/// <summary>A request that gets an error for an answer.</summary>
/// <param name="Kind">request, parse, math, limit, timeout or unsupported.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Position">Where in the text, in UTF-16 code units from 0, if the error is in a text.</param>
internal sealed record BatchError(string Kind, string Message, int? Position = null)
{
    /// <summary>The answer to an exception; null for one that no request may cause.</summary>
    public static BatchError? Of(Exception exception) => exception switch
    {
        RequestException e => new(e.Kind, e.Message, e.Position),
        ParseException e => new(KindOf(e), e.Problem, e.Position),
        LimitException e => new("limit", e.Message),
        MathException e => new("math", e.Message),
        OutOfMemoryException => new("limit", "The request needs more memory than there is."),
        OperationCanceledException => new("timeout", "The request took longer than it may."),
        _ => null,
    };

    public static string KindOf(ParseException error) => error.IsUnsupported ? "unsupported" : "parse";
}

/// <summary>A request that is not one, or an error in one of its fields.</summary>
internal sealed class RequestException(string kind, string message, int? position = null) : Exception(message)
{
    public RequestException(string message)
        : this("request", message)
    {
    }

    public string Kind { get; } = kind;

    public int? Position { get; } = position;
}
