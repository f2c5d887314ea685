using System.Diagnostics;
using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>The derivative by one symbol: the rules, one line each.</summary>
internal sealed class Differentiation(Symbol variable)
{
    private readonly NodeMap<Expr> known = new();

    /// <summary>d expr / d variable.</summary>
    public Expr Of(Expr expr)
    {
        if (!expr.MayContain(variable))
        {
            return Integer.Zero;
        }

        if (expr is Symbol symbol)
        {
            return symbol.Equals(variable) ? Integer.One : Integer.Zero;
        }

        if (known.TryGetValue(expr, out var derivative))
        {
            return derivative;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(() => Of(expr));
        }

        return known[expr] = expr switch
        {
            Add a => OfSum(a),
            Mul m => OfProduct(m),
            Pow p => OfPower(p.Base, p.Exponent),
            Apply f => OfApplication(f),
            _ => throw new UnreachableException(),
        };
    }

    private Expr OfSum(Add sum)
    {
        var result = new SumBuilder();
        foreach (ref readonly var term in sum.Terms)
        {
            if (term.Base.MayContain(variable))
            {
                result.AddScaled(term.Coefficient, Of(term.Base));
            }
        }

        return result.ToExpr();
    }

    private Expr OfProduct(Mul product)
    {
        var result = new SumBuilder();
        var factors = product.Factors;
        for (var i = 0; i < factors.Length; i++)
        {
            var derivative = OfPower(factors[i].Base, factors[i].Exponent);
            if (derivative is Integer { IsZero: true })
            {
                continue;
            }

            var term = new ProductBuilder();
            term.MultiplyNumber(product.Coefficient);
            term.MultiplyAll(factors[..i]);
            term.MultiplyAll(factors[(i + 1)..]);
            term.Multiply(derivative);
            result.Add(term.ToExpr());
        }

        return result.ToExpr();
    }

    private Expr OfPower(Expr @base, Expr exponent)
    {
        if (exponent is Number n)
        {
            var inner = Of(@base);
            return inner is Integer { IsZero: true } ? inner : n.IsOne ? inner : Mul.Of(n, Pow.Of(@base, Number.Sum(n, Integer.MinusOne)), inner);
        }

        var power = Pow.Of(@base, exponent);
        return ReferenceEquals(@base, Constant.E)
            ? power * Of(exponent)
            : power * ((Of(exponent) * Maths.Log(@base)) + (exponent * Of(@base) / @base));
    }

    private Expr OfApplication(Apply application)
    {
        var result = new SumBuilder();
        for (var i = 0; i < application.Arguments.Length; i++)
        {
            var inner = Of(application.Arguments[i]);
            if (inner is not Integer { IsZero: true })
            {
                result.Add(application.Function.Partials[i](application.Arguments) * inner);
            }
        }

        return result.ToExpr();
    }
}
