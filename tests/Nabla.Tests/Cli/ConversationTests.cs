using Nabla.Cli;

namespace Nabla.Tests.Cli;

public class ConversationTests
{
    [Fact]
    public void Results_are_shown_in_two_dimensions()
    {
        var (code, output, _) = Converse("J = 1/w\nexit\n");

        Assert.Equal(0, code);
        Assert.Contains("1\n─\nw\n", output);
    }

    [Fact]
    public void Errors_are_shown_and_the_conversation_goes_on()
    {
        var (code, output, error) = Converse("2*\n1 + 1\nexit\n");

        Assert.Equal(0, code);
        Assert.Contains("    ^", error);
        Assert.EndsWith("2\n", output);
    }

    [Fact]
    public void Help_names_every_operation()
    {
        var (_, output, _) = Converse("help\nexit\n");

        Assert.All(Nabla.Cli.Prompt.Operations.All, operation => Assert.Contains(operation.Name + operation.Signature, output));
    }

    [Fact]
    public void Names_lists_what_was_assigned_and_clear_forgets_it()
    {
        var (_, output, _) = Converse("J = w**2\nnames\nclear\nJ\nexit\n");

        Assert.Contains("J = w**2\n", output);
        Assert.EndsWith("J\n", output);
    }

    private static (int Code, string Out, string Error) Converse(string typed)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new FakeTerminal(FakeTerminal.Type(typed));
        var code = CommandLine.Run([], new Host { In = TextReader.Null, Out = output, Error = error, Terminal = terminal });
        return (code, output.ToString(), error.ToString());
    }
}
