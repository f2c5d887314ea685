using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>What a <see cref="Relation"/> says of its sides.</summary>
public enum RelationOperator
{
    /// <summary>=, printed Eq(a, b).</summary>
    Equal,

    /// <summary>≠, printed Ne(a, b).</summary>
    NotEqual,

    /// <summary>&lt;.</summary>
    Less,

    /// <summary>≤.</summary>
    LessOrEqual,

    /// <summary>&gt;.</summary>
    Greater,

    /// <summary>≥.</summary>
    GreaterOrEqual,
}

/// <summary>A relation between two expressions, where it is neither known to be true nor known to be false.</summary>
public sealed partial class Relation : Expr
{
    private Relation(RelationOperator @operator, Expr left, Expr right)
        : base(
            ExprKind.Relation,
            ContentHash.Of(ExprKind.Relation).With((ulong)@operator).With(left.Hash).With(right.Hash),
            left.SymbolMask | right.SymbolMask,
            left.TreeSize + right.TreeSize + 1)
    {
        Operator = @operator;
        Left = left;
        Right = right;
    }

    /// <summary>What is said.</summary>
    public RelationOperator Operator { get; }

    /// <summary>The left side.</summary>
    public Expr Left { get; }

    /// <summary>The right side.</summary>
    public Expr Right { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Operands => [Left, Right];

    /// <summary>The relation, or True or False where it is decided.</summary>
    /// <exception cref="MathException">An inequality between numbers that are not real.</exception>
    public static Expr Of(RelationOperator @operator, Expr left, Expr right) =>
        RelationRules.Decide(@operator, left, right) is { } truth ? Constant.Truth(truth) : new Relation(@operator, left, right);

    /// <summary>A relation that is known to be undecided.</summary>
    internal static Relation FromCanonical(RelationOperator @operator, Expr left, Expr right) => new(@operator, left, right);
}
