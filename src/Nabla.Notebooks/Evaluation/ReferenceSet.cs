using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Nabla.Notebooks.Language;

namespace Nabla.Notebooks.Evaluation;

/// <summary>The assemblies that cells can use: the framework, Nabla, and what #r has added.</summary>
internal sealed class ReferenceSet
{
    private static readonly string Framework = RuntimeEnvironment.GetRuntimeDirectory();

    // The same reference objects for every compilation: Roslyn then reads each assembly once.
    private readonly HashSet<string> paths = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceSet()
    {
        All = [];
        foreach (var path in FrameworkAssemblies())
        {
            Add(path);
        }

        Add(typeof(Expr).Assembly.Location);
        Add(typeof(Notebook).Assembly.Location);
    }

    public ImmutableArray<MetadataReference> All { get; private set; }

    /// <summary>Adds an assembly, once.</summary>
    public void Add(string path)
    {
        if (paths.Add(Path.GetFullPath(path)))
        {
            All = All.Add(MetadataReference.CreateFromFile(path, documentation: AssemblyDocumentation.Of(path)));
        }
    }

    private static IEnumerable<string> FrameworkAssemblies() =>
        Directory.EnumerateFiles(Framework, "*.dll").Order(StringComparer.Ordinal).Where(path =>
            Path.GetFileName(path) is "Microsoft.CSharp.dll" or "mscorlib.dll" or "netstandard.dll" || IsManagedSystemAssembly(path));

    private static bool IsManagedSystemAssembly(string path)
    {
        if (!Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false; // native code: System.IO.Compression.Native.dll on Windows
        }
    }
}
