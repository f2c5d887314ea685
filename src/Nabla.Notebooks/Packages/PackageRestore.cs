using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Packages;

/// <summary>Fetches packages with the SDK's own restore, so that its sources, credentials and cache are used, and a nuget.config beside the notebook.</summary>
internal static class PackageRestore
{
    private const int MostErrors = 5;
    /// <summary>How long what a finished restore has written may take to arrive: a process that it started may hold the pipe open.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private const string SourceNotReached = "NU1301";

    public sealed record Result(List<string> Assemblies, List<string> NativeLibraries);

    /// <summary>Restores the packages with all that they depend on.</summary>
    /// <exception cref="CellDirectiveException">There is no SDK, or a package cannot be found.</exception>
    public static Result Run(IReadOnlyList<PackageRequest> packages, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("nabla-packages-").FullName;
        try
        {
            WriteProject(Path.Combine(folder, "packages.csproj"), packages);
            Restore(folder, cancellationToken);
            return Read(Path.Combine(folder, "obj", "project.assets.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteProject(string path, IReadOnlyList<PackageRequest> packages) =>
        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
                new XElement("SelfContained", "false"),
                new XElement("NuGetAudit", "false")),
            new XElement("ItemGroup", packages.Select(p => new XElement("PackageReference", new XAttribute("Include", p.Name), new XAttribute("Version", p.Version))))).Save(path);

    private static void Restore(string folder, CancellationToken cancellationToken)
    {
        string[] options = ["-nodeReuse:false", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryPackagesProps=false", $"-p:RestoreRootConfigDirectory={MSBuildText(Environment.CurrentDirectory)}"];
        var start = new ProcessStartInfo(DotnetHost.Path, ["restore", "--verbosity", "quiet", .. options])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // No server and no worker that would stay behind, holding what we read from open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var texts = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            var output = texts.Wait(LongestRest, cancellationToken) ? string.Concat(texts.Result) : "";
            throw new CellDirectiveException(Explanation(output.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
        }
    }

    /// <summary>A text as the value of a property of MSBuild, where % and ; mean something.</summary>
    private static string MSBuildText(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);

    private static string Explanation(string output)
    {
        if (output.Contains("No .NET SDKs were found", StringComparison.Ordinal))
        {
            return "Packages need the .NET SDK (https://dotnet.microsoft.com/download); here is only its runtime.";
        }

        var errors = output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Select(Message).Distinct().Take(MostErrors).ToList();
        return output.Contains(SourceNotReached, StringComparison.Ordinal)
            ? "A source of packages cannot be reached. Without a connection, packages that were restored before still work if they are asked for by their exact version.\n" + string.Join('\n', errors)
            : "The packages cannot be restored.\n" + string.Join('\n', errors);
    }

    /// <summary>packages.csproj : error NU1101: Unable to find ... [folder] is NU1101: Unable to find ...</summary>
    private static string Message(string line)
    {
        const string mark = "error ";
        var text = line.Split(" [")[0];
        var start = text.IndexOf(mark, StringComparison.Ordinal);
        return (start < 0 ? text : text[(start + mark.Length)..]).Trim();
    }

    private static Result Read(string assetsFile)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(assetsFile));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var libraries = assets.RootElement.GetProperty("libraries");
        var target = assets.RootElement.GetProperty("targets").EnumerateObject().MaxBy(t => t.Name.Length).Value; // the one with the runtime identifier
        var result = new Result([], []);
        foreach (var library in target.EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package"))
        {
            var path = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            Collect(library.Value, "runtime", path, result.Assemblies);
            Collect(library.Value, "native", path, result.NativeLibraries);
        }

        return result;

        void Collect(JsonElement library, string kind, string path, List<string> into)
        {
            if (!library.TryGetProperty(kind, out var files))
            {
                return;
            }

            foreach (var file in files.EnumerateObject().Where(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal)))
            {
                into.Add(folders.Select(folder => Path.Combine(folder, path, file.Name)).First(File.Exists));
            }
        }
    }
}
