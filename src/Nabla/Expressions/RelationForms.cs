using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>Forms of relations that are easy to compare and to read.</summary>
internal static class RelationForms
{
    /// <summary>The form described at <see cref="Relation.Canonical"/>.</summary>
    public static Expr Canonical(Relation relation)
    {
        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(relation, 0, static (r, _) => Canonical(r));
        }

        var left = Conditions.Canonical(relation.Left);
        var right = Conditions.Canonical(relation.Right);
        if (!left.Equals(relation.Left) || !right.Equals(relation.Right))
        {
            if (Relation.Of(relation.Operator, left, right) is not Relation changed)
            {
                return Relation.Of(relation.Operator, left, right);
            }

            relation = changed;
        }

        relation = WithSidesInOrder(relation);
        if (relation.Left is Constant { IsTruthValue: true } || relation.Right is Constant { IsTruthValue: true })
        {
            return relation;
        }

        if (CanExtractMinus(relation.Left))
        {
            return relation.WithSignsReversed;
        }

        // So that Eq(x, -y) and Eq(-x, y) have one form.
        return !IsNumeric(relation.Right) && CanExtractMinus(relation.Right) && SizeOrder.Compare(relation.Left, -relation.Right) > 0
            ? relation.Reversed.WithSignsReversed
            : relation;
    }

    /// <summary>The canonical form without a rational factor or summand on the left: x > 1/2 for 1 - 2*x &lt; 0.</summary>
    public static Expr Solved(Relation relation)
    {
        if (Canonical(relation) is not Relation canonical)
        {
            return Canonical(relation);
        }

        if (Conditions.IsCondition(canonical.Right))
        {
            return canonical;
        }

        var left = canonical.Left;
        var right = canonical.Right;
        if (left is Add { Constant: { IsExactRational: true, IsZero: false } constant } sum)
        {
            (left, right) = (sum - constant, right - constant);
        }

        if (left is Mul { Coefficient: { IsExactRational: true, IsOne: false } coefficient } product)
        {
            (left, right) = (product.Unit, right / coefficient);
            return Relation.Of((coefficient.IsNegative ? canonical.Reversed : canonical).Operator, left, right);
        }

        if (ReferenceEquals(left, canonical.Left))
        {
            return canonical;
        }

        // Without its constant a sum may have more negative terms than others.
        var solved = Relation.Of(canonical.Operator, left, right);
        return solved is Relation open && CanExtractMinus(open.Left) ? open.WithSignsReversed : solved;
    }

    private static Relation WithSidesInOrder(Relation relation)
    {
        var exchange = IsNumeric(relation.Right)
            ? relation is { Left: Number left, Right: Number right } && Number.Compare(left, right) > 0
            : IsNumeric(relation.Left) || SizeOrder.Compare(relation.Left, relation.Right) > 0;
        return exchange ? relation.Reversed : relation;
    }

    private static bool IsNumeric(Expr side) => side.SymbolMask == 0 && !Conditions.IsCondition(side);

    private static bool CanExtractMinus(Expr side) => !Conditions.IsCondition(side) && Signs.CanExtractMinus(side);
}
