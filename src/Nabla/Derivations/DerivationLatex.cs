using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>Derivations as one aligned environment: rules in text, formulas below them, parts moved to the right.</summary>
internal static class DerivationLatex
{
    /// <summary>Deeper parts are not moved further to the right.</summary>
    private const int MostIndentation = 8;

    /// <summary>The environment.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Derivation derivation)
    {
        var output = new LimitedText();
        var formulas = new DerivationFormulas();
        output.Write(@"\begin{aligned}");
        foreach (var item in DerivationOutline.Of(derivation))
        {
            foreach (var line in Lines(item, formulas))
            {
                output.Write("\n& " + string.Concat(Enumerable.Repeat(@"\quad ", Math.Min(item.Depth, MostIndentation))));
                output.Write(line);
                output.Write(@" \\");
            }
        }

        output.Write("\n\\end{aligned}");
        return output.ToString();
    }

    private static IEnumerable<string> Lines(OutlineItem item, DerivationFormulas formulas)
    {
        var step = item.Step;
        var before = formulas.Latex(step.Before);
        switch (item.Part)
        {
            case OutlinePart.Rule when step.IsRepeated:
                return [$@"{before} = {formulas.Latex(step.Result)} \quad \text{{(as in step {step.Number})}}"];
            case OutlinePart.Rule:
                var rule = Text($"{step.Number}. {step.Rule}") + (step.Formula is { } formula ? @":\quad " + RuleFormulas.Latex(formula) : "");
                var bindings = string.Concat(step.Bindings.Select(b => $@",\quad {formulas.Latex(b.Letter)} = {formulas.Latex(b.Value)}"));
                return [rule + bindings, $"{before} = {formulas.Latex(step.After)}"];
            case OutlinePart.PartsPutIn:
                return [$"{before} = {formulas.Latex(step.WithParts)}"];
            default:
                return [$"{before} = {formulas.Latex(item.Tidying!.Value.After)}"];
        }
    }

    private static string Text(string text) => $@"\text{{{LatexText.Escape(text)}}}";
}
