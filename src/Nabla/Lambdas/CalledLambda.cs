using System.Linq.Expressions;

namespace Nabla.Lambdas;

/// <summary>What is called by an invocation: a lambda written there, captured as an expression, or captured and compiled there.</summary>
internal static class CalledLambda
{
    /// <summary>Whether a lambda that can be read is called, and no delegate.</summary>
    public static bool IsWritten(Expression called) => typeof(Expression).IsAssignableFrom(Source(called).Type) || Source(called) is LambdaExpression;

    /// <summary>The lambda without what only wraps it, or the part whose value it is.</summary>
    public static Expression Source(Expression called) => called switch
    {
        UnaryExpression { NodeType: ExpressionType.Quote or ExpressionType.Convert } wrapped => Source(wrapped.Operand),
        MethodCallExpression { Method.Name: nameof(LambdaExpression.Compile), Object: { } source } when typeof(LambdaExpression).IsAssignableFrom(source.Type) => Source(source),
        _ => called,
    };
}
