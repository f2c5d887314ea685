using System.Globalization;
using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>Derivations as indented text, with formulas on one line or in two dimensions.</summary>
internal sealed class DerivationText
{
    private const int Indentation = 4;

    private readonly LimitedText output = new();
    private readonly DerivationFormulas formulas = new();
    private readonly bool isTwoDimensional;

    private DerivationText(bool isTwoDimensional) => this.isTwoDimensional = isTwoDimensional;

    /// <summary>The text, without a line break at the end.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Derivation derivation, bool isTwoDimensional)
    {
        var text = new DerivationText(isTwoDimensional);
        foreach (var item in DerivationOutline.Of(derivation))
        {
            text.Write(item);
        }

        return text.output.ToString().TrimEnd('\n');
    }

    private void Write(OutlineItem item)
    {
        var (step, depth) = (item.Step, item.Depth);
        switch (item.Part)
        {
            case OutlinePart.Rule:
                Line(depth, $"[{step.Number}] ", step.Before, step.IsRepeated ? $" = {{0}}   (as in step {step.Number})" : "", step.Result);
                if (!step.IsRepeated)
                {
                    WriteRule(step, depth + 1);
                }

                break;
            case OutlinePart.PartsPutIn:
                Line(depth + 1, "= ", step.WithParts);
                break;
            case OutlinePart.Tidied:
                Line(depth + 1, "= ", item.Tidying!.Value.After);
                Line(depth + 1, "  " + item.Tidying!.Value.Sentence);
                break;
        }
    }

    private void WriteRule(DerivationStep step, int depth)
    {
        if (step.Formula is { } formula)
        {
            Line(depth, $"{Capitalised(step.Rule)}:  (", formula.Function, ")' = {0}", formula.Derivative);
        }
        else
        {
            Line(depth, Capitalised(step.Rule));
        }

        Line(depth, step.Sentence);
        foreach (var (letter, value) in step.Bindings)
        {
            Line(depth, $"{letter.Name} = ", value);
        }

        if (step.Assumptions.Length > 0)
        {
            Line(depth, "where " + string.Join(", ", step.Assumptions.Select(a => a.Text)));
        }

        Line(depth, "= ", step.After);
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Line(int depth, string text)
    {
        output.Write(new string(' ', depth * Indentation));
        output.Write(text);
        output.Write("\n");
    }

    private void Line(int depth, string before, Expr expr, string format = "", Expr? second = null)
    {
        if (!isTwoDimensional)
        {
            var between = second is null || format.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, formulas.Text(second));
            Line(depth, before + formulas.Text(expr) + between);
        }
        else
        {
            var pieces = format.Split("{0}");
            Layout[] row = [Layout.Text(before), UnicodePrinter.LayoutOf(expr), Layout.Text(pieces[0]), .. second is null || pieces.Length < 2 ? [] : new[] { UnicodePrinter.LayoutOf(second), Layout.Text(pieces[1]) }];
            foreach (var line in Layout.Row(row).Lines)
            {
                Line(depth, line.TrimEnd());
            }
        }
    }
}
