using Nabla.Cli;

namespace Nabla.Tests.Cli;

public class InterruptTests
{
    [Fact]
    public void A_running_computation_is_stopped()
    {
        var interrupts = new Interrupts();
        var stopped = Record.Exception(() => interrupts.Run<Expr>(() =>
        {
            Assert.True(interrupts.Raise());
            Expr x = new Symbol("x");
            while (true)
            {
                x = (x + 1) - 1;
            }
        }));

        Assert.IsType<OperationCanceledException>(stopped);
    }

    [Fact]
    public void Nothing_is_stopped_where_nothing_runs() => Assert.False(new Interrupts().Raise());

    [Fact]
    public void An_interrupted_command_says_so()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = new Host { In = TextReader.Null, Out = TextWriter.Null, Error = error };

        Assert.Equal(130, CommandLine.Guarded(host, () => throw new OperationCanceledException()));
        Assert.Equal("error: Interrupted.\n", error.ToString());
    }
}
