using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Nabla.Jupyter;
using Nabla.Jupyter.Commands;

var root = new Command("nabla", "Notebooks: without Jupyter, and its kernel for C#.")
{
    new HelpOption(),
    RunCommand.Create(),
    KernelCommand.Create(),
};
var result = CommandLineParser.Parse(root, args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors)
    {
        Console.Error.WriteLine("error: " + error.Message);
    }

    Console.Error.WriteLine($"See: nabla {string.Concat(CommandPath(result.CommandResult).Select(c => c + " "))}--help");
    return ExitCode.Usage;
}

return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

static IEnumerable<string> CommandPath(CommandResult command) =>
    command.Parent is CommandResult parent ? CommandPath(parent).Append(command.Command.Name) : [];
