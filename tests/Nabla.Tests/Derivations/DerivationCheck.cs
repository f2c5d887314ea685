using Nabla.Tests.Corpora;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Derivations;

/// <summary>Whether a derivation is true: its last line is Diff's, every line of every step has the value of the line before, and no step stands there twice.</summary>
internal static class DerivationCheck
{
    /// <summary>The steps in the order of working, repeated ones included.</summary>
    public static IEnumerable<DerivationStep> All(Derivation derivation)
    {
        var open = new Stack<DerivationStep>(derivation.Steps.Reverse());
        while (open.TryPop(out var step))
        {
            yield return step;
            foreach (var part in step.Steps.Reverse())
            {
                open.Push(part);
            }
        }
    }

    /// <summary>What is wrong, or an empty list.</summary>
    public static List<string> Problems(Derivation derivation, Expr diff)
    {
        var problems = new List<string>();
        if (!derivation.Result.Equals(diff))
        {
            problems.Add($"{derivation.Function}: the last line is {derivation.Result}, Diff gives {diff}");
        }

        foreach (var step in All(derivation))
        {
            var variable = ((Binder)step.Before).Bindings[0].Variable;
            var lines = new List<Expr> { step.Function.Diff(variable), Evaluated(step, variable), step.WithParts };
            lines.AddRange(step.Tidying.Select(t => t.After));
            lines.Add(step.Result);
            for (var i = 1; i < lines.Count; i++)
            {
                if (!lines[i].Equals(lines[i - 1]) && NumericAgreement.Of(lines[i], lines[i - 1]) == Closeness.Differ)
                {
                    problems.Add($"{derivation.Function}, step {step.Number} ({step.Rule}), line {i}: {lines[i - 1]} is not {lines[i]}");
                }
            }

            if (step.Tidying.Length > 0 && !(step.Tidying[0].Before.Equals(step.WithParts) && step.Tidying[^1].After.Equals(step.Result)))
            {
                problems.Add($"{derivation.Function}, step {step.Number}: the tidying does not lead from {step.WithParts} to {step.Result}");
            }
        }

        foreach (var twice in All(derivation).Where(s => !s.IsRepeated).GroupBy(s => s.Before).Where(g => g.Count() > 1))
        {
            problems.Add($"{derivation.Function}: {twice.Key} is found {twice.Count()} times");
        }

        return problems;
    }

    /// <summary>The line that the rule gives with every derivative in it taken.</summary>
    private static Expr Evaluated(DerivationStep step, Expr variable) =>
        step.IsRepeated || step.Steps.IsEmpty ? step.After
        : step.After.Replace(step.Steps.DistinctBy(s => s.Before).ToDictionary(s => s.Before, s => s.Function.Diff(variable)));
}
