using System.Diagnostics;

namespace Nabla.Cli;

/// <summary>
/// The program that runs notebooks and their kernel. It compiles C#, which a native program cannot, so it is one of its own, in
/// the folder "notebook" beside this one, and needs .NET.
/// </summary>
internal static class NotebookProgram
{
    /// <summary>Hands a command over, with the terminal, and gives the program's exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "notebook", "Nabla.Jupyter.dll");
        if (!File.Exists(program))
        {
            host.Error.WriteLine($"error: The notebook program is not here; it belongs at {program}.");
            host.Error.WriteLine("In a clone of the sources: dotnet run --project src/Nabla.Cli -- " + string.Join(' ', arguments));
            return ExitCode.Failure;
        }

        // Ctrl+C reaches both programs; the notebook program decides what it stops.
        ConsoleCancelEventHandler stay = (_, press) => press.Cancel = true;
        Console.CancelKeyPress += stay;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(DotnetProgram(), [program, .. arguments]));
            process!.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            host.Error.WriteLine("error: Notebooks need .NET 10: there is no program 'dotnet' on the PATH (https://dotnet.microsoft.com/download).");
            return ExitCode.Failure;
        }
        finally
        {
            Console.CancelKeyPress -= stay;
        }
    }

    /// <summary>The dotnet that runs this program; where this one is native code, the one that the system finds.</summary>
    private static string DotnetProgram()
    {
        var own = Environment.ProcessPath;
        if (Path.GetFileNameWithoutExtension(own) == "dotnet")
        {
            return own!;
        }

        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return root is not null && File.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : name;
    }
}
