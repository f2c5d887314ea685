using System.Collections.Immutable;

namespace Nabla;

/// <summary>What the names in a text stand for. (<see cref="Computation"/> limits how long parsing may take.)</summary>
public sealed record ParseOptions
{
    /// <summary>The default: no names known but those of mathematics.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>
    /// What names stand for: symbols with assumptions, or any expression (a prompt's variables). A name followed by an opening
    /// bracket is then a factor, not a function: with x known, <c>x(x + 1)</c> is a product.
    /// </summary>
    public IReadOnlyDictionary<string, Expr> Names { get; init; } = ImmutableDictionary<string, Expr>.Empty;

    /// <summary>Functions by name, besides the built-in ones; they come before built-in ones of the same name.</summary>
    public IReadOnlyDictionary<string, Function> Functions { get; init; } = ImmutableDictionary<string, Function>.Empty;

    /// <summary>Names that compute at once when applied, such as a prompt's <c>diff(J, w)</c>.</summary>
    public IReadOnlyDictionary<string, Func<ImmutableArray<Expr>, Expr>> Operations { get; init; } =
        ImmutableDictionary<string, Func<ImmutableArray<Expr>, Expr>>.Empty;

    /// <summary>Whether an unknown name that is applied, f in f(x), is an undefined function; otherwise it is an error.</summary>
    public bool AllowUndefinedFunctions { get; init; } = true;
}
