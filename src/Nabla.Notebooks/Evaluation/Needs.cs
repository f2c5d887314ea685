using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nabla.Notebooks.Evaluation;

/// <summary>Which declarations a piece of C# needs: those of the names that stand in it, and what these need in turn.</summary>
internal static class Needs
{
    /// <summary>The declarations of every name in the text, and the implicit ones; too many do no harm.</summary>
    public static ImmutableArray<Declaration> Of(SyntaxNode text, Scope scope) =>
        [.. Identifiers(text).SelectMany(name => scope.Find(name)).Concat(scope.Implicit).Distinct()];

    /// <summary>The declarations with all that they need, by the number of their cell.</summary>
    public static SortedDictionary<int, List<Declaration>> Closure(IEnumerable<Declaration> declarations)
    {
        var result = new SortedDictionary<int, List<Declaration>>();
        var seen = new HashSet<Declaration>();
        var open = new Stack<Declaration>(declarations);
        while (open.TryPop(out var declaration))
        {
            if (!seen.Add(declaration))
            {
                continue;
            }

            if (!result.TryGetValue(declaration.Cell.Number, out var ofCell))
            {
                result.Add(declaration.Cell.Number, ofCell = []);
            }

            ofCell.Add(declaration);
            foreach (var need in declaration.Needs)
            {
                open.Push(need);
            }
        }

        return result;
    }

    private static IEnumerable<string> Identifiers(SyntaxNode text)
    {
        var names = text.DescendantTokens(descendIntoTrivia: true).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText).ToHashSet();
        var attributes = text.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax>();
        return names.Concat(attributes.SelectMany(a => a.Name.DescendantTokens()).Select(t => t.ValueText + "Attribute"));
    }
}
