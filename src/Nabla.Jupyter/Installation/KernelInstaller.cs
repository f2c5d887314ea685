using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nabla.Notebooks.Packages;

namespace Nabla.Jupyter.Installation;

/// <summary>
/// Puts the kernel where Jupyter finds it: a folder with kernel.json and a copy of this program, so that it goes on working when
/// the clone that it came from is cleaned or moved. No part of it needs Python.
/// </summary>
internal static class KernelInstaller
{
    public const string Name = "nabla";

    private const string SpecFile = "kernel.json";
    private const string ProgramFolder = "program";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Installs, in the place of an earlier version.</summary>
    public static void Install(string folder)
    {
        Uninstall(folder);
        var program = Path.Combine(folder, ProgramFolder);
        Copy(AppContext.BaseDirectory, program);
        foreach (var logo in Directory.EnumerateFiles(program, "logo-*"))
        {
            File.Move(logo, Path.Combine(folder, Path.GetFileName(logo)));
        }

        File.WriteAllText(Path.Combine(folder, SpecFile), Spec(Path.Combine(program, "Nabla.Jupyter.dll")).ToJsonString(Format) + "\n");
    }

    /// <summary>Removes; false where it is not installed.</summary>
    /// <exception cref="IOException">The folder is something else's.</exception>
    public static bool Uninstall(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        if (!File.Exists(Path.Combine(folder, SpecFile)) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"{folder} is not the folder of a kernel; nothing is removed.");
        }

        Directory.Delete(folder, recursive: true);
        return true;
    }

    private static JsonObject Spec(string program) => new()
    {
        ["argv"] = new JsonArray(DotnetHost.Path, program, "kernel", "run", "{connection_file}"),
        ["display_name"] = "C# (Nabla)",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false },
    };

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(IsOurs))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static bool IsOurs(string file) => Path.GetExtension(file) is ".dll" or ".json" or ".xml" or ".svg" or ".png";
}
