using Nabla.Functions;

namespace Nabla;

public abstract partial class Expr
{
    /// <summary>And: whether both conditions hold.</summary>
    /// <exception cref="MathException">A side is not a condition.</exception>
    public static Expr operator &(Expr left, Expr right) => Logic.And[left, right];

    /// <summary>Or: whether one of the conditions holds.</summary>
    /// <exception cref="MathException">A side is not a condition.</exception>
    public static Expr operator |(Expr left, Expr right) => Logic.Or[left, right];

    /// <summary>Not: whether the condition does not hold.</summary>
    /// <exception cref="MathException">It is not a condition.</exception>
    public static Expr operator !(Expr condition) => Logic.Not[condition];
}
