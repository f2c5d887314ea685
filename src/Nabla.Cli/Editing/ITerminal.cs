namespace Nabla.Cli.Editing;

/// <summary>A keyboard and a screen that understands ANSI escape sequences.</summary>
internal interface ITerminal
{
    /// <summary>Columns of the screen.</summary>
    int Width { get; }

    void Write(string text);

    /// <summary>The next key, Ctrl+C included; null at the end of the input.</summary>
    ConsoleKeyInfo? ReadKey();
}
