using Nabla.Cli.Editing;

namespace Nabla.Cli.Prompt;

/// <summary>Reads lines and writes their results: with a terminal as a conversation, otherwise quietly, one result per line.</summary>
internal static class PromptLoop
{
    private const string Prompt = "nabla> ";

    /// <summary>Lines that are not mathematics.</summary>
    public static IReadOnlyList<string> Commands { get; } = ["help", "names", "clear", "exit", "quit"];

    public static int Run(Host host) => host.Terminal is { } terminal ? Converse(host, terminal) : Pipe(host);

    private static int Pipe(Host host)
    {
        var session = new Session();
        var code = ExitCode.Success;
        while (host.In.ReadLine() is { } line && line.Trim() is not ("exit" or "quit"))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                code = Math.Max(code, Answer(host, () => InOneLine(session.Evaluate(line))));
            }
        }

        return code;
    }

    private static int Converse(Host host, ITerminal terminal)
    {
        var session = new Session();
        var history = new History(host.HistoryFile);
        var editor = new LineEditor(terminal, history, session.Complete);
        host.Out.WriteLine("Nabla. Try J = w**2, then diff(J, w); 'help' says more, 'exit' leaves.");
        while (editor.ReadLine(Prompt) is { } line && line.Trim() is not ("exit" or "quit"))
        {
            switch (line.Trim())
            {
                case "":
                    break;
                case "help":
                    host.Out.WriteLine(PromptHelp.Text);
                    break;
                case "names":
                    Answer(host, () => string.Join('\n', session.Names.Select(n => $"{n.Key} = {n.Value}")));
                    break;
                case "clear":
                    session.Clear();
                    break;
                default:
                    Answer(host, () => InTwoDimensions(session.Evaluate(line), terminal.Width));
                    break;
            }
        }

        history.Save();
        return ExitCode.Success;
    }

    private static int Answer(Host host, Func<string> work) => CommandLine.Guarded(host, () =>
    {
        host.Out.WriteLine(host.Interrupts.Run(work));
        return ExitCode.Success;
    });

    private static string InOneLine(Answer answer) => answer.Shown ?? answer.Value.ToString();

    /// <summary>The value as it is written by hand, or on one line where the screen is too narrow for that.</summary>
    private static string InTwoDimensions(Answer answer, int width)
    {
        var text = answer.Shown ?? answer.Value.ToString("unicode", null);
        return answer.Shown is null && text.Split('\n').Any(row => row.Length > width) ? answer.Value.ToString() : text;
    }
}
