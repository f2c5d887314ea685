namespace Nabla.Tests.Cli;

public class CommandTests
{
    [Theory]
    [InlineData("2*w\n4\n", "diff", "w**2", "w", "--at", "w=2")]
    [InlineData("2*w\n", "diff", "w^2", "w")]
    [InlineData("-2*x\n", "diff", "-x**2", "x")]
    [InlineData("2*x*cos(y)\n", "diff", "x**2*sin(y)", "x", "y")]
    [InlineData("6\n", "diff", "x**3", "x", "--order", "3")]
    [InlineData("-1/w**2\n-9\n", "diff", "1/w", "w", "--at", "w=1/3")]
    [InlineData("2*x*y\n6\n", "diff", "x**2*y", "x", "--at", "x=1", "y=3")]
    [InlineData("2*x*y\n6\n", "diff", "x**2*y", "x", "--at", "x=1", "--at", "y=3")]
    [InlineData("2 w\n", "diff", "w**2", "w", "--format", "latex")]
    [InlineData("1267650600228229401496703205376\n", "eval", "2**100")]
    [InlineData("3*pi/2\n", "eval", "6*x", "--at", "x=pi/4")]
    [InlineData("cos(1)\n", "eval", "Derivative(sin(x), x)", "--at", "x=1")]
    [InlineData("7381/2520\n", "eval", "Sum(1/k, (k, 1, n))", "--at", "n=10")]
    [InlineData("-x + y\n", "eval", "x - y", "--at", "x=y", "y=x")]
    [InlineData("J = 9, J_epsilon = 9.006001, k = 6.000999999999479\n", "nudge", "w**2", "w", "--at", "3")]
    [InlineData("J = 9, J_epsilon = 9.000000006, k = 6.000000496442226\n", "nudge", "w**2", "w", "--at", "w=3", "--epsilon", "1e-9")]
    [InlineData("{\"J\":0.5,\"J_epsilon\":0.49975012493753124,\"k\":-0.2498750624687629}\n", "nudge", "1/w", "w", "--at", "2", "--format", "json")]
    [InlineData("1/(x + 1)\n", "print", "(x+1)^-1")]
    [InlineData("w\na = 3*w + 2\nJ = a**2\n", "graph", "a = 2 + 3*w; J = a**2")]
    [InlineData("w = 3\nv1 = 3*w + 2 = 11\nJ = v1**2 = 121\n", "graph", "(2 + 3*w)^2", "--at", "w=3")]
    [InlineData("w = 3               dJ/dw = 66\na = 3*w + 2 = 11    dJ/da = 22    da/dw = 3\nJ = a**2 = 121      dJ/dJ = 1     dJ/da = 2*a = 22\n", "backprop", "a = 2 + 3*w; J = a**2", "--at", "w=3")]
    [InlineData("{\"output\":\"J\",\"nodes\":[{\"id\":0,\"name\":\"w\",\"input\":true,\"formula\":\"w\"},{\"id\":1,\"name\":\"J\",\"input\":false,\"formula\":\"w**2\"}],\"edges\":[{\"from\":0,\"to\":1}]}\n", "graph", "w**2", "--format", "json")]
    [InlineData("{\"result\":\"2*w\",\"resultLatex\":\"2 w\",\"value\":\"4\",\"valueLatex\":\"4\"}\n", "diff", "w**2", "w", "--at", "w=2", "--format", "json")]
    public void A_command_prints_its_results(string expected, params string[] arguments)
    {
        var run = CliRun.Of(arguments);

        Assert.Equal(("", expected, 0), (run.Error, run.Out, run.Code));
    }

    [Theory]
    [InlineData("sin(x))", 6)]
    [InlineData("2*", 2)]
    public void A_text_that_is_no_expression_is_shown_with_a_caret(string text, int column)
    {
        var run = CliRun.Of("print", text);

        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.StartsWith("error: ", lines[0]);
        Assert.Equal("  " + text, lines[1]);
        Assert.Equal("  " + new string(' ', column) + "^", lines[2]);
    }

