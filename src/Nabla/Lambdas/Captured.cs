using System.Linq.Expressions;
using System.Reflection;

namespace Nabla.Lambdas;

/// <summary>What a lambda has from its surroundings: variables, fields, elements of arrays.</summary>
internal static class Captured
{
    /// <summary>The number or truth value of a part that does not depend on the parameters, or null.</summary>
    public static object? Value(Expression part) => part switch
    {
        ConstantExpression or MemberExpression or BinaryExpression { NodeType: ExpressionType.ArrayIndex } when NumberTypes.IsNumeric(part.Type) || part.Type == typeof(bool) => Find(part),
        _ => null,
    };

    /// <summary>The lambda that is called: written there, captured as an expression, or captured and compiled there.</summary>
    public static LambdaExpression? Lambda(Expression called) => called switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote or ExpressionType.Convert } wrapped => Lambda(wrapped.Operand),
        MethodCallExpression { Method.Name: "Compile", Object: { } source } when typeof(LambdaExpression).IsAssignableFrom(source.Type) => Lambda(source),
        _ => Find(called) as LambdaExpression,
    };

    private static object? Find(Expression part)
    {
        switch (part)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return member.Expression is null ? field.GetValue(null) : Find(member.Expression) is { } owner ? field.GetValue(owner) : null;
            case MemberExpression { Member: PropertyInfo property } member:
                return member.Expression is null ? property.GetValue(null) : Find(member.Expression) is { } holder ? property.GetValue(holder) : null;
            case BinaryExpression { NodeType: ExpressionType.ArrayIndex } element:
                return Find(element.Left) is Array array && Find(element.Right) is int index ? array.GetValue(index) : null;
            case UnaryExpression { NodeType: ExpressionType.Convert } conversion when conversion.Type.IsAssignableFrom(conversion.Operand.Type):
                return Find(conversion.Operand);
            default:
                return null;
        }
    }
}
