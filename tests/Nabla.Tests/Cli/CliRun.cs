using Nabla.Cli;

namespace Nabla.Tests.Cli;

/// <summary>The command line in this process, with texts for its streams.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    public static CliRun Of(params string[] arguments) => WithInput("", arguments);

    public static CliRun WithInput(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Host { In = new StringReader(input), Out = output, Error = error });
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
