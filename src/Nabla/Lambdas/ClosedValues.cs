using System.Linq.Expressions;
using Nabla.Expressions;

namespace Nabla.Lambdas;

/// <summary>The values of parts that depend on no parameter, such as elements of captured arrays, as C# computes them; each distinct part once.</summary>
internal sealed class ClosedValues : ExpressionVisitor
{
    private readonly Dictionary<Expression, ConstantExpression> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The value of a part.</summary>
    /// <exception cref="MathException">Computing it failed.</exception>
    public object? Of(Expression part) => ((ConstantExpression)Visit(part)!).Value;

    public override Expression? Visit(Expression? node)
    {
        if (node is null or ConstantExpression)
        {
            return node;
        }

        if (known.TryGetValue(node, out var value))
        {
            return value;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(this, node, static (values, inner) => values.Visit(inner));
        }

        return known[node] = Compute(node);
    }

    /// <summary>Whether all operands of a part are computed before it; others are computed by it, some of them not at all.</summary>
    private static bool IsStrict(Expression part) => part switch
    {
        BinaryExpression => part.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.Coalesce),
        UnaryExpression => part.NodeType is not ExpressionType.Quote,
        MemberExpression or MethodCallExpression or IndexExpression or NewExpression or NewArrayExpression => true,
        _ => false,
    };

    private ConstantExpression Compute(Expression part)
    {
        var operation = IsStrict(part) ? base.Visit(part) : part;
        try
        {
            // Interpreted, because nothing is compiled where the program is native code, and because it runs once.
            var result = Expression.Lambda<Func<object?>>(Expression.Convert(operation, typeof(object))).Compile(preferInterpretation: true)();
            return Expression.Constant(result, part.Type);
        }
        catch (Exception cause) when (cause is not (OperationCanceledException or LimitException))
        {
            throw new MathException($"This part of the lambda cannot be computed: {PartText.Of(part)} ({cause.Message})", cause);
        }
    }
}
