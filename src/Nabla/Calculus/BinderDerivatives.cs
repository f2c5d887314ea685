using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>The derivatives of unevaluated derivatives, integrals, sums and substitutions by a symbol.</summary>
internal static class BinderDerivatives
{
    /// <summary>d binder / d variable.</summary>
    public static Expr Of(Binder binder, Symbol variable, DifferentiationRules rules) => binder.Head switch
    {
        BinderKind.Derivative => OfDerivative(binder, variable, rules),
        BinderKind.Subs => OfSubstitution(binder, variable, rules),
        BinderKind.Integral => OfIntegral(binder, variable, rules),
        BinderKind.Sum or BinderKind.Product or BinderKind.Limit when !binder.FreeSymbols.Contains(variable) => Integer.Zero,
        BinderKind.Sum when BindsOnlyBody(binder, variable) => Binder.Of(BinderKind.Sum, rules.Of(binder.Body), binder.Bindings),
        _ => binder.Has(variable) ? BinderRules.Derivative(binder, variable) : Integer.Zero,
    };

    private static Expr OfDerivative(Binder derivative, Symbol variable, DifferentiationRules rules)
    {
        if (derivative.Bindings.Any(b => b.Variable.Equals(variable)))
        {
            return BinderRules.Derivative(derivative, variable);
        }

        var inner = rules.Of(derivative.Body);
        if (derivative.Bindings.Any(b => b.Variable is not Symbol))
        {
            return derivative.Bindings.Aggregate(inner, (e, b) => Derivatives.Of(e, b.Variable, b.Arguments[0]));
        }

        return inner is Integer { IsZero: true } ? inner
            : inner is Binder { Head: BinderKind.Derivative } d ? BinderRules.Derivative(d, derivative.Bindings)
            : BinderRules.Derivative(derivative, variable);
    }

    /// <summary>Subs(g, u, a)' = Subs(dg/dx, u, a) + Subs(dg/du, u, a)*a' (the variable u is bound, so dg/dx holds where x is not u).</summary>
    private static Expr OfSubstitution(Binder substitution, Symbol variable, DifferentiationRules rules)
    {
        var result = new SumBuilder();
        if (!substitution.Bindings.Any(b => b.Variable.Equals(variable)))
        {
            var outer = rules.Of(substitution.Body);
            if (outer is not Integer { IsZero: true })
            {
                result.Add(Binder.Of(BinderKind.Subs, outer, substitution.Bindings));
            }
        }

        foreach (var (bound, point) in substitution.Bindings)
        {
            var inner = rules.Of(point[0]);
            if (inner is not Integer { IsZero: true })
            {
                result.Add(inner * Binder.Of(BinderKind.Subs, substitution.Body.Diff(bound), substitution.Bindings));
            }
        }

        return result.ToExpr();
    }

    /// <summary>Leibniz: the integrand at the upper limit times its derivative, less that at the lower, plus the integral of
    /// the integrand's derivative (DLMF 1.5.22).</summary>
    private static Expr OfIntegral(Binder integral, Symbol variable, DifferentiationRules rules)
    {
        if (integral.Bindings is not [var (bound, limits)])
        {
            return integral.Has(variable) ? BinderRules.Derivative(integral, variable) : Integer.Zero;
        }

        if (limits.Length == 0)
        {
            return bound.Equals(variable) ? integral.Body : WithBody(rules.Of(integral.Body));
        }

        var result = new SumBuilder();
        for (var i = 0; i < limits.Length; i++)
        {
            var inner = rules.Of(limits[i]);
            if (inner is not Integer { IsZero: true })
            {
                var atLimit = integral.Body.Subs(bound, limits[i]) * inner;
                result.Add(i == limits.Length - 1 ? atLimit : -atLimit);
            }
        }

        if (!bound.Equals(variable))
        {
            result.Add(WithBody(rules.Of(integral.Body)));
        }

        return result.ToExpr();

        Expr WithBody(Expr body) => body is Integer { IsZero: true } ? body : Binder.Of(BinderKind.Integral, body, integral.Bindings);
    }

    private static bool BindsOnlyBody(Binder binder, Symbol variable) =>
        binder.Bindings.All(b => !b.Variable.Equals(variable) && !b.Arguments.Any(a => a.Has(variable)));
}
