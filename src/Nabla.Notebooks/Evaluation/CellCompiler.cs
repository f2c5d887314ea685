using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// Compiles a cell as a C# script that continues the cells before it.
///
/// Roslyn continues a script by a chain of all earlier compilations, which costs memory with the square of their number (ADR
/// 0010). Here a cell is compiled on a chain made for it: of the earlier cells only those whose declarations it needs, and of
/// these only the declarations, without bodies and initial values. A cell with a declaration that cannot be written down so is
/// pinned: every later chain begins with its own compilation.
/// </summary>
internal sealed class CellCompiler(ReferenceSet references)
{
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks", "Nabla", "Nabla.Maths", "Nabla.Notebooks", "Nabla.Notebooks.Notebook"],
        optimizationLevel: OptimizationLevel.Release,
        concurrentBuild: false,
        metadataImportOptions: MetadataImportOptions.Public,
        nullableContextOptions: NullableContextOptions.Annotations);

    private readonly List<Link> lastChain = [];

    private readonly record struct Link(CSharpCompilation? Before, string Name, string Text, ImmutableArray<MetadataReference> References, CSharpCompilation Compilation);

    /// <summary>Reads a cell.</summary>
    public static SyntaxTree Parse(string code, string name) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Parsing, name);

    /// <summary>The compilation of a cell, without its machine code.</summary>
    /// <param name="tree">The cell.</param>
    /// <param name="assemblyName">What it will be called.</param>
    /// <param name="scope">What it can see.</param>
    /// <param name="pinned">The chain that all chains begin with.</param>
    /// <param name="chain">The chain that it is compiled on.</param>
    public CSharpCompilation Bind(SyntaxTree tree, string assemblyName, Scope scope, Chain pinned, out Chain chain) =>
        Bind(tree, assemblyName, chain = ChainOf(Needs.Of(tree.GetRoot(), scope), pinned));

    /// <summary>Compiles a cell.</summary>
    /// <exception cref="CellCompilationException">It has errors.</exception>
    public CompiledCell Compile(SyntaxTree tree, EvaluatedCell cell, Scope scope, Chain pinned, CancellationToken cancellationToken)
    {
        var compilation = Bind(tree, cell.AssemblyName, scope, pinned, out var chain);
        CellCompilationException.ThrowIfErrors(compilation.GetDiagnostics(cancellationToken));
        var declarations = DeclarationReader.Read(compilation, cell, scope);
        if (declarations is null)
        {
            compilation = Bind(tree, cell.AssemblyName, chain = ChainOf(scope.All, pinned));
        }

        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = compilation.ReplaceSyntaxTree(tree, LoopChecks.AddTo(tree)).Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellationToken);
        CellCompilationException.ThrowIfErrors(emitted.Diagnostics);
        return new CompiledCell
        {
            Cell = cell,
            Compilation = compilation,
            Chain = chain,
            Image = image.ToArray(),
            Symbols = symbols.ToArray(),
            Declarations = declarations ?? [],
            IsPinned = declarations is null,
        };
    }

    private CSharpCompilation Bind(SyntaxTree tree, string assemblyName, Chain chain) =>
        CSharpCompilation.CreateScriptCompilation(assemblyName, tree, references.All, Options, chain.Last, typeof(object));

    private Chain ChainOf(IEnumerable<Declaration> needed, Chain pinned)
    {
        var (last, cells, position) = (pinned.Last, pinned.Cells.ToBuilder(), 0);
        foreach (var (number, declarations) in Needs.Closure(needed))
        {
            if (number <= pinned.Number)
            {
                continue;
            }

            var cell = declarations[0].Cell;
            var text = string.Join('\n', declarations.OrderBy(d => !d.IsUsing).ThenBy(d => d.Text, StringComparer.Ordinal).Select(d => d.Text));
            last = LinkAt(position++, last, cell.AssemblyName, text);
            if (!declarations.TrueForAll(d => d.IsUsing)) // Roslyn gives no slot to a submission without code
            {
                cells.Add(cell);
            }
        }

        return new Chain(last, pinned.Number, cells.ToImmutable());
    }

    /// <summary>The compilation of the declarations; the one of the last chain where it is the same.</summary>
    private CSharpCompilation LinkAt(int position, CSharpCompilation? before, string name, string text)
    {
        if (position < lastChain.Count && lastChain[position] is var link
            && link.Before == before && link.Name == name && link.Text == text && link.References == references.All)
        {
            return link.Compilation;
        }

        var compilation = CSharpCompilation.CreateScriptCompilation(name, CSharpSyntaxTree.ParseText(text, Parsing), references.All, Options, before, typeof(object));
        lastChain.RemoveRange(Math.Min(position, lastChain.Count), Math.Max(0, lastChain.Count - position));
        lastChain.Add(new Link(before, name, text, references.All, compilation));
        return compilation;
    }
}
