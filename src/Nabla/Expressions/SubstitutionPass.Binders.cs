using System.Collections.Immutable;

namespace Nabla.Expressions;

/// <summary>Substitution under binders: bound variables stay what they are, and what cannot be done inside a derivative becomes a Subs.</summary>
internal sealed partial class SubstitutionPass
{
    protected override Expr RewriteBinder(Binder binder) => binder.Head switch
    {
        BinderKind.Derivative => InDerivative(binder),
        BinderKind.Subs => InSubs(binder),
        BinderKind.Limit => InLimit(binder),
        _ => WithLimits(binder),
    };

    private Expr InDerivative(Binder derivative)
    {
        var isVariable = derivative.Bindings.Any(b => b.Variable.Equals(old));
        if (isVariable)
        {
            var counted = BinderRules.Derivative(derivative.Body, [.. derivative.Bindings.Select(b => new Binding(b.Variable, [Visit(b.Arguments[0])]))]);
            if (!counted.Equals(derivative))
            {
                return Visit(counted);
            }

            if (!BinderRules.CanDifferentiateBy(@new))
            {
                return old is Symbol ? BinderRules.Subs(derivative, (old, @new)) : WithNewVariable(derivative);
            }
        }

        if (old is Binder { Head: BinderKind.Derivative } part && part.Body.Equals(derivative.Body) && BinderRules.Quotient(derivative, part) is { } remaining)
        {
            return BinderRules.Derivative(@new, remaining);
        }

        var body = Visit(derivative.Body);
        ImmutableArray<Binding> bindings = [.. derivative.Bindings.Select(b => new Binding(Visit(b.Variable), [Visit(b.Arguments[0])]))];
        if (!derivative.Body.Equals(old)
            && ((!ReferenceEquals(body, derivative.Body) && Captures(derivative)) || IntroducesVariableOfBody(derivative, bindings)))
        {
            return BinderRules.Subs(derivative, (old, @new));
        }

        return bindings.All(b => BinderRules.CanDifferentiateBy(b.Variable))
            ? BinderRules.Derivative(body, bindings)
            : WithNewVariables(derivative, bindings);
    }

    /// <summary>Whether the new expression brings a variable of differentiation into a body that has it already.</summary>
    private bool Captures(Binder derivative)
    {
        var variables = derivative.Bindings.Where(b => b.Variable is Symbol).Select(b => (Symbol)b.Variable).ToHashSet();
        variables.IntersectWith(FreeSymbolsExtensions.FreeOf(derivative.Body));
        var brought = FreeSymbolsExtensions.FreeOf(@new);
        brought.ExceptWith(FreeSymbolsExtensions.FreeOf(old));
        return variables.Overlaps(brought)
            || derivative.Bindings.Any(b => b.Variable is not Symbol && @new.Has(b.Variable) && !old.Has(b.Variable));
    }

