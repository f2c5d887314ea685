using System.Collections.Immutable;
using Nabla.Calculus;

namespace Nabla.Derivations;

/// <summary>A rule chosen for an expression.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Sentence">What it does.</param>
/// <param name="Apply">The rule, for any meaning of the derivatives of the parts.</param>
internal sealed record RuleUse(string Name, string Sentence, Func<DifferentiationRules, Expr> Apply)
{
    /// <summary>The rule as a formula.</summary>
    public RuleFormula? Formula { get; init; }

    /// <summary>What the letters of the formula stand for.</summary>
    public ImmutableArray<RuleBinding> Bindings { get; init; } = [];

    /// <summary>The assumptions about symbols that the rule makes use of.</summary>
    public ImmutableArray<StepAssumption> Assumptions { get; init; } = [];
}
