using System.Text;
using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>Derivations as a nested list in Markdown with LaTeX between dollar signs.</summary>
internal static class DerivationMarkdown
{
    private const int MostIndentation = 20; // deeper parts stand side by side

    /// <summary>The list, without a line break at the end.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Derivation derivation)
    {
        var output = new LimitedText();
        var formulas = new DerivationFormulas();
        foreach (var item in DerivationOutline.Of(derivation))
        {
            var indentation = new string(' ', 2 * Math.Min(item.Depth, MostIndentation));
            var isItem = item.Part == OutlinePart.Rule;
            foreach (var (index, line) in Lines(item, formulas).Index())
            {
                output.Write(indentation);
                output.Write(isItem && index == 0 ? "- " : "  ");
                output.Write(line);
                output.Write("  \n"); // two blanks: a line break in the same item
            }
        }

        return output.ToString().TrimEnd();
    }

    private static IEnumerable<string> Lines(OutlineItem item, DerivationFormulas formulas)
    {
        var step = item.Step;
        switch (item.Part)
        {
            case OutlinePart.Rule when step.IsRepeated:
                yield return $"{Formula($"{formulas.Latex(step.Before)} = {formulas.Latex(step.Result)}")}, as in step {step.Number}";
                break;
            case OutlinePart.Rule:
                yield return $"**Step {step.Number}, {Plain(step.Rule)}:** {Formula(formulas.Latex(step.Before))}";
                yield return Plain(step.Sentence);
                if (step.Formula is { } formula)
                {
                    var bindings = step.Bindings.Select(b => Formula($"{formulas.Latex(b.Letter)} = {formulas.Latex(b.Value)}"));
                    yield return string.Join(", ", bindings.Prepend(Formula(RuleFormulas.Latex(formula))));
                }

                if (step.Assumptions.Length > 0)
                {
                    yield return "where " + string.Join(", ", step.Assumptions.Select(a => a.Condition is { } c ? Formula(formulas.Latex(c)) : Plain(a.Text)));
                }

                yield return Formula("= " + formulas.Latex(step.After));
                break;
            case OutlinePart.PartsPutIn:
                yield return "Put in: " + Formula("= " + formulas.Latex(step.WithParts));
                break;
            default:
                yield return $"{Plain(item.Tidying!.Value.Sentence)} {Formula("= " + formulas.Latex(item.Tidying!.Value.After))}";
                break;
        }
    }

    /// <summary>LaTeX between dollar signs; angle brackets would begin HTML, and "](" a link where dollar signs are not known.</summary>
    private static string Formula(string latex) =>
        $"${latex.Replace("<", @"\lt ", StringComparison.Ordinal).Replace(">", @"\gt ", StringComparison.Ordinal).Replace("](", "]{}(", StringComparison.Ordinal)}$";

    /// <summary>Text with everything escaped that Markdown or HTML would take for more.</summary>
    private static string Plain(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' or '>' or '&' or '"' => escaped.Append(Markup.Escape(c.ToString())),
                '\n' or '\r' => escaped.Append(' '),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '$' or '~' or '!' or ':' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
