using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>Where a picture or a page goes: to the output, into a file, or before the reader's eyes.</summary>
internal sealed class Delivery
{
    private readonly Option<string?> output = new("--output", "-o") { Description = "Writes into a file.", HelpName = "FILE" };
    private readonly Option<bool> open = new("--open") { Description = "Opens it in the browser; without --output from a temporary file." };

    public void AddTo(Command command)
    {
        command.Add(output);
        command.Add(open);
    }

    public int Deliver(Host host, ParseResult parsed, string text, string extension)
    {
        var opens = parsed.GetValue(open);
        if (parsed.GetValue(output) is not { } file)
        {
            if (!opens)
            {
                host.Out.WriteLine(text.TrimEnd('\n'));
                return ExitCode.Success;
            }

            file = Path.Combine(Directory.CreateTempSubdirectory("nabla-").FullName, "nabla" + extension);
        }

        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            host.Error.WriteLine("error: " + e.Message);
            return ExitCode.Failure;
        }

        if (opens && !host.Open(Path.GetFullPath(file)))
        {
            host.Error.WriteLine($"There is no program here that opens {Path.GetFullPath(file)}.");
        }

        return ExitCode.Success;
    }
}
