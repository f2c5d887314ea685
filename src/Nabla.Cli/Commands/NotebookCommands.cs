using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla run and nabla kernel: listed here, carried out by the notebook program, which also explains them.</summary>
internal static class NotebookCommands
{
    public static Command CreateRun() => new("run", "Runs a notebook (lab.ipynb) without Jupyter and writes its outputs.");

    public static Command CreateKernel() => new("kernel", "Installs the Jupyter kernel for C# with Nabla, removes it, or runs it.");

    /// <summary>True for arguments that the notebook program gets as they are.</summary>
    public static bool Take(string[] arguments) => arguments is ["run" or "kernel", ..];
}
