using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nabla.Tests.Architecture;

public class LayerTests
{
    private const string Source = "src/Nabla/";

    private static readonly Lazy<CSharpCompilation> Library = new(Compile);

    [Fact]
    public void Every_folder_of_the_library_is_a_known_layer()
    {
        var folders = Repository.SourceFiles(Source).Select(LayerOf).Distinct().ToList();

        Assert.Empty(folders.Except(Layers.Allowed.Keys));
    }

    [Fact]
    public void Layers_point_downward_only()
    {
        var violations = Library.Value.SyntaxTrees.SelectMany(UpwardReferences).Distinct().ToList();

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void The_sources_are_understood_so_that_the_checks_can_fail()
    {
        const string missingGeneratedPart = "CS8795"; // source generators do not run here
        var errors = Library.Value.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != missingGeneratedPart)
            .ToList();

        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(10)));
    }

    [Fact]
    public void No_number_is_formatted_by_the_culture_of_the_thread_inside_a_text()
    {
        var violations = Library.Value.SyntaxTrees.SelectMany(CultureDependentHoles).ToList();

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    private static IEnumerable<string> UpwardReferences(SyntaxTree tree)
    {
        var model = Library.Value.GetSemanticModel(tree);
        var layer = LayerOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is not { } symbol || symbol is INamespaceSymbol)
            {
                continue;
            }

            // A partial type such as Expr has parts in several layers: it belongs to the lowest of them.
            var homes = symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(r => LayerOf(r.SyntaxTree.FilePath)).ToList();
            if (homes.Count > 0 && !homes.Any(home => home == layer || Layers.Allowed[layer].Contains(home)))
            {
                var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return $"{tree.FilePath}({line}): {layer} uses {symbol.Name} of {homes[0]}";
            }
        }
    }

    private static IEnumerable<string> CultureDependentHoles(SyntaxTree tree)
    {
        var model = Library.Value.GetSemanticModel(tree);
        foreach (var text in tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>())
        {
            if (model.GetTypeInfo(text).ConvertedType is not { SpecialType: SpecialType.System_String })
            {
                continue; // the text goes to a method that takes the culture, such as string.Create
            }

            foreach (var hole in text.Contents.OfType<InterpolationSyntax>())
            {
                if (model.GetTypeInfo(hole.Expression).Type is { } type && IsFormattedByCulture(type))
                {
                    var line = hole.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    yield return $"{tree.FilePath}({line}): {hole} is {type}; use string.Create(CultureInfo.InvariantCulture, ...)";
                }
            }
        }
    }

    private static bool IsFormattedByCulture(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_DateTime
        || type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) is "global::System.Numerics.BigInteger" or "global::System.Numerics.Complex";

    private static string LayerOf(string path) => path[Source.Length..].Split('/')[0];

    private static CSharpCompilation Compile()
    {
        const string implicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var trees = Repository.SourceFiles(Source).Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), options, path));
        return CSharpCompilation.Create(
            "Nabla",
            trees.Append(CSharpSyntaxTree.ParseText(implicitUsings, options, Source + "Numbers/implicit.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }
}
