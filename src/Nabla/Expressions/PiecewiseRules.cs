using System.Collections.Immutable;

namespace Nabla.Expressions;

/// <summary>What construction makes of the cases of a piecewise expression.</summary>
internal static class PiecewiseRules
{
    /// <summary>The cases without those that cannot apply.</summary>
    public static ImmutableArray<Case> Build(ReadOnlySpan<Case> cases)
    {
        var kept = ImmutableArray.CreateBuilder<Case>();
        foreach (var (value, condition) in cases)
        {
            if (ReferenceEquals(condition, Constant.False) || kept.Any(c => c.Condition.Equals(condition)))
            {
                continue;
            }

            kept.Add(new Case(value, condition));
            if (ReferenceEquals(condition, Constant.True))
            {
                break;
            }
        }

        return kept.ToImmutable();
    }
}
