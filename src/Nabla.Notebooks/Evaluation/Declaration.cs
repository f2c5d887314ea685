using System.Collections.Immutable;

namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// Something that a cell has declared, as later cells need to see it: a variable with its type, a method without its body, a
/// type. Its text is all that is kept of the cell's source.
/// </summary>
internal sealed class Declaration
{
    public required EvaluatedCell Cell { get; init; }

    /// <summary>The name; for a using directive its whole text.</summary>
    public required string Name { get; init; }

    /// <summary>What tells overloads apart; null for what no other declaration of the name can stand beside.</summary>
    public string? Signature { get; init; }

    /// <summary>C# that declares it.</summary>
    public required string Text { get; init; }

    /// <summary>True for what cells use without naming it: using directives and extension methods.</summary>
    public bool IsImplicit { get; init; }

    public bool IsUsing => Name == Text;

    /// <summary>The declarations that the text mentions.</summary>
    public ImmutableArray<Declaration> Needs { get; set; } = [];

    /// <summary>True where an earlier declaration of the same name can no longer be seen because of this one.</summary>
    public bool Hides(Declaration earlier) =>
        earlier.Cell != Cell && (Signature is null || earlier.Signature is null || earlier.Signature == Signature);
}
