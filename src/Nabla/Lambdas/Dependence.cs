using System.Linq.Expressions;
using Nabla.Expressions;

namespace Nabla.Lambdas;

/// <summary>Which parts of a lambda depend on parameters that stand for formulas, or call lambdas that are read; each distinct part is looked at once.</summary>
/// <param name="isFormula">Whether a parameter stands for a formula.</param>
internal sealed class Dependence(Func<ParameterExpression, bool> isFormula) : ExpressionVisitor
{
    private readonly Dictionary<Expression, bool> known = new(ReferenceEqualityComparer.Instance);
    private bool found;

    /// <summary>Whether a part depends on formulas.</summary>
    public bool Of(Expression part)
    {
        Visit(part);
        return known[part];
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null)
        {
            return null;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(this, node, static (dependence, inner) => dependence.Visit(inner));
        }

        if (!known.TryGetValue(node, out var depends))
        {
            var foundBefore = found;
            found = false;
            base.Visit(node);
            known[node] = depends = found;
            found = foundBefore;
        }

        found |= depends;
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        found |= isFormula(node);
        return node;
    }

    protected override Expression VisitInvocation(InvocationExpression node)
    {
        found |= CalledLambda.IsWritten(node.Expression);
        return base.VisitInvocation(node);
    }

    protected override Expression VisitExtension(Expression node) => node.CanReduce ? base.VisitExtension(node) : node;
}
