using System.Numerics;
using Nabla.Expressions;

namespace Nabla;

public abstract partial class Expr :
    IAdditionOperators<Expr, Expr, Expr>,
    ISubtractionOperators<Expr, Expr, Expr>,
    IMultiplyOperators<Expr, Expr, Expr>,
    IDivisionOperators<Expr, Expr, Expr>,
    IUnaryNegationOperators<Expr, Expr>,
    IUnaryPlusOperators<Expr, Expr>,
    IAdditiveIdentity<Expr, Expr>,
    IMultiplicativeIdentity<Expr, Expr>,
    IEqualityOperators<Expr, Expr, bool>
{
    /// <summary>0.</summary>
    public static Expr AdditiveIdentity => Integer.Zero;

    /// <summary>1.</summary>
    public static Expr MultiplicativeIdentity => Integer.One;

    /// <summary>The integer.</summary>
    public static implicit operator Expr(int value) => Integer.Of(value);

    /// <summary>The integer.</summary>
    public static implicit operator Expr(long value) => Integer.Of(value);

    /// <summary>The integer.</summary>
    public static implicit operator Expr(BigInteger value) => Integer.Of(value);

    /// <summary>The floating-point number: it stays one.</summary>
    public static implicit operator Expr(double value) => Float.Of(value);

    /// <summary>The sum.</summary>
    public static Expr operator +(Expr left, Expr right) => Nabla.Add.Of(left, right);

    /// <summary>The difference.</summary>
    public static Expr operator -(Expr left, Expr right)
    {
        var sum = new SumBuilder();
        sum.Add(left);
        sum.AddScaled(Integer.MinusOne, right);
        return sum.ToExpr();
    }

    /// <summary>The product.</summary>
    public static Expr operator *(Expr left, Expr right) => Mul.Of(left, right);

    /// <summary>The quotient; division by zero gives zoo.</summary>
    public static Expr operator /(Expr left, Expr right)
    {
        if (left is Number a && right is Number b && a.IsExactRational && b.IsExactRational)
        {
            return Divide(a, b);
        }

        var quotient = new ProductBuilder();
        quotient.Multiply(left);
        quotient.MultiplyPower(right, Integer.MinusOne);
        return quotient.ToExpr();
    }

    /// <summary>The negative.</summary>
    public static Expr operator -(Expr value) => Mul.Scaled(Integer.MinusOne, value);

    /// <summary>The expression itself.</summary>
    public static Expr operator +(Expr value) => value;

    /// <summary>The relation left &lt; right, or True or False where it is decided.</summary>
    public static Expr operator <(Expr left, Expr right) => Relation.Of(RelationOperator.Less, left, right);

    /// <summary>The relation left ≤ right, or True or False where it is decided.</summary>
    public static Expr operator <=(Expr left, Expr right) => Relation.Of(RelationOperator.LessOrEqual, left, right);

    /// <summary>The relation left &gt; right, or True or False where it is decided.</summary>
    public static Expr operator >(Expr left, Expr right) => Relation.Of(RelationOperator.Greater, left, right);

    /// <summary>The relation left ≥ right, or True or False where it is decided.</summary>
    public static Expr operator >=(Expr left, Expr right) => Relation.Of(RelationOperator.GreaterOrEqual, left, right);

    /// <summary>Not a power: in C# ^ binds looser than +. Use <see cref="Pow(Expr)"/>.</summary>
    [Obsolete("In C# '^' is not a power and binds looser than '+': write x.Pow(n).", error: true)]
    public static Expr operator ^(Expr left, Expr right) => left.Pow(right);

    /// <summary>The power.</summary>
    public Expr Pow(Expr exponent) => Nabla.Pow.Of(this, exponent);

    /// <summary>The total order in which expressions are printed (SymPy's).</summary>
    public int CompareTo(Expr? other) => other is null ? 1 : Ordering.Compare(this, other);

    private static Number Divide(Number a, Number b)
    {
        var (an, ad) = a.Ratio();
        var (bn, bd) = b.Ratio();
        return Fraction.Of(an * bd, ad * bn);
    }
}
