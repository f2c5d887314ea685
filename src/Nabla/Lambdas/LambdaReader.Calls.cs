using System.Linq.Expressions;

namespace Nabla.Lambdas;

/// <summary>Methods and lambdas that are called.</summary>
internal sealed partial class LambdaReader
{
    private const int MostCalls = 10_000;

    private Expr OfCall(MethodCallExpression call) =>
        MathMethods.Find(call.Method) is { } method ? method([.. call.Arguments.Select(Of)])
        : ComputedOrRefused(call, call.Object is null ? "the method is none of the mathematical ones" : "methods of objects are not read");

    private Expr OfInvocation(InvocationExpression invocation)
    {
        if (!dependence.Of(invocation))
        {
            return ComputedOrRefused(invocation, "it is no number");
        }

        var called = LambdaOf(invocation.Expression);
        return IsBeingRead(called) ? throw Refusal(invocation, "the lambda calls itself")
            : calls == MostCalls ? throw new LimitException($"Lambdas call one another more than {MostCalls} levels deep.")
            : Read(called, [.. invocation.Arguments.Select(Of)], this);
    }

    private LambdaExpression LambdaOf(Expression called) => CalledLambda.Source(called) switch
    {
        LambdaExpression lambda => lambda,
        var source when !CalledLambda.IsWritten(called) => throw Refusal(source, "a delegate cannot be looked into; capture an Expression<Func<...>> and call Compile() in the lambda"),
        var source when dependence.Of(source) => throw Refusal(source, "which lambda it is depends on a parameter"),
        var source => values.Of(source) as LambdaExpression ?? throw Refusal(source, "it holds no lambda"),
    };

    private bool IsBeingRead(LambdaExpression called)
    {
        var reader = this;
        while (reader is not null && !ReferenceEquals(reader.lambda, called))
        {
            reader = reader.outer;
        }

        return reader is not null;
    }
}
