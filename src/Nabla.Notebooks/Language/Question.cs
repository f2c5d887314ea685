using System.Text.RegularExpressions;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Language;

/// <summary>A cell that asks what something is: ?Diff, or Diff? behind it. That is no C#, so nothing else can be meant.</summary>
/// <param name="Name">What is asked for: Diff, Math.Sqrt, J.</param>
internal sealed partial record Question(string Name)
{
    /// <summary>The question of a cell, or null where it is code.</summary>
    public static Question? Of(string code) =>
        Form().Match(code) is { Success: true } match ? new Question(match.Groups["name"].Value) : null;

    /// <summary>How it is declared, and its documentation.</summary>
    public CellOutcome Answer(CSharpEvaluator evaluator)
    {
        if (Inspector.Inspect(evaluator, Name, Name.Length) is { } found)
        {
            return new CellOutcome.Success(found);
        }

        var message = $"There is no '{Name}' here.";
        return new CellOutcome.Failure("NotFound", message, [message]);
    }

    [GeneratedRegex(@"^\s*(\?{1,2}\s*(?<name>[\p{L}_][\p{L}\p{Nd}_.]*)|(?<name>[\p{L}_][\p{L}\p{Nd}_.]*)\?{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
