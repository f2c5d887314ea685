using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>Formulas of a derivation on one line, in LaTeX and in MathML, with marked derivatives.</summary>
internal sealed class DerivationFormulas
{
    private readonly DerivationMarks textMarks = new(isTraditional: false);
    private readonly DerivationMarks marks = new(isTraditional: true);

    public string Text(Expr expr) => textMarks.Visit(expr).ToString();

    public string Latex(Expr expr) => marks.Visit(expr).ToString("latex");

    /// <summary>A math element.</summary>
    public string MathML(Expr expr) => MathMLPrinter.Print(marks.Visit(expr));

    /// <summary>A math element with an equals sign in front.</summary>
    public string MathMLEqual(Expr expr) => MathMLPrinter.Wrap($"<mrow><mo>=</mo>{MathMLPrinter.Fragment(marks.Visit(expr))}</mrow>");

    /// <summary>A math element for an equation.</summary>
    public string MathML(Expr left, Expr right) =>
        MathMLPrinter.Wrap($"<mrow>{MathMLPrinter.Fragment(marks.Visit(left))}<mo>=</mo>{MathMLPrinter.Fragment(marks.Visit(right))}</mrow>");
}
