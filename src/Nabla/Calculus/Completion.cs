using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>Carries out what construction leaves as it is written: derivatives, substitutions, sums and products over whole numbers.</summary>
internal sealed class Completion : Rewriter
{
    private const int MostTerms = 1000;

    /// <summary>The expression with everything carried out that can be.</summary>
    public static Expr Of(Expr expr) => new Completion().Visit(expr);

    protected override bool MayChange(Expr expr) => expr.Kind > ExprKind.Symbol;

    protected override Expr Rewrite(Expr expr) => FromParts(expr);

    protected override Expr RewriteBinder(Binder binder) => binder.Head switch
    {
        BinderKind.Derivative => binder.Bindings.Aggregate(Visit(binder.Body), (e, b) => Derivatives.Of(e, b.Variable, Visit(b.Arguments[0]))),
        BinderKind.Subs => Visit(binder.Body).Subs([.. binder.Bindings.Select(b => (b.Variable, Visit(b.Arguments[0])))], simultaneous: true),
        BinderKind.Sum => Terms(binder) is { } terms ? Add.Of(terms) : FromBinder(binder),
        BinderKind.Product => Terms(binder) is { } factors ? Mul.Of(factors) : FromBinder(binder),
        _ => FromBinder(binder),
    };

    /// <summary>The terms of a sum or product, of which the last binding is the outermost; null where its limits are no integers or far apart.</summary>
    private Expr[]? Terms(Binder series)
    {
        var (index, limits) = series.Bindings[^1];
        if (limits is not [Integer { Value: var from }, Integer { Value: var to }] || to - from + 1 is not { Sign: >= 0 } count || count > MostTerms)
        {
            return null;
        }

        var inner = series.Bindings.Length == 1 ? series.Body : Binder.Of(series.Head, series.Body, series.Bindings[..^1]);
        var terms = new Expr[(int)count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = Visit(inner.Subs(index, Integer.Of(from + i)));
        }

        return terms;
    }

    private Binder FromBinder(Binder binder)
    {
        var body = Visit(binder.Body);
        ImmutableArray<Binding> bindings = [.. binder.Bindings.Select(b => VisitAll(b.Arguments) is { IsDefault: false } changed ? b with { Arguments = changed } : b)];
        return ReferenceEquals(body, binder.Body) && bindings.SequenceEqual(binder.Bindings) ? binder : Binder.Of(binder.Head, body, bindings);
    }
}
