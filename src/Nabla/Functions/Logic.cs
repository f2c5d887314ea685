namespace Nabla.Functions;

/// <summary>The connectives of propositional logic.</summary>
public static class Logic
{
    /// <summary>And(a, b, ...).</summary>
    public static Function And { get; } = new("And")
    {
        Summary = "Whether all conditions hold.",
        MinArity = 0,
        MaxArity = int.MaxValue,
    };

    /// <summary>Or(a, b, ...).</summary>
    public static Function Or { get; } = new("Or")
    {
        Summary = "Whether any condition holds.",
        MinArity = 0,
        MaxArity = int.MaxValue,
    };

    internal static bool IsConjunctionOrDisjunction(Function function) => ReferenceEquals(function, And) || ReferenceEquals(function, Or);
}
