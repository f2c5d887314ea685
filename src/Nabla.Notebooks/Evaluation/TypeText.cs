using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nabla.Notebooks.Evaluation;

/// <summary>A type written so that a later cell understands it.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The text, or null where the type has no name (an anonymous type) or none that may be used.</summary>
    /// <param name="type">The type.</param>
    /// <param name="within">The compilation of the cell.</param>
    /// <param name="declares">True where the name of a cell's own type means the type in this assembly.</param>
    public static string? Of(ITypeSymbol type, CSharpCompilation within, Func<string, string, bool> declares)
    {
        if (!HasName(type, within, declares))
        {
            return null;
        }

        // Types of cells are nested in a script class, which has no name in C#: global::Script.Point is written Point.
        var parts = type.ToDisplayParts(Format);
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var isScriptClass = i + 2 < parts.Length && parts[i].ToString() == "global" && parts[i + 2].Symbol is INamedTypeSymbol { IsScriptClass: true };
            if (isScriptClass)
            {
                i += 3;
            }
            else if (parts[i].Symbol is INamedTypeSymbol { IsScriptClass: true })
            {
                i++;
            }
            else
            {
                text.Append(parts[i].ToString());
            }
        }

        return text.ToString();
    }

    private static bool HasName(ITypeSymbol type, CSharpCompilation within, Func<string, string, bool> declares) => type switch
    {
        IArrayTypeSymbol array => HasName(array.ElementType, within, declares),
        IDynamicTypeSymbol => true,
        INamedTypeSymbol { IsAnonymousType: true } or IErrorTypeSymbol => false,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(e => HasName(e.Type, within, declares)),
        INamedTypeSymbol named => IsKnown(named, within, declares)
            && (named.ContainingType is not { IsScriptClass: false } outer || HasName(outer, within, declares))
            && named.TypeArguments.All(a => HasName(a, within, declares)),
        _ => false,
    };

    private static bool IsKnown(INamedTypeSymbol type, CSharpCompilation within, Func<string, string, bool> declares) =>
        type.ContainingType is { IsScriptClass: true }
            ? declares(type.Name, type.ContainingAssembly.Name)
            : within.IsSymbolAccessibleWithin(type, within.Assembly);
}
