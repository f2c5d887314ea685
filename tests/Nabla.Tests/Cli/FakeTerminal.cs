using System.Text;
using Nabla.Cli.Editing;

namespace Nabla.Tests.Cli;

/// <summary>A terminal whose keys are given beforehand and whose screen is a text.</summary>
internal sealed class FakeTerminal(params ConsoleKeyInfo[] keys) : ITerminal
{
    private readonly Queue<ConsoleKeyInfo> keys = new(keys);
    private readonly StringBuilder written = new();

    public int Width { get; init; } = 80;

    public string Written => written.ToString();

    public void Write(string text) => written.Append(text);

    public ConsoleKeyInfo? ReadKey() => keys.Count > 0 ? keys.Dequeue() : null;

    /// <summary>The keys that type a text; \n is Enter.</summary>
    public static ConsoleKeyInfo[] Type(string text) => [.. text.Select(c => new ConsoleKeyInfo(c, c == '\n' ? ConsoleKey.Enter : ConsoleKey.None, false, false, false))];

    public static ConsoleKeyInfo Key(ConsoleKey key) => new('\0', key, false, false, false);

    public static ConsoleKeyInfo Control(ConsoleKey key) => new('\0', key, false, false, control: true);
}
