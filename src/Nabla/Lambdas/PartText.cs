using System.Linq.Expressions;

namespace Nabla.Lambdas;

/// <summary>The text of a part for messages: captured variables by their names, and dots for what is nested deeply.</summary>
internal sealed class PartText : ExpressionVisitor
{
    private const int DeepestShown = 8;
    private int depth;

    private PartText()
    {
    }

    public static string Of(Expression part) => new PartText().Visit(part)!.ToString()!;

    public override Expression? Visit(Expression? node)
    {
        if (node is null || (depth >= DeepestShown && CanBeNamed(node)))
        {
            return node is null ? null : Expression.Parameter(node.Type, "...");
        }

        depth++;
        var shown = base.Visit(node);
        depth--;
        return shown;
    }

    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression is ConstantExpression ? Expression.Parameter(node.Type, node.Member.Name) : base.VisitMember(node);

    protected override Expression VisitExtension(Expression node) => node;

    /// <summary>Whether a name may stand there: parts that must be lambdas or constructors are shown.</summary>
    private static bool CanBeNamed(Expression part) => part is not (ConstantExpression or ParameterExpression or LambdaExpression or NewExpression) && part.Type != typeof(void);
}
