using System.Collections.Immutable;

namespace Nabla.Expressions;

/// <summary>The facts of the operands of a sum or a product, looked at together.</summary>
internal readonly struct OperandFacts
{
    private readonly Facts[] each;

    public OperandFacts(ImmutableArray<Expr> operands)
    {
        each = new Facts[operands.Length];
        All = (Property)0x7FFF;
        for (var i = 0; i < each.Length; i++)
        {
            each[i] = operands[i].Facts;
            All &= each[i].Yes;
            AnyInfinite |= each[i].IsInfinite;
        }
    }

    /// <summary>The properties that every operand has.</summary>
    public Property All { get; }

    /// <summary>Whether an operand is known to be infinite.</summary>
    public bool AnyInfinite { get; }

    public ReadOnlySpan<Facts> Each => each;

    public int Count => each.Length;

    /// <summary>Whether every operand has the property.</summary>
    public bool Have(Property property) => (All & property) == property;

    /// <summary>How many operands have the property.</summary>
    public int CountOf(Property property)
    {
        var count = 0;
        foreach (var facts in each)
        {
            count += facts.Has(property) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Those of the properties that exactly one operand lacks while all others have them and lack what others must lack.</summary>
    public Property LackedByOne(Property properties, Property othersLack)
    {
        Property lackedOnce = 0, lackedTwice = 0, unknown = 0, blocked = 0, blockedTwice = 0;
        foreach (var facts in each)
        {
            var lacked = facts.No & properties;
            lackedTwice |= lackedOnce & lacked;
            lackedOnce |= lacked;
            unknown |= properties & ~facts.Yes & ~facts.No;
            if (!facts.Lacks(othersLack) && othersLack != 0)
            {
                // It may only be the one that lacks the property.
                blockedTwice |= blocked & properties;
                blocked = properties;
                blockedTwice |= properties & ~lacked;
            }
        }

        return lackedOnce & ~lackedTwice & ~unknown & ~blockedTwice;
    }
}
