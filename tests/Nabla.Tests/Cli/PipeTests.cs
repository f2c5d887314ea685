namespace Nabla.Tests.Cli;

public class PipeTests
{
    [Fact]
    public void Each_line_gives_one_result()
    {
        var run = CliRun.WithInput("J = w**2\ndiff(J, w)\nsubs(_, w, 2)\n\n1/w\n");

        Assert.Equal(("", "w**2\n2*w\n4\n1/w\n", 0), (run.Error, run.Out, run.Code));
    }

    [Fact]
    public void An_error_goes_to_the_error_stream_and_the_next_line_is_read()
    {
        var run = CliRun.WithInput("2*\n1 + 1\n");

        Assert.Equal((1, "2\n"), (run.Code, run.Out));
        Assert.Contains("  2*\n    ^\n", run.Error);
    }

    [Fact]
    public void Exit_ends_the_input() => Assert.Equal("1\n", CliRun.WithInput("1\nexit\n2\n").Out);
}
