using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Calculus;

/// <summary>
/// All partial derivatives in one pass from the value back to the variables (reverse mode): each part of the expression
/// receives the derivative of the whole by it, its cotangent, once, and hands it on to its own parts.
/// </summary>
internal sealed class Gradients
{
    private readonly ImmutableArray<Symbol> variables;
    private readonly ulong mask;
    private readonly NodeMap<List<Expr>> contributions = new();

    private Gradients(ImmutableArray<Symbol> variables)
    {
        this.variables = variables;
        mask = variables.Aggregate(0UL, (bits, variable) => bits | variable.SymbolMask);
    }

    /// <summary>The derivatives of an expression by the variables, in their order.</summary>
    public static ImmutableArray<Expr> Of(Expr expr, ImmutableArray<Symbol> variables)
    {
        var pass = new Gradients(variables);
        var order = new List<Expr>();
        PostOrder.Visit(expr, needed: pass.Depends, order.Add);
        if (order.Exists(NeedsVariable))
        {
            return [.. variables.Select(variable => new Differentiation(variable).Of(expr))];
        }

        pass.Propagate(expr, order);
        return [.. variables.Select(pass.CotangentOf)];
    }

    /// <summary>Whether the derivative depends on the variable, not on the argument alone: conjugate, Abs, ... of what may not be real.</summary>
    private static bool NeedsVariable(Expr part) =>
        part is Apply { Function: { DerivativeRule: not null, Partials: var partials }, Arguments: var arguments }
        && (partials.Count == 0 || !arguments.All(a => a.Facts.IsExtendedReal));

    private void Propagate(Expr root, List<Expr> order)
    {
        Contribute(root, Integer.One);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (order[i] is not Symbol)
            {
                HandOn(order[i], CotangentOf(order[i]));
            }
        }
    }

    private bool Depends(Expr part) => (part.SymbolMask & mask) != 0;

    private void Contribute(Expr part, Expr cotangent)
    {
        if (!contributions.TryGetValue(part, out var list))
        {
            contributions[part] = list = [];
        }

        list.Add(cotangent);
    }

    private Expr CotangentOf(Expr part) =>
        contributions.TryGetValue(part, out var list) ? Add.Of([.. list]) : Integer.Zero;

    private void HandOn(Expr part, Expr cotangent)
    {
        if (cotangent is Integer { IsZero: true })
        {
            return;
        }

        switch (part)
        {
            case Add sum:
                foreach (ref readonly var term in sum.Terms)
                {
                    if (Depends(term.Base))
                    {
                        Contribute(term.Base, Mul.Scaled(term.Coefficient, cotangent));
                    }
                }

                break;
            case Mul product:
                HandOnProduct(product, cotangent);
                break;
            case Pow power:
                HandOnPower(power.Base, power.Exponent, cotangent);
                break;
            case Apply { Function.DerivativeRule: not null } parts when !parts.Arguments.All(a => a.Facts.IsExtendedReal):
                HandOnDirectly(parts, cotangent); // Abs, sign, re, ... of what is not real have no partial derivatives
                break;
            case Apply application:
                for (var i = 0; i < application.Arguments.Length; i++)
                {
                    if (Depends(application.Arguments[i]))
                    {
                        Contribute(application.Arguments[i], Mul.Of(cotangent, PartialDerivatives.Of(application, i)));
                    }
                }

                break;
            default:
                HandOnDirectly(part, cotangent);
                break;
        }
    }

    /// <summary>Each factor receives the cotangent times all other factors.</summary>
    private void HandOnProduct(Mul product, Expr cotangent)
    {
        var factors = product.Factors;
        for (var i = 0; i < factors.Length; i++)
        {
            var (@base, exponent) = factors[i];
            if (!Depends(@base) && !Depends(exponent))
            {
                continue;
            }

            var others = new ProductBuilder();
            others.MultiplyNumber(product.Coefficient);
            others.Multiply(cotangent);
            others.MultiplyAll(factors[..i]);
            others.MultiplyAll(factors[(i + 1)..]);
            HandOnPower(@base, exponent, others.ToExpr());
        }
    }

    /// <summary>d(b**e)/db = e*b**(e-1), d(b**e)/de = b**e*log(b).</summary>
    private void HandOnPower(Expr @base, Expr exponent, Expr cotangent)
    {
        if (Depends(@base))
        {
            Contribute(@base, exponent is Integer { IsOne: true } ? cotangent : Mul.Of(cotangent, exponent, PowerLessOne(@base, exponent)));
        }

        if (Depends(exponent))
        {
            var power = Pow.Of(@base, exponent);
            Contribute(exponent, ReferenceEquals(@base, Constant.E) ? cotangent * power : Mul.Of(cotangent, power, Exponential.Log[@base]));
        }
    }

    private static Expr PowerLessOne(Expr @base, Expr exponent) =>
        exponent is Number n ? Pow.Of(@base, Number.Sum(n, Integer.MinusOne)) : Pow.Of(@base, exponent) / @base;

    /// <summary>A piecewise expression or a binder gives the variables in it their derivatives at once.</summary>
    private void HandOnDirectly(Expr part, Expr cotangent)
    {
        foreach (var variable in variables)
        {
            if (part.MayContain(variable))
            {
                Contribute(variable, cotangent * new Differentiation(variable).Of(part));
            }
        }
    }
}
