using Nabla.Expressions;

namespace Nabla;

/// <summary>A number: exact (<see cref="Integer"/>, <see cref="Fraction"/>), floating-point (<see cref="Float"/>) or not finite (<see cref="NonFinite"/>).</summary>
public abstract class Number : Expr
{
    private protected Number(ExprKind kind, ContentHash hash)
        : base(kind, hash, symbolMask: 0, treeSize: 1)
    {
    }

    /// <summary>-1, 0 or 1; for zoo and nan 0.</summary>
    public abstract int Sign { get; }

    /// <summary>The nearest double.</summary>
    public abstract double ToDouble();

    /// <summary>Whether the number is an integer or a fraction.</summary>
    public bool IsExactRational => Kind <= ExprKind.Fraction;

    internal bool IsZero => ReferenceEquals(this, Integer.Zero);

    internal bool IsOne => ReferenceEquals(this, Integer.One);

    internal bool IsMinusOne => ReferenceEquals(this, Integer.MinusOne);

    internal bool IsNegative => Sign < 0;

    internal Number Negated() => this switch
    {
        Integer i => -i,
        Fraction f => Fraction.Reduced(-f.Numerator, f.Denominator),
        Float f => Float.Of(-f.Value),
        _ => ((NonFinite)this).Opposite(),
    };

    /// <summary>The sum of two numbers; floats are contagious, oo - oo is nan.</summary>
    internal static Number Sum(Number a, Number b)
    {
        if (a is Integer i && b is Integer j)
        {
            return i + j;
        }

        if (a.IsExactRational && b.IsExactRational)
        {
            var (an, ad) = a.Ratio();
            var (bn, bd) = b.Ratio();
            return Fraction.Of((an * bd) + (bn * ad), ad * bd);
        }

        if (a is NonFinite || b is NonFinite)
        {
            return NonFinite.SumOf(a, b);
        }

        return a.IsZero ? b : b.IsZero ? a : Float.Of(a.ToDouble() + b.ToDouble());
    }

    /// <summary>The product of two numbers; floats are contagious except for the exact zero, 0*oo is nan.</summary>
    internal static Number Product(Number a, Number b)
    {
        if (a.IsOne)
        {
            return b;
        }

        if (b.IsOne)
        {
            return a;
        }

        if (a is Integer i && b is Integer j)
        {
            return i * j;
        }

        if (a.IsExactRational && b.IsExactRational)
        {
            var (an, ad) = a.Ratio();
            var (bn, bd) = b.Ratio();
            return Fraction.Of(an * bn, ad * bd);
        }

        if (a is NonFinite || b is NonFinite)
        {
            return NonFinite.ProductOf(a, b);
        }

        return a.IsZero || b.IsZero ? Integer.Zero : Float.Of(a.ToDouble() * b.ToDouble());
    }

    /// <summary>The order of two real numbers (oo and -oo included).</summary>
    internal static int Compare(Number a, Number b)
    {
        if (a.IsExactRational && b.IsExactRational)
        {
            var (an, ad) = a.Ratio();
            var (bn, bd) = b.Ratio();
            return (an * bd).Value.CompareTo((bn * ad).Value);
        }

        return a.ToDouble().CompareTo(b.ToDouble());
    }

    internal Number Magnitude() => Sign < 0 ? Negated() : this;

    /// <summary>The numerator and denominator of an exact number.</summary>
    internal (Integer Numerator, Integer Denominator) Ratio() =>
        this is Integer i ? (i, Integer.One) : (((Fraction)this).Numerator, ((Fraction)this).Denominator);
}
