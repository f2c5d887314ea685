using Nabla.Cli.Editing;

namespace Nabla.Cli;

/// <summary>What the program talks to: the process's streams, or a test's.</summary>
internal sealed class Host
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The keyboard and screen, or null where input or output is redirected.</summary>
    public ITerminal? Terminal { get; init; }

    /// <summary>Where the prompt keeps its history, or null where it is not kept.</summary>
    public string? HistoryFile { get; init; }

    /// <summary>Opens a file in the program that the system has for it; false where there is none.</summary>
    public Func<string, bool> Open { get; init; } = _ => false;

    /// <summary>Ctrl+C.</summary>
    public Interrupts Interrupts { get; } = new();
}
