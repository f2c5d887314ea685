using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of step functions and deltas.</summary>
internal static class StepRules
{
    public static Expr? Heaviside(ImmutableArray<Expr> a)
    {
        if (a.Length == 2 && a[1].Equals(Fraction.Half))
        {
            return Steps.Heaviside[a[0]];
        }

        CheckReal("Heaviside", a[0]);
        var x = a[0].Facts;
        return x.Has(Property.Positive) ? Integer.One
            : x.Has(Property.Negative) ? Integer.Zero
            : x.IsZero ? (a.Length == 1 ? Fraction.Half : a[1])
            : a[0] is NonFinite { IsNaN: true } ? NonFinite.NaN
            : null;
    }

    public static Expr? DiracDelta(ImmutableArray<Expr> a)
    {
        var order = a.Length == 1 ? Integer.Zero : a[1];
        if (order is not Integer { Sign: >= 0 } n)
        {
            throw new MathException($"The order of DiracDelta is a nonnegative integer, not {order}.");
        }

        if (a[0] is NonFinite { IsNaN: true })
        {
            return NonFinite.NaN;
        }

        if (a[0].Facts.IsNonzero && a[0].Facts.IsReal)
        {
            return Integer.Zero;
        }

        CheckReal("DiracDelta", a[0]);
        if (a[0] is Mul { Coefficient.IsNegative: true })
        {
            var mirrored = n.IsZero ? Steps.DiracDelta[-a[0]] : Steps.DiracDelta[-a[0], n];
            return n.IsEven ? mirrored : -mirrored;
        }

        return a.Length == 2 && n.IsZero ? Steps.DiracDelta[a[0]] : null;
    }

    public static Expr? KroneckerDelta(Expr i, Expr j)
    {
        var difference = (i - j).Facts;
        return difference.IsZero ? Integer.One
            : difference.IsNonzero ? Integer.Zero
            : i.CompareTo(j) > 0 ? Apply.FromCanonical(Steps.KroneckerDelta, [j, i])
            : null;
    }

    public static Expr? Singularity(Expr x, Expr a, Expr n)
    {
        if (x is NonFinite { IsNaN: true } || a is NonFinite { IsNaN: true } || n is NonFinite { IsNaN: true })
        {
            return NonFinite.NaN;
        }

        CheckReal("SingularityFunction", x - a);
        if ((n + 4).Facts.Has(Property.Negative))
        {
            throw new MathException("Singularity functions of exponents below -4 are not defined.");
        }

        var shift = (x - a).Facts;
        if (shift.Has(Property.Negative))
        {
            return Integer.Zero;
        }

        if (n.Facts.IsNonnegative)
        {
            return shift.IsZero ? Pow.Of(Integer.Zero, n) : shift.IsNonnegative ? (x - a).Pow(n) : null;
        }

        return n is Integer { Sign: < 0 } && (shift.Has(Property.Positive) || shift.IsZero)
            ? shift.IsZero ? NonFinite.Infinity : Integer.Zero
            : null;
    }

    public static Expr? SingularitySlope(ImmutableArray<Expr> a)
    {
        var (x, point, n) = (a[0], a[1], a[2]);
        return n.Facts.IsPositive ? n * Steps.SingularityFunction[x, point, n - 1]
            : n is Integer { Sign: <= 0 } ? Steps.SingularityFunction[x, point, n - 1]
            : null;
    }

    private static void CheckReal(string function, Expr x)
    {
        if (x.Facts.IsImaginary || (x.SymbolMask == 0 && x.Facts.Lacks(Property.ExtendedReal)))
        {
            throw new MathException($"{function} is defined for real numbers only, not for {x}.");
        }
    }

    /// <summary>The singularity function as cases.</summary>
    public static Expr SingularityAsCases(Expr x, Expr a, Expr n)
    {
        var (left, right) = a is Number ? (x, a) : (x - a, Integer.Zero);
        return n is Integer { IsNegative: true }
            ? Piecewise.Of(new Case(NonFinite.Infinity, Relation.Of(RelationOperator.Equal, left, right)), new Case(Integer.Zero, Constant.True))
            : Piecewise.Of(new Case((x - a).Pow(n), Relation.Of(RelationOperator.GreaterOrEqual, left, right)), new Case(Integer.Zero, Constant.True));
    }
}
