using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>Decides relations from numbers and assumptions.</summary>
internal static class RelationRules
{
    /// <summary>Whether the relation holds, where that is known.</summary>
    public static bool? Decide(RelationOperator @operator, Expr left, Expr right) => @operator switch
    {
        RelationOperator.Equal => AreEqual(left, right),
        RelationOperator.NotEqual => !AreEqual(left, right),
        RelationOperator.Less => !IsAtLeast(left, right),
        RelationOperator.LessOrEqual => IsAtLeast(right, left),
        RelationOperator.Greater => !IsAtLeast(right, left),
        _ => IsAtLeast(left, right),
    };

    private static bool? AreEqual(Expr left, Expr right)
    {
        if (left.Equals(right))
        {
            return left is NonFinite { IsNaN: true } ? false : true;
        }

        if (left is Constant { IsTruthValue: true } && right is Constant { IsTruthValue: true })
        {
            return false;
        }

        if (left is Number a && right is Number b)
        {
            return a is not NonFinite && b is not NonFinite && Number.Compare(a, b) == 0;
        }

        if (Conditions.IsCondition(left) || Conditions.IsCondition(right))
        {
            // A condition equals conditions only; a symbol may be one.
            return (Conditions.IsCondition(left) || left is Symbol) && (Conditions.IsCondition(right) || right is Symbol) ? AreEquivalent(left, right) : false;
        }

        var (leftFacts, rightFacts) = (left.Facts, right.Facts);
        if ((leftFacts.IsExtendedReal && rightFacts.Lacks(Property.ExtendedReal))
            || (leftFacts.Lacks(Property.ExtendedReal) && rightFacts.IsExtendedReal)
            || (leftFacts.IsFinite && rightFacts.IsInfinite)
            || (leftFacts.IsInfinite && rightFacts.IsFinite))
        {
            return false;
        }

        if (leftFacts.IsInfinite || rightFacts.IsInfinite)
        {
            return ArePartsEqual(left, right);
        }

        var difference = left - right;
        return difference.Facts[Property.Zero] ?? (NumericValue.IsNonzero(difference) ? false : null);
    }

    /// <summary>Whether two conditions say the same: equal canonical forms; a relation and its negation never do.</summary>
    private static bool? AreEquivalent(Expr left, Expr right) =>
        Conditions.Canonical(left).Equals(Conditions.Canonical(right)) ? true : null;

    /// <summary>Compares real and imaginary parts, which may be infinite, where these can be told apart.</summary>
    private static bool? ArePartsEqual(Expr left, Expr right)
    {
        if (left.Facts.IsExtendedReal && right.Facts.IsExtendedReal)
        {
            var (l, r) = (left.Facts[Property.Positive], right.Facts[Property.Positive]);
            return l is null || r is null ? null : l == r && left.Facts.IsInfinite && right.Facts.IsInfinite ? true : l != r ? false : null;
        }

        if (Parts(left) is not { } leftParts || Parts(right) is not { } rightParts)
        {
            return null;
        }

        var real = AreEqual(leftParts.Real, rightParts.Real);
        var imaginary = AreEqual(leftParts.Imaginary, rightParts.Imaginary);
        return real == false || imaginary == false ? false : real == true && imaginary == true ? true : null;
    }

    /// <summary>The terms that are real, and the others divided by I; null where one is neither real nor imaginary.</summary>
    private static (Expr Real, Expr Imaginary)? Parts(Expr expr)
    {
        var real = new List<Expr>();
        var imaginary = new List<Expr>();
        foreach (var term in expr is Add ? expr.Operands : [expr])
        {
            if (term.Facts.IsExtendedReal)
            {
                real.Add(term);
            }
            else if ((-Constant.I * term) is var turned && turned.Facts.IsExtendedReal)
            {
                imaginary.Add(turned);
            }
            else
            {
                return null;
            }
        }

        return (Add.Of([.. real]), Add.Of([.. imaginary]));
    }

    private static bool? IsAtLeast(Expr left, Expr right)
    {
        CheckReal(left);
        CheckReal(right);
        if (left is Number a && right is Number b)
        {
            return Number.Compare(a, b) >= 0;
        }

        if (left is NonFinite || right is NonFinite)
        {
            return CompareWithInfinity(left, right);
        }

        if (left.Equals(right))
        {
            return true;
        }

        var difference = left - right;
        if (difference.SymbolMask == 0 && NumericValue.Sign(difference) is { } sign)
        {
            return sign >= 0;
        }

        var facts = difference.Facts;
        return facts.IsNonnegative ? true : facts.Has(Property.Negative) ? false : null;
    }

    private static bool? CompareWithInfinity(Expr left, Expr right)
    {
        if (left is NonFinite l)
        {
            return l.Sign > 0 ? (right.Facts.IsExtendedReal ? true : null) : right.Facts.IsReal ? false : null;
        }

        var infinity = (NonFinite)right;
        return infinity.Sign < 0 ? (left.Facts.IsExtendedReal ? true : null) : left.Facts.IsReal ? false : null;
    }

    private static void CheckReal(Expr side)
    {
        if (Conditions.IsCondition(side))
        {
            throw new MathException($"'{side}' is a condition and has no order.");
        }

        if (side.Facts.Lacks(Property.ExtendedReal) || side is NonFinite { Sign: 0 })
        {
            throw new MathException($"'{side}' is not a real number and has no order.");
        }
    }
}
