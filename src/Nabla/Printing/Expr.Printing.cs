using Nabla.Expressions;
using Nabla.Languages;
using Nabla.Printing;

namespace Nabla;

public abstract partial class Expr
{
    /// <summary>The expression as text, in SymPy's spelling. Floats have 15 significant digits; the format "R" keeps them all.</summary>
    /// <exception cref="LimitException">The text would have more than 20 million characters, or 16 million parts.</exception>
    public sealed override string ToString() => ToString(null, null);

    /// <summary>The expression in a format.</summary>
    /// <param name="format">
    /// "text" (or null): SymPy's spelling, floats with 15 significant digits; "R" or "roundtrip": the same with as many digits as
    /// give every float back exactly when the text is parsed; "latex": LaTeX as SymPy's latex writes it;
    /// "mathml": a math element of MathML; "unicode": two-dimensional text as SymPy's pretty writes it;
    /// a programming language ("csharp", "c", "cpp", "fortran", "python", "numpy", "javascript", "julia", "rust", "glsl"): see <see cref="CodeLanguage"/>.
    /// </param>
    /// <param name="formatProvider">Ignored: the result is the same in every culture.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="MathException">Something has no counterpart in the programming language.</exception>
    /// <exception cref="LimitException">The text would have more than 20 million characters, or 16 million parts.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (TreeSize == MaxTreeSize)
        {
            throw new LimitException("The expression is too large to be printed: written out it has more than 16 million parts.");
        }

        PrintOrders.Prepare(this);
        return format switch
        {
            null or "" or "G" or "g" or "text" => TextPrinter.Print(this, roundTrip: false),
            "R" or "r" or "roundtrip" => TextPrinter.Print(this, roundTrip: true),
            "latex" => LatexPrinter.Print(this),
            "mathml" => MathMLPrinter.Print(this),
            "unicode" => UnicodePrinter.Print(this),
            _ when LanguageNames.Find(format) is { } language => CodePrinters.Create(language, CodeStyle.Alone).Print(this),
            _ => throw new FormatException($"There is no format '{format}' for expressions; there are: text, R, latex, mathml, unicode, {string.Join(", ", LanguageNames.All)}."),
        };
    }
}
