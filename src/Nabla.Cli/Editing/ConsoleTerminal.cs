namespace Nabla.Cli.Editing;

/// <summary>The process's terminal.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    private const int UsualWidth = 80;

    public int Width => Console.WindowWidth is > 0 and var width ? width : UsualWidth;

    public void Write(string text) => Console.Out.Write(text);

    public ConsoleKeyInfo? ReadKey()
    {
        Console.TreatControlCAsInput = true; // while a line is edited Ctrl+C is a key; while something is computed it interrupts
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (InvalidOperationException)
        {
            return null; // the terminal is gone
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
