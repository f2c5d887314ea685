using System.Collections.Concurrent;
using System.Text;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Language;

namespace Nabla.Tests.Notebooks;

/// <summary>Cells run one after the other, with what they print and show kept for the test.</summary>
internal sealed class TestCells : ICellOutput
{
    private readonly StringBuilder printed = new();
    private int count;

    public TestCells() => CellConsole.Install();

    public CSharpEvaluator Evaluator { get; } = new();

    /// <summary>What the last cell printed.</summary>
    public string Printed
    {
        get
        {
            lock (printed)
            {
                return printed.ToString();
            }
        }
    }

    public ConcurrentQueue<(MimeBundle Data, string? Id, bool IsUpdate)> Shown { get; } = new();

    /// <summary>The plain text of the last cell's value, or what went wrong.</summary>
    public string Value(params string[] cells)
    {
        var outcome = cells.Select(Run).ToList()[^1];
        return outcome switch
        {
            CellOutcome.Success success => success.Result?[MimeBundle.Plain] ?? "",
            CellOutcome.Failure failure => string.Join('\n', failure.Traceback),
            _ => "",
        };
    }

    public MimeBundle Result(string cell) => Assert.IsType<CellOutcome.Success>(Run(cell)).Result!;

    public CellOutcome.Failure Failure(string cell) => Assert.IsType<CellOutcome.Failure>(Run(cell));

    public CellOutcome Run(string cell)
    {
        lock (printed)
        {
            printed.Clear();
        }

        count++;
        return Question.Of(cell)?.Answer(Evaluator) ?? Evaluator.Evaluate(cell, $"cell {count}", this);
    }

    void ICellOutput.Write(OutputStream stream, string text)
    {
        lock (printed)
        {
            printed.Append(text);
        }
    }

    void ICellOutput.Display(MimeBundle data, string? displayId, bool isUpdate) => Shown.Enqueue((data, displayId, isUpdate));

    void ICellOutput.Clear(bool wait)
    {
    }

    string ICellOutput.ReadLine(string prompt, bool isPassword, CancellationToken cancellationToken) => prompt + "42";
}
