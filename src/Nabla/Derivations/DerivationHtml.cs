using System.Globalization;
using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>Derivations as HTML: nested details elements with formulas in MathML, no script; readable in light and dark, on paper and on a phone.</summary>
internal sealed class DerivationHtml
{
    /// <summary>Browsers do not nest elements without end: deeper steps stand side by side.</summary>
    private const int DeepestNesting = 60;

    /// <summary>Steps further in are closed at first.</summary>
    private const int DeepestOpen = 2;

    private readonly LimitedText output = new();
    private readonly DerivationFormulas formulas = new();
    private readonly bool hidesResults;
    private readonly string mark;

    private DerivationHtml(Derivation derivation, bool hidesResults) => (this.hidesResults, mark) = (hidesResults, MarkOf(derivation, hidesResults));

    /// <summary>A fragment: a style element and a div.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="hidesResults">Whether each step shows its rule at first and its result only when it is asked for.</param>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Derivation derivation, bool hidesResults)
    {
        var html = new DerivationHtml(derivation, hidesResults);
        html.output.Write($"<style>{DerivationStyle.Css}</style>\n<div class=\"nabla-steps\">\n");
        html.WriteSteps(derivation);
        html.output.Write("</div>\n");
        return html.output.ToString();
    }

    /// <summary>A complete document.</summary>
    public static string PrintPage(Derivation derivation, bool hidesResults)
    {
        var title = Markup.Escape($"The derivative of {Shortened(derivation.Function.ToString())}, step by step");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{title}</title>
            <style>{DerivationStyle.PageCss}</style>
            </head>
            <body>
            {Print(derivation, hidesResults)}</body>
            </html>

            """;
    }

    /// <summary>What tells the derivation from others on the same page, and is the same whenever it is written.</summary>
    private static string MarkOf(Derivation derivation, bool hidesResults)
    {
        var hash = ContentHash.Seed((ulong)derivation.Level).With(hidesResults ? 1UL : 0UL).With(derivation.Function.Hash);
        foreach (var step in derivation.Steps)
        {
            hash = hash.With(step.Before.Hash);
        }

        return hash.A.ToString("x16", CultureInfo.InvariantCulture)[..10];
    }

    private string Id(DerivationStep step) => string.Create(CultureInfo.InvariantCulture, $"nabla-{mark}-{step.Number}");

    private static string Shortened(string text)
    {
        const int longest = 80;
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    private void WriteSteps(Derivation derivation)
    {
        var open = new Stack<(DerivationStep Step, int Depth)>();
        foreach (var item in DerivationOutline.Of(derivation))
        {
            if (item.Part != OutlinePart.Rule)
            {
                CloseDeeperThan(item.Depth);
                WriteLine(item);
                continue;
            }

            CloseDeeperThan(item.Depth - 1);
            if (item.Step.IsRepeated)
            {
                output.Write($"<p class=\"repeated\">{formulas.MathML(item.Step.Before, item.Step.Result)} <a href=\"#{Id(item.Step)}\">as in step {item.Step.Number}</a></p>\n");
                continue;
            }

            CloseNestedTooDeep();
            WriteRule(item);
            open.Push((item.Step, item.Depth));
        }

        CloseDeeperThan(-1);
        output.Write($"<p class=\"result\">{(hidesResults ? "" : formulas.MathMLEqual(derivation.Result))}</p>\n");

        void CloseDeeperThan(int depth)
        {
            while (open.TryPeek(out var top) && top.Depth > depth)
            {
                open.Pop();
                output.Write("</div></details>\n");
            }
        }

        void CloseNestedTooDeep()
        {
            if (open.Count >= DeepestNesting)
            {
                open.Pop();
                output.Write("</div></details>\n");
            }
        }
    }

    private void WriteRule(OutlineItem item)
    {
        var step = item.Step;
        var isOpen = item.Depth <= DeepestOpen && !hidesResults;
        output.Write($"<details id=\"{Id(step)}\"{(isOpen ? " open=\"\"" : "")}><summary><span class=\"number\">{step.Number}</span> {formulas.MathML(step.Before)} <span class=\"rule\">{Markup.Escape(step.Rule)}</span></summary><div>\n");
        output.Write($"<p>{Markup.Escape(step.Sentence)}</p>\n");
        if (step.Formula is { } formula)
        {
            output.Write($"<p class=\"formula\">{RuleFormulas.MathML(formula)}");
            foreach (var (letter, value) in step.Bindings)
            {
                output.Write($" <span class=\"binding\">{formulas.MathML(letter, value)}</span>");
            }

            output.Write("</p>\n");
        }

        if (step.Assumptions.Length > 0)
        {
            output.Write($"<p class=\"assumption\">where {string.Join(", ", step.Assumptions.Select(a => a.Condition is { } c ? formulas.MathML(c) : Markup.Escape(a.Text)))}</p>\n");
        }

        WriteResult("", step.After);
    }

    private void WriteLine(OutlineItem item)
    {
        if (item.Part == OutlinePart.PartsPutIn)
        {
            WriteResult("Put in the derivatives of the parts.", item.Step.WithParts);
        }
        else
        {
            WriteResult(item.Tidying!.Value.Sentence, item.Tidying.Value.After);
        }
    }

    private void WriteResult(string sentence, Expr result)
    {
        var line = $"<p class=\"line\">{formulas.MathMLEqual(result)} <span class=\"remark\">{Markup.Escape(sentence)}</span></p>";
        output.Write(hidesResults ? $"<details class=\"answer\"><summary>Show the result</summary>{line}</details>\n" : line + "\n");
    }
}
