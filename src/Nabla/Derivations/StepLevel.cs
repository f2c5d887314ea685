namespace Nabla;

/// <summary>How much a derivation shows.</summary>
public enum StepLevel
{
    /// <summary>What a practised reader wants: derivatives that are in every table, such as those of x**3, sin(x) and their sums, are put in at once.</summary>
    Brief,

    /// <summary>Every rule that is applied, but not that x' = 1 and (c*x)' = c.</summary>
    Normal,

    /// <summary>Every rule, down to x' = 1.</summary>
    Full,
}
