using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Nabla.Cli.Commands;
using Nabla.Cli.Prompt;

namespace Nabla.Cli;

/// <summary>The program: reads the arguments, runs a command, and turns errors into messages and exit codes.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, Host host)
    {
        if (NotebookCommands.Take(arguments))
        {
            return NotebookProgram.Run(arguments, host);
        }

        var result = CommandLineParser.Parse(Root(host), arguments, new ParserConfiguration
        {
            ResponseFileTokenReplacer = null, // an expression may begin with @
            EnablePosixBundling = false,
        });
        if (result.Action is ParseErrorAction)
        {
            return ReportUsage(result, host);
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // Ctrl+C is the host's
        };
        return Guarded(host, () => result.Invoke(configuration));
    }

    /// <summary>Runs something that may fail for reasons that are the input's, and says so on the error stream.</summary>
    public static int Guarded(Host host, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (MathException e)
        {
            host.Error.WriteLine("error: " + e.Message);
            return ExitCode.Failure;
        }
        catch (OutOfMemoryException)
        {
            host.Error.WriteLine("error: The computation needs more memory than there is.");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("error: Interrupted.");
            return ExitCode.Interrupted;
        }
    }

    private static DocumentedCommand Root(Host host)
    {
        var version = new Option<bool>("--version") { Description = "Show the version." };
        var root = new DocumentedCommand(
            "nabla",
            "Derivatives: exact, readable, fast. Without a command: an interactive prompt; with piped input, one result per line.",
            "nabla diff \"w**2\" w --at w=2",
            "nabla eval \"sin(x)/x\" --at x=pi/6",
            "nabla nudge \"w**2\" w --at 3 --epsilon 0.001",
            "nabla print \"sqrt(x^2+1)/2\" --format unicode",
            "echo '{\"id\":1,\"op\":\"diff\",\"expr\":\"x**2\",\"wrt\":[[\"x\",1]]}' | nabla batch")
        {
            DocumentedCommand.CreateHelp(),
            version,
            DiffCommand.Create(host),
            StepsCommand.Create(host),
            CheckCommand.Create(host),
            EvalCommand.Create(host),
            NudgeCommand.Create(host),
            PrintCommand.Create(host),
            CompileCommand.Create(host),
            GraphCommand.CreateGraph(host),
            GraphCommand.CreateBackprop(host),
            PlotCommand.Create(host),
            ExplainCommand.Create(host),
            BatchCommand.Create(host),
            NotebookCommands.CreateRun(),
            NotebookCommands.CreateKernel(),
        };
        root.SetAction(result =>
        {
            if (!result.GetValue(version))
            {
                return PromptLoop.Run(host);
            }

            host.Out.WriteLine(typeof(CommandLine).Assembly.GetName().Version!.ToString(3));
            return ExitCode.Success;
        });
        return root;
    }

    private static int ReportUsage(ParseResult result, Host host)
    {
        foreach (var error in result.Errors)
        {
            host.Error.WriteLine("error: " + error.Message);
        }

        var command = result.CommandResult.Command.Name;
        host.Error.WriteLine($"See: nabla {(command == "nabla" ? "" : command + " ")}--help");
        return ExitCode.Usage;
    }
}
