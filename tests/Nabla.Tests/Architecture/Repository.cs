using System.Runtime.CompilerServices;

namespace Nabla.Tests.Architecture;

/// <summary>The repository that the tests were compiled from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The source files below a folder, without what the build generates; paths relative to the root with '/'.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // CallerFilePath is rewritten by deterministic CI builds; the working directory's parents then lead to the root.
        var start = File.Exists(thisFile) ? Path.GetDirectoryName(thisFile) : AppContext.BaseDirectory;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Nabla.slnx")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No Nabla.slnx in a folder above {start}.");
    }
}
