using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nabla.Notebooks.Evaluation;

/// <summary>Reads what a compiled cell declares, and writes each declaration as later cells need to see it.</summary>
internal sealed class DeclarationReader
{
    private readonly CSharpCompilation compilation;
    private readonly EvaluatedCell cell;
    private readonly Scope scope;
    private readonly HashSet<string> ownTypes;

    private DeclarationReader(CSharpCompilation compilation, EvaluatedCell cell, Scope scope)
    {
        (this.compilation, this.cell, this.scope) = (compilation, cell, scope);
        ownTypes = [.. compilation.ScriptClass!.GetTypeMembers().Select(t => t.Name)];
    }

    /// <summary>The declarations, or null where one cannot be written: a variable of an anonymous type.</summary>
    public static ImmutableArray<Declaration>? Read(CSharpCompilation compilation, EvaluatedCell cell, Scope scope)
    {
        var reader = new DeclarationReader(compilation, cell, scope);
        var result = reader.Usings().ToList();
        foreach (var member in compilation.ScriptClass!.GetMembers().Where(IsDeclared))
        {
            if (reader.Declare(member) is not { } declaration)
            {
                return null;
            }

            result.Add(declaration);
        }

        var after = Scope.Empty.With(result);
        foreach (var declaration in result)
        {
            var text = CSharpSyntaxTree.ParseText(declaration.Text, CellCompiler.Parsing).GetRoot();
            var own = Needs.Of(text, after);
            var ownNames = own.Where(d => d.Signature is null).Select(d => d.Name).ToHashSet();
            declaration.Needs = [.. own, .. Needs.Of(text, scope).Where(d => !ownNames.Contains(d.Name))];
        }

        return [.. result];
    }

    private static bool IsDeclared(ISymbol member) =>
        !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && member is not IFieldSymbol { AssociatedSymbol: not null };

    private IEnumerable<Declaration> Usings() =>
        compilation.SyntaxTrees[0].GetCompilationUnitRoot().Usings
            .Select(u => u.NormalizeWhitespace().ToString())
            .Select(text => new Declaration { Cell = cell, Name = text, Text = text, IsImplicit = true });

    private Declaration? Declare(ISymbol member)
    {
        var text = member switch
        {
            IFieldSymbol { IsConst: true } constant => Constant(constant),
            IFieldSymbol variable => Variable(variable),
            IMethodSymbol method => Header(method),
            _ => string.Join('\n', member.DeclaringSyntaxReferences.Select(r => MemberSyntax(r.GetSyntax()).ToString())),
        };
        return text is null ? null : new Declaration
        {
            Cell = cell,
            Name = member.Name,
            Text = text,
            Signature = member switch
            {
                IMethodSymbol method => $"`{method.Arity}({string.Join(',', method.Parameters.Select(p => p.RefKind + " " + p.Type.ToDisplayString()))})",
                INamedTypeSymbol type => $"`{type.Arity}",
                _ => null,
            },
            IsImplicit = member is IMethodSymbol { IsExtensionMethod: true },
        };
    }

    private string? Constant(IFieldSymbol constant) =>
        TypeOf(constant) is { } type && constant.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax declarator
            ? $"const {type} {Name(constant)} {declarator.Initializer};"
            : null;

    private string? Variable(IFieldSymbol variable) =>
        TypeOf(variable) is { } type
            ? $"{(variable.IsStatic ? "static " : "")}{(variable.IsReadOnly ? "readonly " : "")}{(variable.IsVolatile ? "volatile " : "")}{type} {Name(variable)};"
            : null;

    private string? TypeOf(IFieldSymbol field) => TypeText.Of(field.Type, compilation, Means);

    /// <summary>Whether the name of a type that a cell has declared means the type of that assembly here.</summary>
    private bool Means(string name, string assembly) =>
        ownTypes.Contains(name)
            ? assembly == cell.AssemblyName
            : scope.Find(name) is { Length: > 0 } types && types.All(t => t.Cell.AssemblyName == assembly);

    private static string? Header(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax syntax)
        {
            return null;
        }

        var header = syntax
            .WithModifiers([.. syntax.Modifiers.Where(m => !m.IsKind(SyntaxKind.AsyncKeyword))])
            .WithBody(null)
            .WithExpressionBody(null)
            .WithSemicolonToken(default);
        return header + " => throw null!;";
    }

    private static SyntaxNode MemberSyntax(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;

    private static string Name(ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
}
