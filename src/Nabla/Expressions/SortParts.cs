namespace Nabla.Expressions;

/// <summary>coefficient * base**exponent: what the printed order looks at. A number is its own base.</summary>
internal readonly struct SortParts(Number coefficient, Expr @base, Expr exponent, bool isNumber = false)
{
    public Number Coefficient { get; } = coefficient;

    /// <summary>The base; for exp(u) the power E**u itself, which counts as a function.</summary>
    public Expr Base { get; } = @base;

    public Expr Exponent { get; } = exponent;

    /// <summary>Whether this is a number, not a power of one.</summary>
    public bool IsNumber { get; } = isNumber;

    /// <summary>Where the base stands among expressions of other kinds.</summary>
    public SortClass Class => SortClass.Of(Base);

    public static SortParts Of(Expr expr) => expr switch
    {
        Number n => new(n, n, Integer.One, isNumber: true),
        Mul { Factors: [var only] } m => Of(m.Coefficient, only),
        Mul m => new(m.Coefficient, m.Unit, Integer.One),
        Pow p => Of(Integer.One, new Factor(p.Base, p.Exponent)),
        _ => new(Integer.One, expr, Integer.One),
    };

    public static SortParts Of(in Term term) => term.Base is Mul ? new(term.Coefficient, term.Base, Integer.One)
        : term.Base is Pow p ? Of(term.Coefficient, new Factor(p.Base, p.Exponent))
        : new(term.Coefficient, term.Base, Integer.One);

    public static SortParts Of(Number coefficient, in Factor factor) =>
        ReferenceEquals(factor.Base, Constant.E) ? new(coefficient, factor.ToExpr(), Integer.One)
        : factor.Base is Fraction { Numerator.IsOne: true } f ? new(coefficient, f.Denominator, -factor.Exponent)
        : new(coefficient, factor.Base, factor.Exponent);
}
