using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>A rule as it is written: (u*v)' = u*v' + u'*v.</summary>
internal static class RuleFormulas
{
    public static string Text(RuleFormula formula) => $"({formula.Function})' = {formula.Derivative}";

    public static string Latex(RuleFormula formula) => $@"\left({formula.Function.ToLatex()}\right)' = {formula.Derivative.ToLatex()}";

    /// <summary>A math element.</summary>
    public static string MathML(RuleFormula formula) =>
        MathMLPrinter.Wrap($"<mrow><mrow><mo>(</mo>{MathMLPrinter.Fragment(formula.Function)}<mo>)</mo></mrow>{MathMLPrinter.Prime}<mo>=</mo>{MathMLPrinter.Fragment(formula.Derivative)}</mrow>");
}
