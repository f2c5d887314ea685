using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nabla.Notebooks.Packages;

namespace Nabla.Notebooks.Evaluation;

/// <summary>The lines #r and #load at the beginning of a cell: carried out before the cell is compiled, and blanked.</summary>
internal sealed class Directives(ReferenceSet references, CellLoader loader)
{
    private const string NuGet = "nuget:";

    /// <summary>A cell without its directives, and the files that it wants run before it.</summary>
    public readonly record struct Prepared(string Code, ImmutableArray<(string File, string Text)> Loaded);

    /// <summary>The code with blanks in place of its directives, so that positions stay.</summary>
    public static string Blank(string code) => Blank(code, Find(code));

    /// <summary>Restores packages, adds assemblies, reads files.</summary>
    /// <exception cref="CellDirectiveException">One cannot be carried out.</exception>
    public Prepared Apply(string code, string name, ICellOutput output, CancellationToken cancellationToken)
    {
        var found = Find(code);
        if (found.Count == 0)
        {
            return new Prepared(code, []);
        }

        var packages = new List<PackageRequest>();
        var loaded = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var directive in found)
        {
            switch (directive)
            {
                case ReferenceDirectiveTriviaSyntax reference when reference.File.ValueText.TrimStart().StartsWith(NuGet, StringComparison.OrdinalIgnoreCase):
                    packages.Add(PackageRequest.Parse(reference.File.ValueText.Trim()[NuGet.Length..]));
                    break;
                case ReferenceDirectiveTriviaSyntax reference:
                    AddAssembly(reference.File.ValueText);
                    break;
                case LoadDirectiveTriviaSyntax load:
                    loaded.Add((load.File.ValueText, ReadFile(load.File.ValueText)));
                    break;
            }
        }

        if (packages.Count > 0)
        {
            foreach (var package in packages)
            {
                output.Write(OutputStream.Error, $"Restoring {package} ...\n");
            }

            var restored = PackageRestore.Run(packages, cancellationToken);
            restored.Assemblies.ForEach(path =>
            {
                references.Add(path);
                loader.AddAssembly(path);
            });
            restored.NativeLibraries.ForEach(loader.AddNativeLibrary);
        }

        return new Prepared(Blank(code, found), loaded.ToImmutable());
    }

    private void AddAssembly(string path)
    {
        var framework = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.ChangeExtension(path, ".dll"));
        if (!path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(framework))
        {
            return; // an assembly of the framework: always there
        }

        if (!File.Exists(path))
        {
            throw new CellDirectiveException($"There is no file '{path}' (looked for in {Environment.CurrentDirectory}). For a package write #r \"nuget: Name, 1.2.3\".");
        }

        references.Add(path);
        loader.AddAssembly(Path.GetFullPath(path));
    }

    private static string ReadFile(string path) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new CellDirectiveException($"There is no file '{path}' to load (looked for in {Environment.CurrentDirectory}).");

    private static List<DirectiveTriviaSyntax> Find(string code) =>
        code.Contains('#', StringComparison.Ordinal)
            ? [.. Of(CellCompiler.Parse(code, "").GetCompilationUnitRoot())]
            : [];

    private static IEnumerable<DirectiveTriviaSyntax> Of(CompilationUnitSyntax root) =>
        root.GetReferenceDirectives().Concat<DirectiveTriviaSyntax>(root.GetLoadDirectives()).Where(d => d.IsActive && !d.ContainsDiagnostics);

    private static string Blank(string code, IEnumerable<DirectiveTriviaSyntax> directives)
    {
        var text = code.ToCharArray();
        foreach (var directive in directives)
        {
            for (var i = directive.Span.Start; i < directive.Span.End; i++)
            {
                text[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
            }
        }

        return new string(text);
    }
}
