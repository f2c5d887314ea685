namespace Nabla.CodeGeneration;

/// <summary>The texts that a generated function is made of.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The names of the parameters.</param>
/// <param name="Locals">The names of what is shared, and what they stand for.</param>
/// <param name="Value">The value.</param>
/// <param name="Gradient">The derivatives by the parameters, where they are wanted.</param>
internal sealed record FunctionParts(
    string Name,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<(string Name, string Text)> Locals,
    string Value,
    IReadOnlyList<string>? Gradient)
{
    /// <summary>All texts of expressions.</summary>
    public IEnumerable<string> Texts => [.. Locals.Select(l => l.Text), Value, .. Gradient ?? []];

    /// <summary>Whether any expression mentions a name.</summary>
    public bool Mentions(string name) => Texts.Any(t => t.Contains(name, StringComparison.Ordinal));
}
