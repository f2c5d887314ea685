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
    /// <summary>So many factors for each part may be multiplied out.</summary>
    private const int MostFactors = 64;

    private readonly ImmutableArray<Symbol> variables;
    private readonly ulong mask;
    private readonly NodeMap<List<Cotangent>> contributions = new();

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
        return !order.Exists(NeedsVariable) && pass.TryPropagate(expr, order)
            ? [.. variables.Select(variable => pass.CotangentOf(variable).ToExpr())]
            : [.. variables.Select(variable => new Differentiation(variable).Of(expr))];
    }

    /// <summary>Whether the derivative depends on the variable, not on the argument alone: conjugate, Abs, ... of what may not be real.</summary>
    private static bool NeedsVariable(Expr part) =>
        part is Apply { Function: { DerivativeRule: not null, Partials: var partials }, Arguments: var arguments }
        && (partials.Count == 0 || !arguments.All(a => a.Facts.IsExtendedReal));

    /// <summary>
    /// Gives every part its cotangent, unless they swell: that of a variable that occurs at every depth of a deep nest is a sum of
    /// one product for each depth, whereas the nested form that differentiating from the inside finds is short.
    /// </summary>
    private bool TryPropagate(Expr root, List<Expr> order)
    {
        long budget = MostFactors * (order.Count + variables.Length + 1000L);
        Contribute(root, Cotangent.One);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var received = contributions.TryGetValue(order[i], out var list) ? list : [];
            budget -= received.Count > 1 || order[i] is Symbol ? received.Sum(c => (long)c.Length) : 0;
            if (budget < 0)
            {
                return false;
            }

            if (order[i] is not Symbol)
            {
                HandOn(order[i], CotangentOf(order[i]));
            }
        }

        return true;
    }

    private bool Depends(Expr part) => (part.SymbolMask & mask) != 0;

    private void Contribute(Expr part, Cotangent cotangent)
    {
        if (!contributions.TryGetValue(part, out var list))
        {
            contributions[part] = list = [];
        }

        list.Add(cotangent);
    }

    private Cotangent CotangentOf(Expr part) => contributions.TryGetValue(part, out var list)
        ? list is [var only] ? only : Cotangent.Of(Add.Of([.. list.Select(c => c.ToExpr())]))
        : Cotangent.Of(Integer.Zero);

    private void HandOn(Expr part, Cotangent cotangent)
    {
        if (cotangent.IsZero)
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
                        Contribute(term.Base, cotangent.WithProduct(Mul.Scaled(term.Coefficient, cotangent.Product)));
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
                        Contribute(application.Arguments[i], cotangent.Times(PartialDerivatives.Of(application, i)));
                    }
                }

                break;
            default:
                HandOnDirectly(part, cotangent);
                break;
        }
    }

    /// <summary>Each factor receives the cotangent times all other factors.</summary>
    private void HandOnProduct(Mul product, Cotangent cotangent)
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
            others.Multiply(cotangent.Product);
            others.MultiplyAll(factors[..i]);
            others.MultiplyAll(factors[(i + 1)..]);
            HandOnPower(@base, exponent, cotangent.WithProduct(others.ToExpr()));
        }
    }

    /// <summary>d(b**e)/db = e*b**(e-1), d(b**e)/de = b**e*log(b).</summary>
    private void HandOnPower(Expr @base, Expr exponent, Cotangent cotangent)
    {
        if (Depends(@base))
        {
            Contribute(@base, exponent is Integer { IsOne: true } ? cotangent : cotangent.Times(exponent * PowerLessOne(@base, exponent)));
        }

        if (Depends(exponent))
        {
            var power = Pow.Of(@base, exponent);
            Contribute(exponent, cotangent.Times(ReferenceEquals(@base, Constant.E) ? power : power * Exponential.Log[@base]));
        }
    }

    private static Expr PowerLessOne(Expr @base, Expr exponent) =>
        exponent is Number n ? Pow.Of(@base, Number.Sum(n, Integer.MinusOne)) : Pow.Of(@base, exponent) / @base;

    /// <summary>A piecewise expression or a binder gives the variables in it their derivatives at once.</summary>
    private void HandOnDirectly(Expr part, Cotangent cotangent)
    {
        foreach (var variable in variables)
        {
            if (part.MayContain(variable))
            {
                Contribute(variable, cotangent.Times(new Differentiation(variable).Of(part)));
            }
        }
    }
}
