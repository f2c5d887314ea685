using System.CommandLine;
using System.Net.Sockets;
using Nabla.Jupyter.Kernels;
using Nabla.Jupyter.Protocol;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Jupyter.Commands;

/// <summary>nabla kernel run CONNECTION: what Jupyter starts.</summary>
internal static class KernelRunCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var file = new Argument<string>("CONNECTION") { Description = "The connection file that Jupyter has written." };
        var command = new Command("run", "Runs the kernel; Jupyter does this.") { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(string file)
    {
        try
        {
            CellConsole.Install();
            using var kernel = new Kernel(ConnectionFile.Parse(File.ReadAllText(file)), Console.Error);
            Console.CancelKeyPress += (_, press) => press.Cancel = true; // Ctrl+C in Jupyter's terminal is meant for Jupyter
            var work = new Thread(kernel.Run, maxStackSize: 16 << 20) { IsBackground = true, Name = "Kernel" };
            work.Start();
            Warmup.Start(kernel.Session);
            ParentWatch.Start(kernel.End);
            kernel.WaitForEnd();
            work.Join(Patience);
            Environment.Exit(ExitCode.Success); // whatever threads a cell has left behind
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ConnectionFileException or SocketException)
        {
            Console.Error.WriteLine("error: " + e.Message);
            return ExitCode.Failure;
        }
    }
}
