using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nabla.Notebooks.Evaluation;

/// <summary>A cell is not C# that can run.</summary>
internal sealed class CellCompilationException(ImmutableArray<Diagnostic> errors) : Exception(errors[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture))
{
    public ImmutableArray<Diagnostic> Errors { get; } = errors;

    public static void ThrowIfErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start).ToImmutableArray();
        if (errors.Length > 0)
        {
            throw new CellCompilationException(errors);
        }
    }
}
