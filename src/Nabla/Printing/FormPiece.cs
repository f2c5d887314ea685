using System.Collections.Immutable;

namespace Nabla.Printing;

/// <summary>A part of a form in LaTeX (<see cref="Function.LatexForms"/>) that <see cref="FormReader"/> has read.</summary>
internal abstract record FormPiece
{
    /// <summary>A letter, a word, a number or a sign: a MathML element with text.</summary>
    public sealed record Leaf(string Tag, string Text, string Attributes = "") : FormPiece;

    /// <summary>A place for an argument: #1 is '1', #(1) is '(', #[1] is '[', all arguments '*', the first less the second '-'.</summary>
    public sealed record Gap(char Kind, int Argument) : FormPiece;

    /// <summary>Pieces side by side.</summary>
    public sealed record Row(ImmutableArray<FormPiece> Pieces) : FormPiece;

    /// <summary>A piece with scripts; where <paramref name="TakesExponent"/> the exponent of the whole application goes on it.</summary>
    public sealed record Scripts(FormPiece Base, FormPiece? Sub, FormPiece? Super, bool TakesExponent) : FormPiece;

    /// <summary>A MathML element with pieces as children: mfrac, msqrt, mover.</summary>
    public sealed record Element(string Tag, ImmutableArray<FormPiece> Children, string Attributes = "") : FormPiece;
}
