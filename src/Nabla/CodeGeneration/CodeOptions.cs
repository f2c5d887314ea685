namespace Nabla;

/// <summary>How a function is generated.</summary>
public sealed record CodeOptions
{
    /// <summary>The name of the function.</summary>
    public string Name { get; init; } = "f";

    /// <summary>Whether the function gives its gradient as well.</summary>
    public bool WithGradient { get; init; }
}
