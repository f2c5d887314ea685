using System.Diagnostics;
using System.Text;

namespace Nabla.Tests.Notebooks;

/// <summary>The notebook program in a process of its own.</summary>
internal sealed record NotebookProgramRun(int Code, string Out, string Error)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    public static Task<NotebookProgramRun> Of(params string[] arguments) => Of([], arguments);

    public static async Task<NotebookProgramRun> Of(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(LongestRun);
        using var stop = limit.Token.Register(() => process.Kill(entireProcessTree: true)); // a failure, not a test that never ends
        await process.WaitForExitAsync();
        return new NotebookProgramRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    public static Process Start(params string[] arguments) => Start([], arguments);

    private static Process Start(Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nabla.Jupyter.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