    [Fact]
    public void An_error_in_a_value_shows_the_value()
    {
        var run = CliRun.Of("diff", "w**2", "w", "--at", "w=2+");

        Assert.Equal(1, run.Code);
        Assert.Contains("\n  2+\n", run.Error);
    }

    [Theory]
    [InlineData("nudge", "1/w", "w", "--at", "0")]
    [InlineData("diff", "x", "2")]
    [InlineData("eval", "2**(2**100)")]
    [InlineData("plot", "x*y", "x")]
    [InlineData("plot", "x*y", "x", "y", "--kind", "secant", "--at", "1")]
    [InlineData("plot", "x", "x", "--kind", "error")]
    [InlineData("plot", "x", "x", "--from", "1")]
    [InlineData("plot", "x", "x", "--from", "2", "--to", "1")]
    [InlineData("explain", "a*x", "x", "--at", "1")]
    [InlineData("explain", "x", "x", "--at", "y")]
    public void A_question_without_an_answer_is_an_error(params string[] arguments)
    {
        var run = CliRun.Of(arguments);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.StartsWith("error: ", run.Error);
    }

    [Theory]
    [InlineData("diff", "w**2")]
    [InlineData("diff", "w**2", "w", "--bogus")]
    [InlineData("diff", "--ordr", "2", "w**2", "w")]
    [InlineData("diff", "--ordr=2", "w**2", "w")]
    [InlineData("diff", "w**2", "w", "--at", "w")]
    [InlineData("diff", "w**2", "w", "--order", "two")]
    [InlineData("diff", "w**2", "w", "--order", "-1")]
    [InlineData("print", "x", "--format", "word")]
    [InlineData("nudge", "w**2", "w")]
    [InlineData("graph", "x", "--format", "word")]
    [InlineData("backprop", "x", "--at", "x")]
    [InlineData("check", "x", "x")]
    [InlineData("plot", "x", "x", "--kind", "cake")]
    [InlineData("plot", "x", "x", "--width", "3")]
    [InlineData("plot", "x*y", "x", "y", "--kind", "descent", "--at", "1", "2", "--steps", "-1")]
    [InlineData("explain", "x")]
    [InlineData("conquer", "x")]
    [InlineData("batch", "--timeout", "soon")]
    public void A_wrong_command_line_is_a_usage_error(params string[] arguments)
    {
        var run = CliRun.Of(arguments);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("error: ", run.Error);
        Assert.Contains("--help", run.Error);
    }

    [Theory]
    [InlineData("Wrong: at x = 2 the derivative is 12, the answer 6.\n", "check", "x**3", "x", "3x")]
    [InlineData("{\"verdict\":\"wrong\",\"message\":\"Wrong: at x = 2 the derivative is 12, the answer 6.\",\"point\":{\"x\":2}}\n", "check", "x**3", "x", "3x", "--format", "json")]
    [InlineData("Wrong, though by little: at x = 2 the answer less the derivative is -9.09295E-12.\n", "check", "sin(x)", "x", "cos(x + 10^-11)")]
    public void A_wrong_answer_is_a_failure(string expected, params string[] arguments)
    {
        var run = CliRun.Of(arguments);

        Assert.Equal((1, expected, ""), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public void The_version_is_shown()
    {
        var run = CliRun.Of("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("diff", "--help")]
    [InlineData("eval", "--help")]
    [InlineData("nudge", "--help")]
    [InlineData("print", "--help")]
    [InlineData("graph", "--help")]
    [InlineData("backprop", "--help")]
    [InlineData("check", "--help")]
    [InlineData("plot", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("batch", "--help")]
    public void Help_ends_with_examples_that_work(params string[] arguments)
    {
        var run = CliRun.Of(arguments);

        var examples = run.Out[run.Out.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        Assert.Equal(0, run.Code);
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            var (input, words) = ShellWords.Of(example);
            Assert.Equal("nabla", words[0]);
            var result = CliRun.WithInput(input, words[1..]);
            Assert.Equal((0, ""), (result.Code, result.Error));
            Assert.NotEmpty(result.Out);
        });
    }
}
