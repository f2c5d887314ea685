namespace Nabla;

/// <summary>What an objective makes of the losses of the rows.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}

/// <summary>How an objective is made of the loss of a row.</summary>
public sealed record ObjectiveOptions
{
    /// <summary>The mean of the losses, without a penalty.</summary>
    public static ObjectiveOptions Default { get; } = new();

    /// <summary>Whether the losses are added up or averaged.</summary>
    public Reduction Reduction { get; init; }

    /// <summary>What is added once, a formula in the parameters alone (a regulariser, a prior), or null.</summary>
    public Expr? Penalty { get; init; }

    /// <summary>How the programs are run.</summary>
    public CompilationOptions Compilation { get; init; } = CompilationOptions.Default;
}
