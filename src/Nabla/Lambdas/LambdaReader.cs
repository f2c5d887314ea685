using System.Linq.Expressions;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Lambdas;

/// <summary>Reads the body of one lambda; each distinct part once.</summary>
internal sealed class LambdaReader
{
    private readonly Dictionary<Expression, Expr> known = new(ReferenceEqualityComparer.Instance);
    private readonly LambdaReader? outer;

    private LambdaReader(LambdaReader? outer) => this.outer = outer;

    /// <summary>The body of a lambda with its parameters replaced.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="arguments">What stands for the parameters.</param>
    /// <param name="outer">The reader of the lambda around it, whose parameters it sees, or null.</param>
    public static Expr Read(LambdaExpression lambda, IReadOnlyList<Expr> arguments, LambdaReader? outer)
    {
        var reader = new LambdaReader(outer);
        for (var i = 0; i < arguments.Count; i++)
        {
            reader.known[lambda.Parameters[i]] = arguments[i];
        }

        return reader.Of(lambda.Body);
    }

    /// <summary>The symbol of a parameter.</summary>
    public static Expr SymbolOf(ParameterExpression parameter) =>
        !NumberTypes.IsNumeric(parameter.Type) ? throw Refusal(parameter, $"a parameter is a number, not a {parameter.Type.Name}")
        : parameter.Name is { } name ? new Symbol(name)
        : throw Refusal(parameter, "a parameter needs a name");

    /// <summary>The formula of a part.</summary>
    public Expr Of(Expression part)
    {
        if (Find(part) is { } found)
        {
            return found;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(this, part, static (reader, inner) => reader.Of(inner));
        }

        return known[part] = Captured.Value(part) is { } value ? NumberTypes.ToExpr(value, part) : ByKind(part);
    }

    public static MathException Refusal(Expression part, string reason) => new($"This part of the lambda is no formula: {part} ({reason}).");

    private Expr? Find(Expression part) => known.GetValueOrDefault(part) ?? (part is ParameterExpression ? outer?.Find(part) : null);

    private Expr ByKind(Expression part) => part switch
    {
        BinaryExpression binary => OfBinary(binary),
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } negation => -Of(negation.Operand),
        UnaryExpression { NodeType: ExpressionType.UnaryPlus } plus => Of(plus.Operand),
        UnaryExpression { NodeType: ExpressionType.Not, Type: var type } not when type == typeof(bool) => Logic.Not[Of(not.Operand)],
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion => OfConversion(conversion),
        ConditionalExpression choice => Piecewise.Of(new Case(Of(choice.IfTrue), Of(choice.Test)), new Case(Of(choice.IfFalse), Constant.True)),
        MethodCallExpression call => OfCall(call),
        InvocationExpression invocation => OfInvocation(invocation),
        ParameterExpression => throw Refusal(part, "it is no parameter of the lambda"),
        MemberExpression => throw Refusal(part, "it is neither a captured number nor a constant"),
        _ => throw Refusal(part, $"{part.NodeType} has no counterpart"),
    };

    private Expr OfBinary(BinaryExpression binary)
    {
        if (binary.Method is not null && binary.Method.DeclaringType is { IsPrimitive: false })
        {
            throw Refusal(binary, "only operators of numbers are read");
        }

        if (binary.NodeType is ExpressionType.Divide or ExpressionType.Modulo && NumberTypes.IsInteger(binary.Type))
        {
            throw Refusal(binary, "integers are divided without remainder in C#; make one of them a double");
        }

        return binary.NodeType switch
        {
            ExpressionType.Coalesce or ExpressionType.ArrayIndex => throw Refusal(binary, $"{binary.NodeType} has no counterpart"),
            ExpressionType.Add or ExpressionType.AddChecked => Of(binary.Left) + Of(binary.Right),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => Of(binary.Left) - Of(binary.Right),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => Of(binary.Left) * Of(binary.Right),
            ExpressionType.Divide => Of(binary.Left) / Of(binary.Right),
            ExpressionType.Modulo => Remainder(Of(binary.Left), Of(binary.Right)),
            ExpressionType.Power => Of(binary.Left).Pow(Of(binary.Right)),
            ExpressionType.Equal => Relation.Of(RelationOperator.Equal, Of(binary.Left), Of(binary.Right)),
            ExpressionType.NotEqual => Relation.Of(RelationOperator.NotEqual, Of(binary.Left), Of(binary.Right)),
            ExpressionType.LessThan => Relation.Of(RelationOperator.Less, Of(binary.Left), Of(binary.Right)),
            ExpressionType.LessThanOrEqual => Relation.Of(RelationOperator.LessOrEqual, Of(binary.Left), Of(binary.Right)),
            ExpressionType.GreaterThan => Relation.Of(RelationOperator.Greater, Of(binary.Left), Of(binary.Right)),
            ExpressionType.GreaterThanOrEqual => Relation.Of(RelationOperator.GreaterOrEqual, Of(binary.Left), Of(binary.Right)),
            ExpressionType.AndAlso or ExpressionType.And when binary.Type == typeof(bool) => Logic.And[Of(binary.Left), Of(binary.Right)],
            ExpressionType.OrElse or ExpressionType.Or when binary.Type == typeof(bool) => Logic.Or[Of(binary.Left), Of(binary.Right)],
            ExpressionType.ExclusiveOr when binary.Type == typeof(bool) => Logic.Xor[Of(binary.Left), Of(binary.Right)],
            _ => throw Refusal(binary, $"{binary.NodeType} has no counterpart"),
        };
    }

    /// <summary>C#'s remainder has the sign of the dividend, Mod that of the divisor.</summary>
    private static Expr Remainder(Expr left, Expr right) => Complexes.Sign[left] * Rounding.Mod[Maths.Abs(left), Maths.Abs(right)];

    private Expr OfConversion(UnaryExpression conversion) =>
        NumberTypes.IsNumeric(conversion.Type) && NumberTypes.IsNumeric(conversion.Operand.Type) && !(NumberTypes.IsInteger(conversion.Type) && !NumberTypes.IsInteger(conversion.Operand.Type))
            ? Of(conversion.Operand)
            : throw Refusal(conversion, $"a conversion to {conversion.Type.Name} changes the value");

    private Expr OfCall(MethodCallExpression call)
    {
        if (call.Object is null && MathMethods.Find(call.Method) is { } method)
        {
            return method([.. call.Arguments.Select(Of)]);
        }

        throw Refusal(call, call.Object is null ? "the method is none of the mathematical ones" : "methods of objects are not read");
    }

    private Expr OfInvocation(InvocationExpression invocation)
    {
        var lambda = Captured.Lambda(invocation.Expression) ?? throw Refusal(invocation.Expression, "a delegate cannot be looked into; capture an Expression<Func<...>> and call Compile() in the lambda");
        return Read(lambda, [.. invocation.Arguments.Select(Of)], this);
    }
}
