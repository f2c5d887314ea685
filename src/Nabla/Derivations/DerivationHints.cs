using System.Collections.Immutable;

namespace Nabla.Derivations;

/// <summary>The rules of a derivation without what they give.</summary>
internal static class DerivationHints
{
    /// <summary>One hint for each step.</summary>
    public static ImmutableArray<string> Of(Derivation derivation)
    {
        var formulas = new DerivationFormulas();
        return
        [
            .. DerivationOutline.Of(derivation)
                .Where(item => item.Part == OutlinePart.Rule && !item.Step.IsRepeated)
                .Select(item => Hint(item.Step, formulas)),
        ];
    }

    private static string Hint(DerivationStep step, DerivationFormulas formulas)
    {
        var formula = step.Formula is { } f ? ", " + RuleFormulas.Text(f) : "";
        var bindings = step.Bindings.IsEmpty ? "" : " with " + string.Join(", ", step.Bindings.Select(b => $"{b.Letter.Name} = {b.Value}"));
        return $"{formulas.Text(step.Before)}: {step.Rule}{formula}{bindings}. {step.Sentence}";
    }
}
