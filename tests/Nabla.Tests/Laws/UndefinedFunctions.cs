using System.Collections.Immutable;
using Nabla.Calculus;
using Nabla.Expressions;

namespace Nabla.Tests.Laws;

/// <summary>Undefined functions of random formulas, and definitions to put in their place.</summary>
internal sealed class UndefinedFunctions : Rewriter
{
    private static readonly Dictionary<Function, Func<ImmutableArray<Expr>, Expr>> Definitions = new()
    {
        [Function.Undefined("f")] = arguments => arguments switch
        {
            [] => 2,
            [var a] => Maths.Sin(a) + (a.Pow(2) / 5),
            [var a, var b] => (a * Maths.Cos(b)) + (a.Pow(2) * b / 7),
            _ => throw new ArgumentException($"f has at most two arguments, not {arguments.Length}."),
        },
        [Function.Undefined("g")] = arguments => arguments.Aggregate((Expr)1, (product, a) => product * Maths.Exp(a / 3)) + arguments.Length,
    };

    public static IEnumerable<Function> All => Definitions.Keys;

    /// <summary>The expression with the definitions in place of the functions, and its derivatives and substitutions carried out.</summary>
    public static Expr Define(Expr expr) => new UndefinedFunctions().Visit(expr);

    protected override bool MayChange(Expr expr) => true;

    protected override Expr Rewrite(Expr expr) =>
        expr is Apply { Function: { IsUndefined: true } function, Arguments: var arguments } ? Definitions[function]([.. arguments.Select(Visit)]) : FromParts(expr);

    protected override Expr RewriteBinder(Binder binder)
    {
        var body = binder.Body;
        var points = binder.Bindings.Select((binding, i) =>
        {
            // The derivative of g(f(x)) by f(x) is that of g(t) by t, at t = f(x).
            var variable = binding.Variable as Symbol ?? new Symbol($"t{i}");
            body = StandIn.Replace(body, binding.Variable, variable);
            return (Variable: (Expr)variable, Point: Visit(binding.Variable), binding.Arguments);
        }).ToList();
        var defined = Visit(body);
        return binder.Head switch
        {
            BinderKind.Derivative => points.Aggregate(defined, (e, p) => e.Diff((p.Variable, p.Arguments[0]))).Subs([.. points.Select(p => (p.Variable, p.Point))], simultaneous: true),
            BinderKind.Subs => defined.Subs([.. points.Select(p => (p.Variable, Visit(p.Arguments[0])))], simultaneous: true),
            _ => throw new ArgumentException($"No formula here has a {binder.Head}."),
        };
    }
}