    /// <summary>Whether a variable of differentiation becomes one that occurs in the body.</summary>
    private static bool IntroducesVariableOfBody(Binder derivative, ImmutableArray<Binding> changed)
    {
        for (var i = 0; i < changed.Length; i++)
        {
            var variable = changed[i].Variable;
            if (!variable.Equals(derivative.Bindings[i].Variable) && BinderRules.CanDifferentiateBy(variable) && derivative.Body.Has(variable))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Derivative(g(f(x)), f(x)) with f(x) -> 2 is Subs(Derivative(g(_xi), _xi), _xi, 2).</summary>
    private Expr WithNewVariable(Binder derivative)
    {
        var variable = FreshSymbols.Of("_xi", derivative, @new);
        return BinderRules.Subs(ExactReplacement.Of(derivative, (old, variable)), (variable, @new));
    }

    private Expr WithNewVariables(Binder derivative, ImmutableArray<Binding> changed)
    {
        var body = derivative.Body;
        var points = new List<(Expr Variable, Expr Point)>();
        var bindings = changed.ToArray();
        for (var i = 0; i < changed.Length; i++)
        {
            if (!BinderRules.CanDifferentiateBy(changed[i].Variable))
            {
                var variable = FreshSymbols.Of($"_xi_{i}", derivative, @new);
                body = ExactReplacement.Of(body, (derivative.Bindings[i].Variable, variable));
                bindings[i] = new Binding(variable, changed[i].Arguments);
                points.Add((variable, changed[i].Variable));
            }
        }

        return BinderRules.Subs(BinderRules.Derivative(Visit(body), [.. bindings]), [.. points]);
    }

    private Expr InSubs(Binder subs)
    {
        var variables = subs.Bindings.Select(b => b.Variable).ToList();
        var points = subs.Bindings.Select(b => b.Arguments[0]).ToList();
        var index = variables.FindIndex(old.Equals);
        if (index >= 0)
        {
            if (BinderRules.CanDifferentiateBy(@new) && !subs.Has(@new))
            {
                return ExactReplacement.Of(subs, (old, @new));
            }

            // Earlier points are in place already when this variable gets its value.
            return BinderRules.Subs(subs.Body, [.. variables.Select((v, i) => (v, i >= index ? Visit(points[i]) : points[i]))]);
        }

        if (variables.Exists(v => !ReferenceEquals(Visit(v), v)))
        {
            return BinderRules.Subs(subs.Body, [.. variables.Zip(points), (old, @new)]);
        }

        return BinderRules.Subs(Visit(subs.Body), [.. variables.Select((v, i) => (v, Visit(points[i])))]);
    }

    private Binder InLimit(Binder limit)
    {
        var (variable, arguments) = limit.Bindings[0];
        var body = variable.Equals(old) ? limit.Body : Visit(limit.Body);
        return Binder.Of(BinderKind.Limit, body, new Binding(variable, [Visit(arguments[0]), arguments[1]]));
    }

    /// <summary>Integrals, sums and products: free occurrences are replaced until the variable becomes bound, from the outside inwards.</summary>
    private Binder WithLimits(Binder binder)
    {
        var bindings = binder.Bindings.ToArray();
        var body = binder.Body;
        var reachesBody = true;
        if (old is not Symbol symbol || FreeSymbolsExtensions.FreeOf(binder).Contains(symbol))
        {
            var symbols = FreeSymbolsExtensions.FreeOf(old);
            for (var i = bindings.Length - 1; i >= 0; i--)
            {
                var (variable, arguments) = bindings[i];
                if (arguments.IsEmpty && variable.Equals(old))
                {
                    bindings[i] = BinderRules.CanDifferentiateBy(@new) ? new Binding(@new, []) : new Binding(old, [@new]);
                }
                else
                {
                    bindings[i] = new Binding(variable, [.. arguments.Select(Visit)]);
                }

                if (symbols.Overlaps(FreeSymbolsExtensions.FreeOf(bindings[i].Variable)))
                {
                    reachesBody = false;
                    break;
                }
            }

            if (old is Apply { Function.IsUndefined: true } application)
            {
                var brought = FreeSymbolsExtensions.FreeOf(@new);
                if (bindings.Any(b => b.Variable is Symbol s && brought.Contains(s) && !application.Arguments.Contains(s)))
                {
                    throw new MathException($"Replacing '{old}' by '{@new}' would bring a bound variable into '{binder}'.");
                }

                reachesBody = true;
            }

            body = reachesBody ? Visit(body) : body;
        }
        else
        {
            for (var i = bindings.Length - 1; i >= 0; i--)
            {
                var (variable, arguments) = bindings[i];
                if (arguments.Length == 2)
                {
                    bindings[i] = new Binding(variable, [.. arguments.Select(Visit)]);
                    if (variable.Equals(old))
                    {
                        break;
                    }
                }
            }
        }

        for (var i = 0; i < bindings.Length; i++)
        {
            if (bindings[i].Arguments is [var point] && point.Equals(bindings[i].Variable))
            {
                bindings[i] = new Binding(point, []);
            }
        }

        return Binder.Of(binder.Head, body, [.. bindings]);
    }
}
