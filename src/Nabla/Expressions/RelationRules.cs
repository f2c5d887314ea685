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

        if (left is Constant { IsTruthValue: true } or Relation || right is Constant { IsTruthValue: true } or Relation)
        {
            return null;
        }

        var (leftFacts, rightFacts) = (left.Facts, right.Facts);
        if ((leftFacts.IsExtendedReal && rightFacts.Lacks(Property.ExtendedReal))
            || (leftFacts.Lacks(Property.ExtendedReal) && rightFacts.IsExtendedReal)
            || (leftFacts.IsFinite && rightFacts.IsInfinite)
            || (leftFacts.IsInfinite && rightFacts.IsFinite))
        {
            return false;
        }

        if (left is NonFinite || right is NonFinite)
        {
            return null;
        }

        var difference = left - right;
        return difference.Facts[Property.Zero] ?? (NumericValue.Sign(difference) is { } sign && sign != 0 ? false : null);
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
        if (NumericValue.Sign(difference) is { } sign)
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
        if (side.Facts.Lacks(Property.ExtendedReal) || side is NonFinite { Sign: 0 })
        {
            throw new MathException($"'{side}' is not a real number and has no order.");
        }
    }
}
