using Nabla.Cli;

namespace Nabla.Tests.Cli;

public class ConversationTests
{
    [Fact]
    public void Help_names_every_operation()
    {
        var (_, output, _) = Converse("help\nexit\n");

        Assert.All(Nabla.Cli.Prompt.Operations.All, operation => Assert.Contains(operation.Name + operation.Signature, output));
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
