using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Language;

/// <summary>Completes what is typed: members behind a dot, names and keywords elsewhere.</summary>
internal static class Completer
{
    private const int MostItems = 1000;

    private static readonly string[] Keywords =
        [.. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Where(k => char.IsLetter(k[0])).Distinct().Order(StringComparer.Ordinal)];

    public static Completion Complete(CSharpEvaluator evaluator, string code, int cursor)
    {
        var start = cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
        {
            start--;
        }

        var compilation = evaluator.Bind(code);
        var root = compilation.SyntaxTrees[0].GetRoot();
        if (IsInText(root, start))
        {
            return new Completion(cursor, cursor, []);
        }

        var model = compilation.GetSemanticModel(root.SyntaxTree);
        var prefix = code[start..cursor];
        var receiver = Receiver(root, code, start);
        var items = receiver is not null ? Members(model, receiver, start).Select(Item)
            : Names(evaluator, model, start, prefix);
        return new Completion(start, cursor, Matching(items, prefix));
    }

    private static List<CompletionItem> Matching(IEnumerable<CompletionItem> items, string prefix)
    {
        var all = items.Where(i => i.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).DistinctBy(i => i.Text).OrderBy(i => i.Text, StringComparer.Ordinal).ToList();
        var exact = all.Where(i => i.Text.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return [.. (exact.Count > 0 ? exact : all).Take(MostItems)];
    }

    /// <summary>What stands before the dot before the cursor, if a dot does.</summary>
    private static ExpressionSyntax? Receiver(SyntaxNode root, string code, int start)
    {
        var before = code.AsSpan(0, start).TrimEnd().Length - 1;
        if (before < 1 || code[before] != '.')
        {
            return null;
        }

        return root.FindToken(before).Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
    }

    private static IEnumerable<ISymbol> Members(SemanticModel model, ExpressionSyntax receiver, int position)
    {
        var symbol = model.GetSymbolInfo(receiver) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null;
        var members = symbol switch
        {
            INamespaceSymbol space => space.GetMembers(),
            INamedTypeSymbol type => model.LookupStaticMembers(position, type),
            _ when model.GetTypeInfo(receiver).Type is { TypeKind: not TypeKind.Error } type =>
                model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(m => !m.IsStatic || m is IMethodSymbol { ReducedFrom: not null }),
            _ => [],
        };
        return members.Where(m => m.CanBeReferencedByName && m is not INamedTypeSymbol { IsImplicitlyDeclared: true });
    }

    private static IEnumerable<CompletionItem> Names(CSharpEvaluator evaluator, SemanticModel model, int position, string prefix)
    {
        var declared = evaluator.Scope.All.Where(d => !d.IsUsing).Select(d => new CompletionItem(d.Name, d.Signature is null ? "instance" : "function", d.Text));
        var visible = model.LookupSymbols(position)
            .Where(s => s.CanBeReferencedByName && (prefix.Length > 0 || s is not INamespaceOrTypeSymbol)) // without a letter typed, not every type there is
            .Select(Item);
        var keywords = prefix.Length == 0 ? [] : Keywords.Select(k => new CompletionItem(k, "keyword", k));
        return declared.Concat(visible).Concat(keywords);
    }

    private static CompletionItem Item(ISymbol symbol) => new(symbol.Name, KindOf(symbol), SymbolText.Signature(symbol));

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "function",
        IPropertySymbol or IEventSymbol => "property",
        INamedTypeSymbol => "class",
        INamespaceSymbol => "module",
        _ => "instance",
    };

    /// <summary>Nothing is completed in comments and in literals.</summary>
    private static bool IsInText(SyntaxNode root, int position)
    {
        var trivia = root.FindTrivia(Math.Max(0, position - 1));
        if (trivia.Span.Start < position && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            return true;
        }

        var token = root.FindToken(Math.Max(0, position - 1));
        return token.Span.Start < position && token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.NumericLiteralToken;
    }
}
