using Nabla.Expressions;

namespace Nabla;

public sealed partial class Relation
{
    private Expr? canonical;

    /// <summary>The same statement with the sides exchanged: b > a for a &lt; b.</summary>
    public Relation Reversed => FromCanonical(Mirrored(Operator), Right, Left);

    /// <summary>The opposite statement: a >= b for a &lt; b.</summary>
    public Relation Negated => FromCanonical(
        Operator switch
        {
            RelationOperator.Equal => RelationOperator.NotEqual,
            RelationOperator.NotEqual => RelationOperator.Equal,
            RelationOperator.Less => RelationOperator.GreaterOrEqual,
            RelationOperator.LessOrEqual => RelationOperator.Greater,
            RelationOperator.Greater => RelationOperator.LessOrEqual,
            _ => RelationOperator.Less,
        },
        Left,
        Right);

    /// <summary>
    /// The form that relations have in common which differ in the order of their sides and a factor -1 only: a number on the right,
    /// otherwise the simpler side on the left, and no leading minus there. Relations between relations may turn out true or false.
    /// </summary>
    public Expr Canonical => canonical ??= RelationForms.Canonical(this);

    /// <summary>Both sides negated: -a > -b for a &lt; b.</summary>
    internal Relation WithSignsReversed => FromCanonical(Mirrored(Operator), -Left, -Right);

    /// <summary>The relation that allows equality: a &lt;= b for a &lt; b.</summary>
    internal Relation Weak => Operator switch
    {
        RelationOperator.Less => FromCanonical(RelationOperator.LessOrEqual, Left, Right),
        RelationOperator.Greater => FromCanonical(RelationOperator.GreaterOrEqual, Left, Right),
        _ => this,
    };

    private static RelationOperator Mirrored(RelationOperator @operator) => @operator switch
    {
        RelationOperator.Less => RelationOperator.Greater,
        RelationOperator.LessOrEqual => RelationOperator.GreaterOrEqual,
        RelationOperator.Greater => RelationOperator.Less,
        RelationOperator.GreaterOrEqual => RelationOperator.LessOrEqual,
        _ => @operator,
    };
}
