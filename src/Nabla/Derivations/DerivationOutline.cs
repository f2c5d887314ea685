namespace Nabla.Derivations;

/// <summary>What a line of an outline shows.</summary>
internal enum OutlinePart
{
    /// <summary>The rule is applied.</summary>
    Rule,

    /// <summary>The derivatives of the parts are put in.</summary>
    PartsPutIn,

    /// <summary>A line of tidying.</summary>
    Tidied,
}

/// <summary>One line of an outline.</summary>
internal readonly record struct OutlineItem(OutlinePart Part, DerivationStep Step, int Depth, TidyingStep? Tidying = null);

/// <summary>The lines of a derivation in the order of working: a rule, what finds the parts, the parts put in, tidying. However deep the steps nest, there is no recursion.</summary>
internal static class DerivationOutline
{
    public static IEnumerable<OutlineItem> Of(Derivation derivation)
    {
        var open = new Stack<OutlineItem>();
        foreach (var step in derivation.Steps.Reverse())
        {
            open.Push(new(OutlinePart.Rule, step, 0));
        }

        while (open.TryPop(out var item))
        {
            yield return item;
            if (item.Part == OutlinePart.Rule && !item.Step.IsRepeated)
            {
                foreach (var tidying in item.Step.Tidying.Reverse())
                {
                    open.Push(new(OutlinePart.Tidied, item.Step, item.Depth, tidying));
                }

                if (!item.Step.WithParts.Equals(item.Step.After))
                {
                    open.Push(new(OutlinePart.PartsPutIn, item.Step, item.Depth));
                }

                foreach (var step in item.Step.Steps.Reverse())
                {
                    open.Push(new(OutlinePart.Rule, step, item.Depth + 1));
                }
            }
        }
    }
}
