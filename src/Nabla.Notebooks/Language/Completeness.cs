using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Language;

/// <summary>Whether a text can be run as it is, or more must be typed.</summary>
/// <param name="Status">complete, incomplete or invalid.</param>
/// <param name="Indent">For an incomplete text the blanks that the next line should begin with.</param>
internal sealed record Completeness(string Status, string? Indent)
{
    public static Completeness Of(string code)
    {
        var tree = CellCompiler.Parse(code, "");
        return Question.Of(code) is not null ? new Completeness("complete", null)
            : !SyntaxFactory.IsCompleteSubmission(tree) ? new Completeness("incomplete", IndentAfter(code))
            : tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? new Completeness("invalid", null)
            : new Completeness("complete", null);
    }

    private static string IndentAfter(string code)
    {
        var last = code.Split('\n').LastOrDefault(line => line.Trim().Length > 0) ?? "";
        var indent = last[..^last.TrimStart().Length];
        return last.TrimEnd() is [.., '{' or '(' or '['] ? indent + "    " : indent;
    }
}
