using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;
using Nabla.Printing;

namespace Nabla.Notebooks.Language;

/// <summary>Says what stands at the cursor: how it is declared, and its documentation. Between the brackets of a call: what is called.</summary>
internal static class Inspector
{
    private const int MostOverloads = 8;

    /// <summary>The description, or null where nothing with a description stands there.</summary>
    public static MimeBundle? Inspect(CSharpEvaluator evaluator, string code, int cursor)
    {
        var compilation = evaluator.Bind(code);
        var root = compilation.SyntaxTrees[0].GetRoot();
        var symbols = Symbols(compilation.GetSemanticModel(root.SyntaxTree), root, cursor);
        if (symbols.Count == 0)
        {
            return null;
        }

        var signatures = string.Join('\n', symbols.Take(MostOverloads).Select(SymbolText.Signature));
        if (symbols.Count > MostOverloads)
        {
            signatures += $"\n... and {symbols.Count - MostOverloads} more";
        }

        var documentation = symbols.Select(s => DocumentationText.Of(s.GetDocumentationCommentXml())).FirstOrDefault(d => d.Length > 0) ?? "";
        var text = documentation.Length > 0 ? $"{signatures}\n\n{documentation}" : signatures;
        return new MimeBundle { { MimeBundle.Plain, text }, { MimeBundle.Html, $"<pre>{Markup.Escape(text)}</pre>" } };
    }

    private static List<ISymbol> Symbols(SemanticModel model, SyntaxNode root, int cursor)
    {
        var token = root.FindToken(Math.Min(cursor, root.FullSpan.End));
        if (!IsName(token) && cursor > 0)
        {
            token = root.FindToken(cursor - 1); // the cursor stands behind the name
        }

        var node = IsName(token) ? token.Parent : Called(token);
        return node is null ? [] : SymbolsOf(model, node);
    }

    private static bool IsName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) ? token.ValueText.Length > 0 : token.Parent is PredefinedTypeSyntax;

    private static ExpressionSyntax? Called(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax invocation => invocation.Expression,
            ObjectCreationExpressionSyntax creation => creation.Type,
            _ => null,
        };

    private static List<ISymbol> SymbolsOf(SemanticModel model, SyntaxNode node)
    {
        if (model.GetDeclaredSymbol(node) is { } declared)
        {
            return [declared];
        }

        var info = model.GetSymbolInfo(node);
        if (info.Symbol is not null)
        {
            return [info.Symbol, .. model.GetMemberGroup(node).Where(m => !SymbolEqualityComparer.Default.Equals(m, info.Symbol))];
        }

        return [.. info.CandidateSymbols.Concat(model.GetMemberGroup(node)).Distinct(SymbolEqualityComparer.Default)];
    }
}
