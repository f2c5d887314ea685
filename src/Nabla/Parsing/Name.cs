using System.Collections.Immutable;

namespace Nabla.Parsing;

/// <summary>What a name in the text stands for, by itself and applied to arguments.</summary>
internal sealed class Name(string text)
{
    public string Text { get; } = text;

    /// <summary>What the name means by itself, or null for the name of a function.</summary>
    public Expr? Value { get; init; }

    /// <summary>The function that is applied in name(...), or null.</summary>
    public Function? Function { get; init; }

    /// <summary>What name(...) builds, where it is not a function of expressions; or null.</summary>
    public Constructor? Constructor { get; init; }

    /// <summary>What name(...) computes at once, or null.</summary>
    public Func<ImmutableArray<Expr>, Expr>? Operation { get; init; }

    /// <summary>Whether nobody has said what the name stands for: it is a symbol or an undefined function.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether the name followed by an opening bracket is an application; otherwise it is a factor.</summary>
    public bool IsApplicable => Function is not null || Constructor is not null || Operation is not null;
}
