using System.Collections.Immutable;

namespace Nabla.Expressions;

/// <summary>What construction makes of binders that stay unevaluated.</summary>
internal static class BinderRules
{
    /// <summary>Whether a derivative by this can be written: by a symbol, an undefined function's application, or a derivative of one.</summary>
    public static bool CanDifferentiateBy(Expr expr) =>
        expr is Symbol or Apply { Function.IsUndefined: true }
        || (expr is Binder { Head: BinderKind.Derivative, Body: var body } && CanDifferentiateBy(body));

    /// <summary>The unevaluated derivative by one variable.</summary>
    public static Expr Derivative(Expr body, Expr variable) => Derivative(body, [new Binding(variable, [Integer.One])]);

    /// <summary>
    /// The unevaluated derivative: neighbouring symbols are put in order (which of them comes first makes no difference),
    /// orders of the same variable are added, order 0 is dropped, and a derivative of a derivative is one derivative.
    /// </summary>
    /// <exception cref="MathException">A variable by which nothing can be differentiated, or a negative order.</exception>
    public static Expr Derivative(Expr body, ImmutableArray<Binding> bindings)
    {
        if (bindings.IsEmpty)
        {
            return body;
        }

        if (body is Binder { Head: BinderKind.Derivative } inner)
        {
            return Derivative(inner.Body, [.. inner.Bindings, .. bindings]);
        }

        var merged = new List<Binding>();
        foreach (var (variable, arguments) in Sorted(bindings))
        {
            var order = arguments[0];
            if (order.Facts.IsNegative)
            {
                throw new MathException($"The order of a derivative must not be negative, but it is '{order}'.");
            }

            if (merged.Count > 0 && merged[^1].Variable.Equals(variable))
            {
                order += merged[^1].Arguments[0];
                merged.RemoveAt(merged.Count - 1);
            }

            if (order is not Integer { IsZero: true })
            {
                merged.Add(new Binding(variable, [order]));
            }
        }

        foreach (var (variable, _) in merged)
        {
            if (!CanDifferentiateBy(variable))
            {
                throw new MathException($"There is no derivative by '{variable}': it is neither a symbol nor an undefined function.");
            }
        }

        return merged.Count == 0 ? body : Binder.Of(BinderKind.Derivative, body, [.. merged]);
    }

    private static IEnumerable<Binding> Sorted(ImmutableArray<Binding> bindings)
    {
        for (var i = 0; i < bindings.Length;)
        {
            var symbols = bindings.Skip(i).TakeWhile(b => b.Variable is Symbol).OrderBy(b => b.Variable).ToArray();
            foreach (var binding in symbols)
            {
                yield return binding;
            }

            i += symbols.Length;
            if (i < bindings.Length)
            {
                yield return bindings[i++];
            }
        }
    }

    /// <summary>What is left to differentiate by after the part, a derivative of the same body, is done; or null where it is not a part.</summary>
    public static ImmutableArray<Binding>? Quotient(Binder derivative, Binder part)
    {
        var orders = Orders(derivative);
        foreach (var (variable, order) in Orders(part))
        {
            if (!orders.TryGetValue(variable, out var available)
                || !(available.Equals(order) || (available is Integer a && order is Integer o && a.Value >= o.Value)))
            {
                return null;
            }

            orders[variable] = available - order;
        }

        return [.. derivative.Bindings.Select(b => b.Variable).Distinct().Select(v => new Binding(v, [orders[v]])).Where(b => b.Arguments[0] is not Integer { IsZero: true })];
    }

    /// <summary>The unevaluated substitution of points for variables; a Subs of a Subs is one Subs.</summary>
    public static Expr Subs(Expr body, params ReadOnlySpan<(Expr Variable, Expr Point)> points)
    {
        var bindings = ImmutableArray.CreateBuilder<Binding>();
        if (body is Binder { Head: BinderKind.Subs } inner)
        {
            bindings.AddRange(inner.Bindings);
            body = inner.Body;
        }

        foreach (var (variable, point) in points)
        {
            bindings.Add(new Binding(variable, [point]));
        }

        return bindings.Count == 0 ? body : Binder.Of(BinderKind.Subs, body, bindings.ToImmutable());
    }

    private static Dictionary<Expr, Expr> Orders(Binder derivative)
    {
        var orders = new Dictionary<Expr, Expr>();
        foreach (var (variable, arguments) in derivative.Bindings)
        {
            orders[variable] = orders.TryGetValue(variable, out var present) ? present + arguments[0] : arguments[0];
        }

        return orders;
    }
}
