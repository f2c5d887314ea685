using System.Diagnostics;
using System.Globalization;

namespace Nabla.Peers;

/// <summary>A program that runs one case in a process of its own and prints its time.</summary>
/// <param name="Name">The system's name.</param>
/// <param name="Command">The program.</param>
/// <param name="Arguments">Its arguments before the case's.</param>
internal sealed record Peer(string Name, string Command, params string[] Arguments)
{
    /// <summary>The median CPU time in seconds and the check value; null where the case fails or takes longer than allowed.</summary>
    public (double Seconds, string Check)? Time(string name, int size, TimeSpan allowed)
    {
        var start = new ProcessStartInfo(Command, [.. Arguments, name, .. size > 0 ? [size.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Command} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(allowed))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        var line = output.Result.Split('\n').FirstOrDefault(l => l.StartsWith("R\t", StringComparison.Ordinal));
        var fields = line?.Split('\t');
        return fields is null ? null
            : Name == "nabla" ? (Seconds(fields[3]), fields[5])
            : (Seconds(fields[5]), fields[^1]);
    }

    private static double Seconds(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
