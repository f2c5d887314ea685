namespace Nabla;

/// <summary>The kinds of expression. A new function is never a new kind; the kinds up to <see cref="Symbol"/> have no operands.</summary>
public enum ExprKind : byte
{
    /// <summary>An <see cref="Nabla.Integer"/>.</summary>
    Integer,

    /// <summary>A <see cref="Nabla.Fraction"/>: a rational number that is not an integer.</summary>
    Fraction,

    /// <summary>A <see cref="Nabla.Float"/>: a binary floating-point number.</summary>
    Float,

    /// <summary>A <see cref="Nabla.NonFinite"/>: oo, -oo, zoo or nan.</summary>
    NonFinite,

    /// <summary>A <see cref="Nabla.Constant"/>: pi, E, I, True, ...</summary>
    Constant,

    /// <summary>A <see cref="Nabla.Symbol"/>.</summary>
    Symbol,

    /// <summary>An <see cref="Nabla.Add"/>: a sum.</summary>
    Add,

    /// <summary>A <see cref="Nabla.Mul"/>: a product.</summary>
    Mul,

    /// <summary>A <see cref="Nabla.Pow"/>: a power; exp(x) is the power E**x.</summary>
    Pow,

    /// <summary>An <see cref="Nabla.Apply"/>: a function applied to arguments.</summary>
    Apply,

    /// <summary>A <see cref="Nabla.Relation"/>: Eq, Ne, &lt;, &lt;=, &gt;, &gt;=.</summary>
    Relation,

    /// <summary>A <see cref="Nabla.Piecewise"/>.</summary>
    Piecewise,

    /// <summary>A <see cref="Nabla.Binder"/>: an unevaluated Derivative, Integral, Sum, Product, Limit or Subs.</summary>
    Binder,
}
