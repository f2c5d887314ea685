namespace Nabla;

public abstract partial class Expr
{
    /// <summary>The expression as text, in SymPy's spelling.</summary>
    public sealed override string ToString() => ToString(null, null);

    /// <summary>The expression in a format: "text" (or null), "latex", "unicode", "csharp".</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Kind.ToString();
}
