using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Nabla.Cli;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>The option --help of the whole program.</summary>
    public static HelpOption CreateHelp() => new() { Action = new HelpWithExamples() };

    private sealed class HelpWithExamples : SynchronousCommandLineAction
    {
        private readonly HelpAction plain = new();

        public override int Invoke(ParseResult parseResult)
        {
            plain.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DocumentedCommand command)
            {
                command.WriteExamples(parseResult.InvocationConfiguration.Output);
            }

            return ExitCode.Success;
        }
    }

    private void WriteExamples(TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
    }
}
