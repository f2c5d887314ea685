using System.Linq.Expressions;
using System.Reflection;
using Nabla.Functions;

namespace Nabla.Lambdas;

/// <summary>Operators and conversions.</summary>
internal sealed partial class LambdaReader
{
    private const string OnlyNumbers = "only operators of numbers are read";
    private const string NoNumbers = "it is no conversion between numbers";

    private Expr OfUnary(UnaryExpression unary) => unary.NodeType switch
    {
        _ when !IsOperatorOfNumbers(unary.Method) => ComputedOrRefused(unary, OnlyNumbers),
        ExpressionType.Negate or ExpressionType.NegateChecked => -Of(unary.Operand),
        ExpressionType.UnaryPlus => Of(unary.Operand),
        ExpressionType.Not when unary.Type == typeof(bool) => Logic.Not[Of(unary.Operand)],
        ExpressionType.Convert or ExpressionType.ConvertChecked => OfConversion(unary),
        _ => ComputedOrRefused(unary, $"{unary.NodeType} has no counterpart"),
    };

    private Expr OfBinary(BinaryExpression binary)
    {
        if (binary.Method is { } method && MathMethods.Find(method) is { } power)
        {
            return power([Of(binary.Left), Of(binary.Right)]);
        }

        if (!IsOperatorOfNumbers(binary.Method))
        {
            return ComputedOrRefused(binary, OnlyNumbers);
        }

        if (binary.NodeType is ExpressionType.Divide or ExpressionType.Modulo && NumberTypes.IsInteger(binary.Type))
        {
            throw Refusal(binary, "integers are divided without remainder in C#; make one of them a double");
        }

        return binary.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => Of(binary.Left) + Of(binary.Right),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => Of(binary.Left) - Of(binary.Right),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => Of(binary.Left) * Of(binary.Right),
            ExpressionType.Divide => Of(binary.Left) / Of(binary.Right),
            ExpressionType.Modulo => Remainder(Of(binary.Left), Of(binary.Right)),
            ExpressionType.Equal => Relation.Of(RelationOperator.Equal, Of(binary.Left), Of(binary.Right)),
            ExpressionType.NotEqual => Relation.Of(RelationOperator.NotEqual, Of(binary.Left), Of(binary.Right)),
            ExpressionType.LessThan => Relation.Of(RelationOperator.Less, Of(binary.Left), Of(binary.Right)),
            ExpressionType.LessThanOrEqual => Relation.Of(RelationOperator.LessOrEqual, Of(binary.Left), Of(binary.Right)),
            ExpressionType.GreaterThan => Relation.Of(RelationOperator.Greater, Of(binary.Left), Of(binary.Right)),
            ExpressionType.GreaterThanOrEqual => Relation.Of(RelationOperator.GreaterOrEqual, Of(binary.Left), Of(binary.Right)),
            ExpressionType.AndAlso when Of(binary.Left).Equals(Constant.False) => Constant.False,
            ExpressionType.OrElse when Of(binary.Left).Equals(Constant.True) => Constant.True,
            ExpressionType.AndAlso or ExpressionType.And when binary.Type == typeof(bool) => Logic.And[Of(binary.Left), Of(binary.Right)],
            ExpressionType.OrElse or ExpressionType.Or when binary.Type == typeof(bool) => Logic.Or[Of(binary.Left), Of(binary.Right)],
            ExpressionType.ExclusiveOr when binary.Type == typeof(bool) => Logic.Xor[Of(binary.Left), Of(binary.Right)],
            _ => ComputedOrRefused(binary, $"{binary.NodeType} has no counterpart"),
        };
    }

    private Expr OfConversion(UnaryExpression conversion)
    {
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (!dependence.Of(conversion))
        {
            return ComputedOrRefused(conversion, NoNumbers);
        }

        // What is checked keeps the value or has none.
        return NumberTypes.KeepsValue(from, to) || (conversion.NodeType == ExpressionType.ConvertChecked && NumberTypes.IsInteger(from) && NumberTypes.IsInteger(to))
            ? Of(conversion.Operand)
            : throw Refusal(conversion, NumberTypes.IsNumeric(from) && NumberTypes.IsNumeric(to) ? $"a conversion from {from.Name} to {to.Name} can change the value" : NoNumbers);
    }

    private static bool IsOperatorOfNumbers(MethodInfo? method) => method is null || (method.DeclaringType is { } type && NumberTypes.IsNumeric(type));

    /// <summary>C#'s remainder has the sign of the dividend, Mod that of the divisor.</summary>
    private static Expr Remainder(Expr left, Expr right) => Complexes.Sign[left] * Rounding.Mod[Maths.Abs(left), Maths.Abs(right)];
}
