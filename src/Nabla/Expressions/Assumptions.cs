using Nabla.Expressions;

namespace Nabla;

/// <summary>What may be assumed about a symbol's value, in SymPy's vocabulary: real, positive, integer, ...</summary>
public sealed class Assumptions : IEquatable<Assumptions>
{
    private readonly Facts[] denied;

    private Assumptions(Facts facts, Facts[] denied, string text) => (Facts, this.denied, Text) = (facts, denied, text);

    /// <summary>No assumption: any complex value.</summary>
    public static Assumptions None { get; } = new(Facts.Unknown, [], "");

    /// <summary>A real number.</summary>
    public static Assumptions Real { get; } = Of("real");

    /// <summary>A real number above zero.</summary>
    public static Assumptions Positive { get; } = Of("positive");

    /// <summary>A real number below zero.</summary>
    public static Assumptions Negative { get; } = Of("negative");

    /// <summary>A real number, zero or above.</summary>
    public static Assumptions Nonnegative { get; } = Of("nonnegative");

    /// <summary>A real number other than zero.</summary>
    public static Assumptions Nonzero { get; } = Of("nonzero");

    /// <summary>An integer.</summary>
    public static Assumptions Integer { get; } = Of("integer");

    internal Facts Facts { get; }

    private string Text { get; }

    /// <summary>The assumption of one property, by its name in SymPy.</summary>
    /// <param name="property">real, positive, negative, nonnegative, nonpositive, nonzero, zero, integer, rational, even, ...</param>
    /// <param name="holds">Whether the property is assumed to hold or assumed not to hold.</param>
    /// <exception cref="ArgumentException">There is no such property.</exception>
    public static Assumptions Of(string property, bool holds = true)
    {
        var meaning = AssumptionVocabulary.Find(property);
        return holds
            ? new Assumptions(meaning.True.Completed(), [], property)
            : new Assumptions(meaning.False.Completed(), [meaning.True], "!" + property);
    }

    /// <summary>Both assumptions together.</summary>
    /// <exception cref="InconsistentAssumptionsException">They contradict each other.</exception>
    public static Assumptions operator &(Assumptions left, Assumptions right)
    {
        Facts[] denied = [.. left.denied, .. right.denied];
        var facts = denied.Aggregate((left.Facts | right.Facts).Completed(), (known, combination) => known.Without(combination));
        if (facts.IsContradiction)
        {
            throw new InconsistentAssumptionsException($"A value cannot be both '{left}' and '{right}'.");
        }

        return new Assumptions(facts, denied, left.Text.Length == 0 ? right.Text : right.Text.Length == 0 ? left.Text : $"{left.Text}, {right.Text}");
    }

    /// <inheritdoc/>
    public bool Equals(Assumptions? other) => other is not null && Facts == other.Facts;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Assumptions);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Facts.Bits;

    /// <summary>The properties as given, separated by commas.</summary>
    public override string ToString() => Text;
}
