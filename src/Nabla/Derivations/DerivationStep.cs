using System.Collections.Immutable;

namespace Nabla;

/// <summary>A rule as a formula: the derivative of <paramref name="Function"/> is <paramref name="Derivative"/>, in which u' is a symbol of that name.</summary>
/// <param name="Function">What is differentiated, such as u*v.</param>
/// <param name="Derivative">Its derivative, such as u*v' + v*u'.</param>
public readonly record struct RuleFormula(Expr Function, Expr Derivative);

/// <summary>What a letter of a rule's formula stands for.</summary>
/// <param name="Letter">The letter, such as u.</param>
/// <param name="Value">The part that it stands for.</param>
public readonly record struct RuleBinding(Symbol Letter, Expr Value);

/// <summary>What a step relies on.</summary>
/// <param name="Text">In words, or as text: "x is real", "x != 0".</param>
/// <param name="Condition">The same as a relation, where it is one.</param>
public readonly record struct StepAssumption(string Text, Expr? Condition);

/// <summary>A line of tidying: the same value in another form.</summary>
/// <param name="Before">The form before.</param>
/// <param name="After">The form after.</param>
/// <param name="Sentence">What was done.</param>
public readonly record struct TidyingStep(Expr Before, Expr After, string Sentence);

/// <summary>
/// One application of a rule of differentiation: <see cref="Before"/> = <see cref="After"/> by the rule, where the derivatives of the
/// parts are still to be found; <see cref="Steps"/> find them, <see cref="WithParts"/> is the line with them put in, and after
/// <see cref="Tidying"/> it is <see cref="Result"/>. All these have the same value wherever they have one.
/// </summary>
public sealed class DerivationStep
{
    internal DerivationStep()
    {
    }

    /// <summary>The number of the step in its derivation, from 1 on.</summary>
    public int Number { get; internal init; }

    /// <summary>The rule's name, such as "product rule".</summary>
    public string Rule { get; internal init; } = "";

    /// <summary>The rule as a formula, where it has one.</summary>
    public RuleFormula? Formula { get; internal init; }

    /// <summary>What the letters of the formula stand for.</summary>
    public ImmutableArray<RuleBinding> Bindings { get; internal init; } = [];

    /// <summary>One plain sentence that says what the rule does.</summary>
    public string Sentence { get; internal init; } = "";

    /// <summary>The expression that is differentiated.</summary>
    public required Expr Function { get; init; }

    /// <summary>The derivative that is to be found, unevaluated.</summary>
    public required Expr Before { get; init; }

    /// <summary>What the rule makes of it; derivatives of parts that are still to be found are unevaluated.</summary>
    public required Expr After { get; init; }

    /// <summary>The steps that find the derivatives in <see cref="After"/>.</summary>
    public ImmutableArray<DerivationStep> Steps { get; internal init; } = [];

    /// <summary><see cref="After"/> with the derivatives of the parts put in.</summary>
    public required Expr WithParts { get; init; }

    /// <summary>What leads from <see cref="WithParts"/> to <see cref="Result"/>; empty where they are the same.</summary>
    public ImmutableArray<TidyingStep> Tidying { get; internal init; } = [];

    /// <summary>The derivative: the very expression that Diff gives.</summary>
    public required Expr Result { get; init; }

    /// <summary>What the step relies on.</summary>
    public ImmutableArray<StepAssumption> Assumptions { get; internal init; } = [];

    /// <summary>Whether the same derivative was found before: the step with the same number shows how, and this one has no steps of its own.</summary>
    public bool IsRepeated { get; internal init; }
}
