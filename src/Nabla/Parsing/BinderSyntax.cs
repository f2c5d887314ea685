using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Parsing;

/// <summary>The arguments of Derivative, Integral, Sum, Product, Limit and Subs.</summary>
internal static class BinderSyntax
{
    /// <summary>Derivative(f, x), Derivative(f, x, 2), Derivative(f, x, y), Derivative(f, (x, 2)).</summary>
    public static Expr Derivative(in ArgumentList arguments)
    {
        var bindings = ImmutableArray.CreateBuilder<Binding>();
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments.IsTuple(i))
            {
                var pair = arguments.Items(i);
                bindings.Add(new Binding(Differentiable(pair, 0), [pair.Count == 2 ? pair[1] : throw arguments.Error(i, "Derivative needs pairs (variable, order).")]));
            }
            else if (i + 1 < arguments.Count && !arguments.IsTuple(i + 1) && arguments[i + 1] is Integer order)
            {
                bindings.Add(new Binding(Differentiable(arguments, i), [order]));
                i++;
            }
            else
            {
                bindings.Add(new Binding(Differentiable(arguments, i), [Integer.One]));
            }
        }

        return BinderRules.Derivative(arguments[0], bindings.ToImmutable());
    }

    /// <summary>Integral(f, x), Integral(f, (x, a, b)).</summary>
    public static Expr Integral(in ArgumentList arguments)
    {
        var bindings = ImmutableArray.CreateBuilder<Binding>();
        for (var i = 1; i < arguments.Count; i++)
        {
            var limits = arguments.Items(i);
            bindings.Add(limits.Count <= 3 ? new Binding(limits.Symbol(0), [.. limits.ToArray(1)]) : throw arguments.Error(i, "Integral needs limits (variable, lower, upper)."));
        }

        return Binder.Of(BinderKind.Integral, arguments[0], bindings.ToImmutable());
    }

    /// <summary>Sum(f, (k, a, b)), Product(f, (k, a, b)).</summary>
    public static Expr Series(BinderKind kind, in ArgumentList arguments)
    {
        var bindings = ImmutableArray.CreateBuilder<Binding>();
        for (var i = 1; i < arguments.Count; i++)
        {
            var range = arguments.Items(i);
            bindings.Add(range.Count == 3 ? new Binding(range.Symbol(0), [.. range.ToArray(1)]) : throw arguments.Error(i, $"{kind} needs a range (index, from, to)."));
        }

        return Binder.Of(kind, arguments[0], bindings.ToImmutable());
    }

    /// <summary>Limit(f, x, a), Limit(f, x, a, dir='-').</summary>
    public static Expr Limit(in ArgumentList arguments)
    {
        var point = arguments[2];
        var direction = arguments.Count == 3 ? "+" : arguments.Quoted(3) ?? throw arguments.Error(3, "A direction is quoted: dir='+', dir='-' or dir='+-'.");
        if (direction is not ("+" or "-" or "+-"))
        {
            throw arguments.Error(3, "A direction is '+', '-' or '+-'.");
        }

        // At oo there is only the way from below, at -oo only the way from above.
        direction = point is NonFinite { Sign: > 0 } ? "-" : point is NonFinite { Sign: < 0 } ? "+" : direction;
        return Binder.Of(BinderKind.Limit, arguments[0], new Binding(Variable(arguments, 1), [point, new Symbol(direction)]));
    }

    /// <summary>Subs(f, x, 2), Subs(f, (x, y), (0, 1)).</summary>
    public static Expr Subs(in ArgumentList arguments)
    {
        var variables = arguments.Items(1);
        var points = arguments.Items(2);
        if (variables.Count != points.Count)
        {
            throw arguments.Error(2, "Subs needs as many points as variables.");
        }

        var bindings = ImmutableArray.CreateBuilder<Binding>();
        for (var i = 0; i < variables.Count; i++)
        {
            bindings.Add(new Binding(Variable(variables, i), [points[i]]));
        }

        return Binder.Of(BinderKind.Subs, arguments[0], bindings.ToImmutable());
    }

    /// <summary>A symbol, or an application such as f(x) or its derivative.</summary>
    private static Expr Differentiable(in ArgumentList arguments, int index) =>
        BinderRules.CanDifferentiateBy(arguments[index])
            ? arguments[index]
            : throw arguments.Error(index, $"{arguments.Name} needs a variable here: a symbol, or an application such as f(x).");

    /// <summary>A symbol or a larger expression that takes its place, such as x**2.</summary>
    private static Expr Variable(in ArgumentList arguments, int index) =>
        arguments[index] is not (Number or Constant) ? arguments[index] : throw arguments.Error(index, $"{arguments.Name} needs a variable here, not a number.");
}
