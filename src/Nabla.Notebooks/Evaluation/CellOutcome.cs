using System.Collections.Immutable;
using Nabla.Notebooks.Display;

namespace Nabla.Notebooks.Evaluation;

/// <summary>How a cell has ended.</summary>
internal abstract record CellOutcome
{
    private CellOutcome()
    {
    }

    /// <summary>It ran to its end.</summary>
    /// <param name="Result">The value of its last expression; null where there is none.</param>
    public sealed record Success(MimeBundle? Result) : CellOutcome;

    /// <summary>It did not compile, threw, or was interrupted.</summary>
    /// <param name="Name">The kind of error: CompilationError, Interrupted, or the name of the exception.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Traceback">Lines for people, without colours: what is wrong and where.</param>
    public sealed record Failure(string Name, string Message, ImmutableArray<string> Traceback) : CellOutcome
    {
        public const string CompilationError = "CompilationError";

        public const string Interrupted = "Interrupted";
    }
}
