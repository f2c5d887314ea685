using System.CommandLine;
using Nabla.Cli.Batch;

namespace Nabla.Cli.Commands;

/// <summary>nabla batch</summary>
internal static class BatchCommand
{
    public static Command Create(Host host)
    {
        var timeout = new Option<int>("--timeout")
        {
            Description = "The most milliseconds for a request that does not say timeoutMs; 0 for no limit.",
            HelpName = "MS",
        };
        var memory = new Option<int>("--memory")
        {
            Description = "The most megabytes that a request may take; 0 for no limit.",
            HelpName = "MB",
            DefaultValueFactory = _ => BatchLimits.DefaultMegabytes,
        };
        foreach (var option in (Option<int>[])[timeout, memory])
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && n >= 0))
                {
                    result.AddError($"{option.Name} takes a whole number that is not negative, not '{token.Value}'.");
                }
            });
        }

        var command = new DocumentedCommand(
            "batch",
            "Answers JSON Lines: one request per line on standard input, one answer per line on standard output, in order.",
            "echo '{\"id\":1,\"op\":\"diff\",\"expr\":\"w**2\",\"wrt\":[[\"w\",1]]}' | nabla batch")
        {
            timeout, memory,
        };
        command.SetAction(parsed =>
        {
            new BatchWorker(host.In, host.Out, BatchLimits.Of(parsed.GetValue(timeout), parsed.GetValue(memory))).Run();
            return ExitCode.Success;
        });
        return command;
    }
}
