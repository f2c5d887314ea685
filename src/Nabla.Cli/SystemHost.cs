using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Nabla.Cli.Editing;

namespace Nabla.Cli;

/// <summary>The process's own streams: UTF-8 without a byte order mark and "\n" at line ends, on every system.</summary>
internal static class SystemHost
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Host Create()
    {
        var isInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        var host = new Host
        {
            In = new StreamReader(Console.OpenStandardInput(), Utf8),
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            Terminal = isInteractive ? new ConsoleTerminal() : null,
            HistoryFile = HistoryFile(),
            Open = Open,
        };
        Console.CancelKeyPress += (_, press) => press.Cancel = host.Interrupts.Raise();
        return host;
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true, NewLine = "\n" };

    private static bool Open(string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string? HistoryFile()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : Path.Combine(data, "nabla", "history");
    }
}
