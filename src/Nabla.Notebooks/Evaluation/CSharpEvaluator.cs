using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nabla.Notebooks.Display;

namespace Nabla.Notebooks.Evaluation;

/// <summary>Runs cells one after the other; each sees what the earlier ones have declared.</summary>
internal sealed class CSharpEvaluator
{
    private readonly ReferenceSet references = new();
    private readonly CellLoader loader = new();
    private readonly CellCompiler compiler;
    private readonly Directives directives;
    private Chain pinned = Chain.Empty;
    private int count;
    private RunningCell? running;

    public CSharpEvaluator()
    {
        compiler = new CellCompiler(references);
        directives = new Directives(references, loader);
    }

    public Scope Scope { get; private set; } = Scope.Empty;

    /// <summary>Runs a cell to its end.</summary>
    /// <param name="code">C#.</param>
    /// <param name="name">What the cell is called in messages: cell 3.</param>
    /// <param name="output">Takes what it prints and displays.</param>
    public CellOutcome Evaluate(string code, string name, ICellOutput output)
    {
        using var cell = new RunningCell();
        running = cell;
        try
        {
            return new CellOutcome.Success(Run(code, name, new CellScope(output, cell.Stopping), cell.Stopping));
        }
        catch (CellCompilationException e)
        {
            return ErrorReport.Of(e);
        }
        catch (CellLeftBehindException)
        {
            cell.IsLeftBehind = true;
            return Interrupted("the cell is left behind: it is in a call that goes on until it ends by itself.");
        }
        catch (OperationCanceledException) when (cell.Stopping.IsCancellationRequested)
        {
            return Interrupted("the cell was stopped before its end.");
        }
#pragma warning disable CA1031 // whatever a cell throws is what its person wants to see
        catch (Exception e)
        {
            return ErrorReport.Of(e);
        }
#pragma warning restore CA1031
        finally
        {
            running = null;
        }
    }

    private static CellOutcome.Failure Interrupted(string how) =>
        new(CellOutcome.Failure.Interrupted, "The cell was interrupted.", ["Interrupted: " + how]);

    /// <summary>Runs a cell that declares nothing for the sake of running it; it can happen beside another cell.</summary>
    public void Rehearse(string code, ICellOutput output) => Run(code, "rehearsal", new CellScope(output, CancellationToken.None), CancellationToken.None);

    /// <summary>Stops the cell that runs, if one does. Returns at once.</summary>
    public void Interrupt() => running?.Stop();

    /// <summary>The compilation that a text would have as the next cell: for completion and inspection.</summary>
    public CSharpCompilation Bind(string code)
    {
        lock (compiler)
        {
            return compiler.Bind(CellCompiler.Parse(Directives.Blank(code), ""), "next", Scope, pinned, out _);
        }
    }

    private MimeBundle? Run(string code, string name, CellScope cell, CancellationToken cancellationToken)
    {
        var prepared = directives.Apply(code, name, cell.Output, cancellationToken);
        foreach (var (file, text) in prepared.Loaded)
        {
            Run(text, file, cell, cancellationToken);
        }

        var tree = CellCompiler.Parse(prepared.Code, name);
        if (tree.GetCompilationUnitRoot(cancellationToken) is { Members.Count: 0, Usings.Count: 0 } && !tree.GetDiagnostics(cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        CompiledCell compiled;
        lock (compiler)
        {
            var evaluated = new EvaluatedCell(++count, $"cell-{count}");
            compiled = compiler.Compile(tree, evaluated, Scope, pinned, cancellationToken);
        }

        if (tree.GetCompilationUnitRoot(cancellationToken).Members.Count == 0)
        {
            Keep(compiled); // using directives alone: nothing to run
            return null;
        }

        return Run(compiled, cell, cancellationToken);
    }

    private MimeBundle? Run(CompiledCell compiled, CellScope cell, CancellationToken cancellationToken)
    {
        var objects = new object?[compiled.Chain.Cells.Length + 2]; // before them the host's, which is not there; behind them the new one's
        for (var i = 0; i < compiled.Chain.Cells.Length; i++)
        {
            objects[i + 1] = compiled.Chain.Cells[i].Instance;
        }

        try
        {
            var entry = loader.Load(compiled, cancellationToken);
            return CellThread.Run(
                wait =>
                {
                    CellScope.Current = cell;
                    var value = wait(entry(objects));
                    return value is null ? null : Formatter.Format(value);
                },
                cancellationToken);
        }
        finally
        {
            // What a failed cell has declared before it failed stays, as in every notebook.
            if (objects[^1] is { } instance)
            {
                compiled.Cell.Instance = instance;
                Keep(compiled);
            }
        }
    }

    private void Keep(CompiledCell compiled)
    {
        lock (compiler)
        {
            if (compiled.IsPinned)
            {
                pinned = new Chain(compiled.Compilation, compiled.Cell.Number, compiled.Chain.Cells.Add(compiled.Cell));
            }

            Scope = Scope.With(compiled.Declarations);
        }
    }
}
