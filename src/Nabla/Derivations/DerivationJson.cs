using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nabla.Derivations;

/// <summary>Derivations as one JSON object with a flat list of steps: a nested one would be too deep for most readers of JSON.</summary>
internal static class DerivationJson
{
    /// <summary>The object on one line; expressions are text that can be parsed, and LaTeX.</summary>
    public static string Print(Derivation derivation)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            var formulas = new DerivationFormulas();
            writer.WriteStartObject();
            Write(writer, formulas, "function", derivation.Function);
            Write(writer, formulas, "result", derivation.Result);
            writer.WriteString("level", derivation.Level.ToString().ToLowerInvariant());
            writer.WriteStartArray("steps");
            foreach (var item in DerivationOutline.Of(derivation))
            {
                if (item.Part == OutlinePart.Rule && !item.Step.IsRepeated)
                {
                    WriteStep(writer, formulas, item.Step, item.Depth);
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteStep(Utf8JsonWriter writer, DerivationFormulas formulas, DerivationStep step, int depth)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", step.Number);
        writer.WriteNumber("depth", depth);
        writer.WriteString("rule", step.Rule);
        writer.WriteString("sentence", step.Sentence);
        if (step.Formula is { } formula)
        {
            writer.WriteString("formula", RuleFormulas.Text(formula));
            writer.WriteString("formulaLatex", RuleFormulas.Latex(formula));
        }

        writer.WriteStartObject("bindings");
        foreach (var (letter, value) in step.Bindings)
        {
            writer.WriteString(letter.Name, value.ToString());
        }

        writer.WriteEndObject();
        Write(writer, formulas, "function", step.Function);
        Write(writer, formulas, "before", step.Before);
        Write(writer, formulas, "after", step.After);
        writer.WriteStartArray("steps");
        foreach (var part in step.Steps)
        {
            writer.WriteNumberValue(part.Number);
        }

        writer.WriteEndArray();
        Write(writer, formulas, "withParts", step.WithParts);
        writer.WriteStartArray("tidying");
        foreach (var tidying in step.Tidying)
        {
            writer.WriteStartObject();
            Write(writer, formulas, "before", tidying.Before);
            Write(writer, formulas, "after", tidying.After);
            writer.WriteString("sentence", tidying.Sentence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, formulas, "result", step.Result);
        writer.WriteStartArray("assumptions");
        foreach (var assumption in step.Assumptions)
        {
            writer.WriteStringValue(assumption.Text);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DerivationFormulas formulas, string name, Expr expr)
    {
        writer.WriteString(name, expr.ToString());
        writer.WriteString(name + "Latex", formulas.Latex(expr));
    }
}
