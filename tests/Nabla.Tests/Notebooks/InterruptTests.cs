using Nabla.Notebooks.Evaluation;

namespace Nabla.Tests.Notebooks;

public class InterruptTests
{
    private readonly TestCells cells = new();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("while (true) { try { Thread.Sleep(-1); } catch (Exception) { } }")]
    [InlineData("Interrupted.WaitHandle.WaitOne();")]
    [InlineData("var x = Symbol(\"x\"); var e = (Expr)x; for (var i = 0; ; i++) { e = Sin(e) * e; _ = Diff(e, x); }")]
    public void A_cell_stops_wherever_it_is_and_the_next_one_runs(string code)
    {
        using var stop = new Timer(_ => { if (cells.Printed.Length > 0) { cells.Evaluator.Interrupt(); } }, null, 0, 20);
        var failure = cells.Failure("Console.Write('.');\n" + code);

        Assert.Equal(CellOutcome.Failure.Interrupted, failure.Name);
        stop.Dispose();
        Assert.Equal("2", cells.Value("1 + 1"));
    }

    [Fact]
    public void What_comes_after_an_interrupted_await_does_not_run()
    {
        cells.Run("var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously); var isLate = false;");
        using (new Timer(_ => { if (cells.Printed.Length > 0) { cells.Evaluator.Interrupt(); } }, null, 0, 20))
        {
            cells.Failure("Console.Write('.'); await gate.Task; isLate = true;");
        }

        Assert.Equal("false", cells.Value("gate.SetResult(); await Task.Delay(50);", "isLate"));
    }

    [Fact]
    public void An_interrupt_between_cells_does_nothing()
    {
        cells.Evaluator.Interrupt();

        Assert.Equal("1", cells.Value("1"));
    }
}
