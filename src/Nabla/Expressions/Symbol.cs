using Nabla.Expressions;

namespace Nabla;

/// <summary>A variable with a name and assumptions. Symbols of the same name and assumptions are equal.</summary>
public sealed class Symbol : Expr
{
    /// <summary>A symbol.</summary>
    /// <param name="name">Its name: any text that is not empty.</param>
    /// <param name="assumptions">What may be assumed about its value; the value is complex otherwise.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InconsistentAssumptionsException">The assumptions contradict one another.</exception>
    public Symbol(string name, Assumptions? assumptions = null)
        : this(Checked(name), (assumptions ?? Assumptions.None).Facts)
    {
        Assumptions = assumptions ?? Assumptions.None;
    }

    private Symbol(string name, Facts facts)
        : this(name, ContentHash.Of(ExprKind.Symbol).With(facts.Bits).With(name))
    {
    }

    private Symbol(string name, ContentHash hash)
        : base(ExprKind.Symbol, hash, 1UL << (int)(hash.B & 63), 1)
    {
        Name = name;
        Assumptions = Assumptions.None;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What may be assumed about the value.</summary>
    public Assumptions Assumptions { get; }

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }
}
