namespace Nabla.Cli.Editing;

/// <summary>Reads one line at a time with the keys that shells have: arrows, Home, End, Ctrl+A/E/K/U/W, Up and Down for the
/// history, Tab for completion.</summary>
/// <param name="terminal">The keyboard and the screen.</param>
/// <param name="history">The lines of earlier.</param>
/// <param name="complete">The names that begin with a text.</param>
internal sealed class LineEditor(ITerminal terminal, History history, Func<string, IReadOnlyList<string>> complete)
{
    private readonly LineBuffer line = new();
    private LineView view = new(terminal, "");

    /// <summary>The line, empty after Ctrl+C; null after Ctrl+D in an empty line.</summary>
    public string? ReadLine(string prompt)
    {
        view = new LineView(terminal, prompt);
        line.Set("");
        while (true)
        {
            view.Draw(line);
            if (terminal.ReadKey() is not { } key || (IsControl(key, ConsoleKey.D) && line.Text.Length == 0))
            {
                terminal.Write("\r\n");
                return null;
            }

            if (key.Key == ConsoleKey.Enter)
            {
                line.MoveTo(line.Text.Length);
                view.Draw(line);
                terminal.Write("\r\n");
                history.Add(line.Text);
                return line.Text;
            }

            if (IsControl(key, ConsoleKey.C))
            {
                terminal.Write("^C\r\n");
                return "";
            }

            Apply(key);
        }
    }

    private static bool IsControl(ConsoleKeyInfo key, ConsoleKey letter) =>
        key.Key == letter && (key.Modifiers & ConsoleModifiers.Control) != 0;

    private void Apply(ConsoleKeyInfo key)
    {
        if ((key.Modifiers & ConsoleModifiers.Control) != 0)
        {
            ApplyControl(key.Key);
            return;
        }

        switch (key.Key)
        {
            case ConsoleKey.LeftArrow: line.MoveLeft(); break;
            case ConsoleKey.RightArrow: line.MoveRight(); break;
            case ConsoleKey.Home: line.MoveTo(0); break;
            case ConsoleKey.End: line.MoveTo(line.Text.Length); break;
            case ConsoleKey.Backspace: line.Backspace(); break;
            case ConsoleKey.Delete: line.DeleteForward(); break;
            case ConsoleKey.UpArrow: Recall(history.Previous(line.Text)); break;
            case ConsoleKey.DownArrow: Recall(history.Next()); break;
            case ConsoleKey.Tab: Complete(); break;
            case ConsoleKey.Escape: line.Set(""); break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    line.Insert(key.KeyChar.ToString());
                }

                break;
        }
    }

    private void ApplyControl(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.A: line.MoveTo(0); break;
            case ConsoleKey.E: line.MoveTo(line.Text.Length); break;
            case ConsoleKey.B: line.MoveLeft(); break;
            case ConsoleKey.F: line.MoveRight(); break;
            case ConsoleKey.D: line.DeleteForward(); break;
            case ConsoleKey.H: line.Backspace(); break;
            case ConsoleKey.K: line.DeleteToEnd(); break;
            case ConsoleKey.U: line.DeleteToStart(); break;
            case ConsoleKey.W or ConsoleKey.Backspace: line.DeleteWord(); break;
            case ConsoleKey.P: Recall(history.Previous(line.Text)); break;
            case ConsoleKey.N: Recall(history.Next()); break;
            case ConsoleKey.LeftArrow: line.MoveWordLeft(); break;
            case ConsoleKey.RightArrow: line.MoveWordRight(); break;
            case ConsoleKey.L: view.ClearScreen(); break;
        }
    }

    private void Recall(string? text)
    {
        if (text is not null)
        {
            line.Set(text);
        }
    }

    private void Complete()
    {
        var start = line.NameStart();
        var begun = line.Text[start..line.Cursor];
        var candidates = begun.Length == 0 ? [] : complete(begun);
        if (candidates.Count == 0)
        {
            return;
        }

        var common = CommonStart(candidates);
        if (common.Length > begun.Length || candidates.Count == 1)
        {
            line.ReplaceBefore(start, common);
        }
        else
        {
            terminal.Write("\r\n" + string.Join("  ", candidates.Select(c => c.TrimEnd('('))) + "\r\n");
        }
    }

    private static string CommonStart(IReadOnlyList<string> texts)
    {
        var length = texts.Min(t => t.Length);
        for (var i = 0; i < length; i++)
        {
            if (texts.Any(t => t[i] != texts[0][i]))
            {
                return texts[0][..i];
            }
        }

        return texts[0][..length];
    }
}
