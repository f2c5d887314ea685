using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Language;

namespace Nabla.Notebooks.Files;

/// <summary>Runs a notebook from its first cell to its last, or to the first that fails, and puts the outputs into it.</summary>
internal sealed class NotebookRunner(CSharpEvaluator evaluator, TimeSpan timeout)
{
    private static readonly TimeSpan TimeBetweenInterrupts = TimeSpan.FromSeconds(1);

    private readonly NotebookDisplays displays = new();
    private int count;

    /// <summary>What went wrong, and in which code cell (counted from 1).</summary>
    public sealed record Problem(int Cell, CellOutcome.Failure Failure);

    /// <summary>Runs all code cells; those behind a failed one keep no outputs.</summary>
    /// <returns>The failure, or null.</returns>
    public Problem? Run(NotebookFile notebook)
    {
        CellConsole.Install();
        Problem? problem = null;
        foreach (var cell in notebook.Cells.Where(c => c.IsCode))
        {
            if (problem is not null)
            {
                cell.SetOutputs(null, []);
                continue;
            }

            if (string.IsNullOrWhiteSpace(cell.Source))
            {
                cell.SetOutputs(null, []);
            }
            else if (Run(cell, LanguageProblem(notebook, cell)) is { } failure && !cell.MayFail)
            {
                problem = new Problem(count, failure);
            }
        }

        return problem;
    }

    private CellOutcome.Failure? Run(NotebookCell cell, string? languageProblem)
    {
        count++;
        var output = new RecordedOutput(displays);
        var outcome = languageProblem is null
            ? Evaluate(cell.Source, output)
            : new CellOutcome.Failure("LanguageError", languageProblem, [languageProblem]);
        if (outcome is CellOutcome.Success { Result: { } result } && result.Any())
        {
            output.AddResult(result, count);
        }

        var failure = outcome as CellOutcome.Failure;
        if (failure is not null)
        {
            output.AddError(failure);
        }

        cell.SetOutputs(count, output.ToJson());
        return failure;
    }

    private CellOutcome Evaluate(string code, RecordedOutput output)
    {
        if (Question.Of(code) is { } question)
        {
            return question.Answer(evaluator);
        }

        // Again and again: an interrupt that comes before the cell has begun is none.
        using var limit = new Timer(_ => evaluator.Interrupt(), null, timeout, timeout == Timeout.InfiniteTimeSpan ? timeout : TimeBetweenInterrupts);
        return evaluator.Evaluate(code, $"cell {count}", output);
    }

    private static string? LanguageProblem(NotebookFile notebook, NotebookCell cell)
    {
        if (cell.OtherLanguage is { } language)
        {
            return $"This cell is in '{language}'; Nabla runs C# cells only.";
        }

        return notebook.Language is { } ofNotebook && !Languages.IsCSharp(ofNotebook)
            ? $"This notebook is in '{ofNotebook}'; Nabla runs C# notebooks only."
            : null;
    }
}
