using System.CommandLine;
using Nabla.Jupyter.Installation;

namespace Nabla.Jupyter.Commands;

/// <summary>nabla kernel install, uninstall, run</summary>
internal static class KernelCommand
{
    public static Command Create() => new("kernel", "The Jupyter kernel for C# with Nabla.")
    {
        CreateInstall(),
        CreateUninstall(),
        KernelRunCommand.Create(),
    };

    private static Command CreateInstall()
    {
        var prefix = Prefix();
        var command = new Command("install", "Makes Jupyter know the kernel, for this user or at --prefix.") { prefix };
        command.SetAction(parsed => Guarded(() =>
        {
            var folder = FolderOf(parsed.GetValue(prefix));
            KernelInstaller.Install(folder);
            Console.WriteLine($"Installed the kernel 'C# (Nabla)' in {folder}");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command CreateUninstall()
    {
        var prefix = Prefix();
        var command = new Command("uninstall", "Removes what install has put there.") { prefix };
        command.SetAction(parsed => Guarded(() =>
        {
            var folder = FolderOf(parsed.GetValue(prefix));
            Console.WriteLine(KernelInstaller.Uninstall(folder) ? $"Removed {folder}" : $"There is no kernel in {folder}");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Option<string?> Prefix() => new("--prefix")
    {
        Description = "An installation that has Jupyter, such as /usr/local or a virtual environment; without it: this user.",
        HelpName = "FOLDER",
    };

    private static string FolderOf(string? prefix) =>
        prefix is null ? JupyterFolders.OfUser(KernelInstaller.Name) : JupyterFolders.OfPrefix(prefix, KernelInstaller.Name);

    private static int Guarded(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("error: " + e.Message);
            return ExitCode.Failure;
        }
    }
}
