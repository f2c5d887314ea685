using System.Linq.Expressions;
using Nabla.Expressions;

namespace Nabla.Lambdas;

/// <summary>Reads the body of one lambda; each distinct part once.</summary>
/// <remarks>A part that depends on no parameter is read, too, if it is a formula, because that is exact: Math.Sqrt(2) is sqrt(2). Else it is computed.</remarks>
internal sealed partial class LambdaReader
{
    private readonly Dictionary<Expression, Expr> known = new(ReferenceEqualityComparer.Instance);
    private readonly LambdaExpression lambda;
    private readonly LambdaReader? outer;
    private readonly int calls;
    private readonly Dependence dependence;
    private readonly ClosedValues values;

    private LambdaReader(LambdaExpression lambda, LambdaReader? outer)
    {
        this.lambda = lambda;
        this.outer = outer;
        calls = outer is null ? 0 : outer.calls + 1;
        dependence = new(parameter => Find(parameter) is not null);
        values = outer?.values ?? new();
    }

    /// <summary>The body of a lambda with its parameters replaced.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="arguments">What stands for the parameters.</param>
    /// <param name="outer">The reader of the lambda around it, whose parameters it sees, or null.</param>
    public static Expr Read(LambdaExpression lambda, IReadOnlyList<Expr> arguments, LambdaReader? outer)
    {
        var reader = new LambdaReader(lambda, outer);
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

        return known[part] = IsExact(part) ? Computed(part) : ByKind(part);
    }

    public static MathException Refusal(Expression part, string reason) => new($"This part of the lambda is no formula: {PartText.Of(part)} ({reason}).");

    /// <summary>Whether a part is computed without rounding, and no formula could say more.</summary>
    private bool IsExact(Expression part) =>
        (NumberTypes.IsInteger(part.Type) || part.Type == typeof(bool)) && part is not ParameterExpression && !dependence.Of(part);

    private Expr Computed(Expression part) => NumberTypes.ToExpr(values.Of(part)!, part);

    /// <summary>The value of a part that is no formula, which only parts without parameters have.</summary>
    private Expr ComputedOrRefused(Expression part, string reason) =>
        (NumberTypes.IsNumeric(part.Type) || part.Type == typeof(bool)) && !dependence.Of(part) ? Computed(part) : throw Refusal(part, reason);

    private Expr? Find(Expression part)
    {
        var found = known.GetValueOrDefault(part);
        for (var around = outer; found is null && around is not null && part is ParameterExpression; around = around.outer)
        {
            found = around.known.GetValueOrDefault(part);
        }

        return found;
    }

    private Expr ByKind(Expression part) => part switch
    {
        BinaryExpression binary => OfBinary(binary),
        UnaryExpression unary => OfUnary(unary),
        ConditionalExpression choice => OfChoice(choice),
        MethodCallExpression call => OfCall(call),
        InvocationExpression invocation => OfInvocation(invocation),
        ParameterExpression => throw Refusal(part, "it is no parameter of the lambda"),
        MemberExpression => ComputedOrRefused(part, "it is neither a captured number nor a constant"),
        _ => ComputedOrRefused(part, $"{part.NodeType} has no counterpart"),
    };

    /// <summary>What is not chosen is not read: it may be what the condition guards against.</summary>
    private Expr OfChoice(ConditionalExpression choice)
    {
        var test = Of(choice.Test);
        return test.Equals(Constant.True) ? Of(choice.IfTrue)
            : test.Equals(Constant.False) ? Of(choice.IfFalse)
            : Piecewise.Of(new Case(Of(choice.IfTrue), test), new Case(Of(choice.IfFalse), Constant.True));
    }
}
