using Nabla.Notebooks.Evaluation;

namespace Nabla.Tests.Notebooks;

public class InterruptTests
{
    private readonly TestCells cells = new();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("do { try { for (; ; ) { } } catch (Exception) { } } while (true);")]
    [InlineData("foreach (var i in Forever()) { } IEnumerable<int> Forever() { again: yield return 1; goto again; }")]
    [InlineData("again: if (true) goto again;")]
    [InlineData("foreach (var (i, j) in Enumerable.Repeat((1, 2), int.MaxValue)) Loop(); void Loop() { while (true) { } }")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("while (true) { try { Thread.Sleep(-1); } catch (Exception) { } }")]
    [InlineData("Interrupted.WaitHandle.WaitOne();")]
    [InlineData("var x = Symbol(\"x\"); var e = (Expr)x; for (var i = 0; ; i++) { e = Sin(e) * e; _ = Diff(e, x); }")]
    public void A_cell_stops_wherever_it_is_and_the_next_one_runs(string code)
    {
        using var stop = InterruptAfterOutput();
        var failure = cells.Failure("Console.Write('.');\n" + code);

        Assert.Equal(CellOutcome.Failure.Interrupted, failure.Name);
        stop.Dispose();
        Assert.Equal("2", cells.Value("1 + 1"));
    }

    [Fact]
    public void What_comes_after_an_interrupted_await_does_not_run()
    {
        cells.Run("var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously); var isLate = false;");
        using (InterruptAfterOutput())
        {
            cells.Failure("Console.Write('.'); await gate.Task; isLate = true;");
        }

        Assert.Equal("false", cells.Value("gate.SetResult(); await Task.Delay(50);", "isLate"));
    }

    [Fact]
    public void The_loops_of_earlier_cells_stop_too()
    {
        cells.Run("void Loop() { while (true) { } }");
        using (InterruptAfterOutput())
        {
            Assert.Equal(CellOutcome.Failure.Interrupted, cells.Failure("Console.Write('.'); Loop();").Name);
        }
    }

    [Fact]
    public void A_call_that_goes_on_is_left_behind()
    {
        cells.Run("var end = DateTime.UtcNow.AddSeconds(12); var rounds = 0;");
        using (InterruptAfterOutput())
        {
            var failure = cells.Failure("Console.Write('.'); Enumerable.Repeat(0, int.MaxValue).Any(_ => DateTime.UtcNow > end); while (true) { rounds++; }");
            Assert.Contains("left behind", Assert.Single(failure.Traceback), StringComparison.Ordinal);
        }

        Assert.Equal("0", cells.Value("while (DateTime.UtcNow < end.AddSeconds(1)) { Thread.Sleep(10); }", "rounds"));
    }

    [Fact]
    public void An_error_in_a_loop_is_reported_in_its_line() =>
        Assert.Contains("line 5", cells.Value("foreach (var i in new[] { 1, 0 })\n{\n    // here\n\n    Console.Write(1 / i);\n}"), StringComparison.Ordinal);

    [Fact]
    public void An_interrupt_between_cells_does_nothing()
    {
        cells.Evaluator.Interrupt();

        Assert.Equal("1", cells.Value("1"));
    }

    /// <summary>Interrupts the cell that runs when it has printed something: it has begun then.</summary>
    private Timer InterruptAfterOutput() =>
        new(_ => { if (cells.Printed.Length > 0) { cells.Evaluator.Interrupt(); } }, null, 0, 20);
}
