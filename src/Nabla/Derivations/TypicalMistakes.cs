namespace Nabla.Derivations;

/// <summary>
/// Says what a wrong answer comes of: the derivation is gone through again with one rule applied wrongly, in one step or in all, and the
/// answer is compared with what comes out. Only equality counts that follows by arithmetic.
/// </summary>
internal sealed class TypicalMistakes
{
    private const int LargestTree = 1000;
    private const int MostSteps = 60;

    private readonly Symbol variable;
    private readonly DerivationStep root;
    private readonly Dictionary<int, DerivationStep> steps = [];
    private readonly Dictionary<int, RuleMistake[]> mistakes = []; // of the steps, once they are asked for

    private TypicalMistakes(DerivationStep root, Symbol variable)
    {
        (this.root, this.variable) = (root, variable);
        Collect(root);
    }

    /// <summary>The mistake that gives the answer, to be read after "if"; null where no typical one does.</summary>
    public static string? Find(Expr function, Expr variable, Expr answer)
    {
        if (variable is not Symbol symbol || function.TreeSize > LargestTree || answer.TreeSize > LargestTree)
        {
            return null;
        }

        var search = new TypicalMistakes(Maths.Steps(function, StepLevel.Full, symbol).Steps[0], symbol);
        return search.steps.Count > MostSteps ? null
            : search.InOneStep(answer) ?? search.InAllSteps(answer)
            ?? (AreEqual(answer.Diff(symbol), function) ? "the function is integrated, not differentiated" : null);
    }

    private string? InOneStep(Expr answer)
    {
        foreach (var step in steps.Values)
        {
            foreach (var mistake in MistakesIn(step))
            {
                if (AreEqual(answer, Outcome(s => s == step ? mistake.After : null)))
                {
                    return mistake.Name + mistake.Detail;
                }
            }
        }

        return null;
    }

    private string? InAllSteps(Expr answer)
    {
        var names = steps.Values.SelectMany(MistakesIn).Select(m => m.Name).Distinct();
        var found = names.FirstOrDefault(name => AreEqual(answer, Outcome(step => MistakesIn(step).Where(m => m.Name == name).Select(m => (Expr?)m.After).FirstOrDefault())));
        return found is null ? null : found + ", wherever it occurs";
    }

    private RuleMistake[] MistakesIn(DerivationStep step) =>
        mistakes.TryGetValue(step.Number, out var known) ? known : mistakes[step.Number] = [.. RuleMistakes.Of(step, variable)];

    private void Collect(DerivationStep step)
    {
        if (!step.IsRepeated && steps.Count <= MostSteps)
        {
            steps.Add(step.Number, step);
            foreach (var part in step.Steps)
            {
                Collect(part);
            }
        }
    }

    /// <summary>What comes out at the end if some steps give something else.</summary>
    private Expr Outcome(Func<DerivationStep, Expr?> mistaken)
    {
        var found = new Dictionary<int, Expr>();
        return Of(root);

        Expr Of(DerivationStep step)
        {
            if (!found.TryGetValue(step.Number, out var value))
            {
                var here = steps[step.Number];
                var parts = here.Steps.Select(part => (part.Before, Of(part))).ToArray();
                found[step.Number] = value = (mistaken(here) ?? here.After).Replace(parts);
            }

            return value;
        }
    }

    private static bool AreEqual(Expr a, Expr b) => a.Equals(b) || RandomResidues.IsZero(a - b);
}
