using System.Globalization;

namespace Nabla.Cli.Editing;

/// <summary>Shows the prompt and the line in one row; a line that is too long slides sideways so that the cursor is seen.</summary>
internal sealed class LineView(ITerminal terminal, string prompt)
{
    private const int NarrowestText = 10;

    private int first;

    public void Draw(LineBuffer line)
    {
        var room = Math.Max(terminal.Width - prompt.Length - 1, NarrowestText);
        first = Math.Clamp(first, Math.Max(0, line.Cursor - room), line.Cursor);
        if (line.Text.Length <= room)
        {
            first = 0;
        }

        var shown = line.Text.Substring(first, Math.Min(room, line.Text.Length - first));
        var column = prompt.Length + line.Cursor - first;
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r{prompt}{shown}\e[K\r\e[{column}C"));
    }

    public void ClearScreen() => terminal.Write("\e[2J\e[H");
}
