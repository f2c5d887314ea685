using System.Reflection;
using System.Runtime.Loader;

namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// Loads compiled cells. A cell that declares nothing goes into a context of its own, which the runtime drops when its objects
/// are gone; cells whose declarations are needed later stay.
/// </summary>
internal sealed class CellLoader
{
    private readonly AssemblyLoadContext cells = new("Cells");
    private readonly Dictionary<string, Assembly> assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> nativeLibraries = new(StringComparer.OrdinalIgnoreCase);

    public CellLoader() => Connect(cells);

    /// <summary>Makes an assembly known that a cell has asked for by #r.</summary>
    public void AddAssembly(string path) => packages[Path.GetFileNameWithoutExtension(path)] = path;

    /// <summary>Makes a native library known that a package brings.</summary>
    public void AddNativeLibrary(string path) => nativeLibraries[Path.GetFileNameWithoutExtension(path)] = path;

    /// <summary>The cell as a function of the objects of the cells before it.</summary>
    public Func<object?[], Task<object?>> Load(CompiledCell compiled, CancellationToken cancellationToken)
    {
        var isKept = compiled.IsPinned || compiled.Declarations.Any(d => !d.IsUsing);
        var context = isKept ? cells : new AssemblyLoadContext(compiled.Cell.AssemblyName, isCollectible: true);
        if (!isKept)
        {
            Connect(context);
        }

        var assembly = context.LoadFromStream(new MemoryStream(compiled.Image), new MemoryStream(compiled.Symbols));
        if (isKept)
        {
            assemblies.Add(compiled.Cell.AssemblyName, assembly);
        }

        var entry = compiled.Compilation.GetEntryPoint(cancellationToken)!;
        return assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private void Connect(AssemblyLoadContext context)
    {
        context.Resolving += (_, name) =>
            assemblies.TryGetValue(name.Name!, out var cell) ? cell
            : packages.TryGetValue(name.Name!, out var path) ? cells.LoadFromAssemblyPath(path)
            : null;
        context.ResolvingUnmanagedDll += (_, name) => NativeLibraryOf(name);
    }

    private nint NativeLibraryOf(string name)
    {
        foreach (var candidate in (string[])[name, "lib" + name, Path.GetFileNameWithoutExtension(name)])
        {
            if (nativeLibraries.TryGetValue(candidate, out var path))
            {
                return System.Runtime.InteropServices.NativeLibrary.Load(path);
            }
        }

        return 0;
    }
}
