using System.Text.Json.Nodes;

namespace Nabla.Tests.Notebooks;

public sealed class InstallationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nabla-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Kernel => Path.Combine(folder, "share", "jupyter", "kernels", "nabla");

    [Fact]
    public async Task The_kernel_is_installed_runs_from_its_own_copy_and_is_removed()
    {
        var installed = await NotebookProgramRun.Of("kernel", "install", "--prefix", folder);

        Assert.Equal(($"Installed the kernel 'C# (Nabla)' in {Kernel}\n", "", 0), (installed.Out, installed.Error, installed.Code));
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(Kernel, "kernel.json")))!;
        Assert.Equal(("C# (Nabla)", "C#", "message"), ((string?)spec["display_name"], (string?)spec["language"], (string?)spec["interrupt_mode"]));
        var command = spec["argv"]!.AsArray().Select(a => (string)a!).ToList();
        Assert.Equal(["kernel", "run", "{connection_file}"], command[2..]);
        Assert.StartsWith(Kernel, command[1], StringComparison.Ordinal);
        Assert.True(File.Exists(command[0]) && File.Exists(command[1]) && File.Exists(Path.Combine(Path.GetDirectoryName(command[1])!, "Nabla.xml")));

        Assert.Equal(0, (await NotebookProgramRun.Of("kernel", "install", "--prefix", folder)).Code); // again, over itself
        Assert.Equal($"Removed {Kernel}\n", (await NotebookProgramRun.Of("kernel", "uninstall", "--prefix", folder)).Out);
        Assert.False(Directory.Exists(Kernel));
        Assert.Equal($"There is no kernel in {Kernel}\n", (await NotebookProgramRun.Of("kernel", "uninstall", "--prefix", folder)).Out);
    }

    [Fact]
    public async Task What_is_not_ours_is_not_removed()
    {
        Directory.CreateDirectory(Kernel);
        File.WriteAllText(Path.Combine(Kernel, "precious.txt"), "");

        var run = await NotebookProgramRun.Of("kernel", "uninstall", "--prefix", folder);

        Assert.Equal((1, $"error: {Kernel} is not the folder of a kernel; nothing is removed.\n"), (run.Code, run.Error));
        Assert.True(File.Exists(Path.Combine(Kernel, "precious.txt")));
    }
}
