using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Calculus;

/// <summary>The derivative by one symbol: the rules, and the order in which a large expression is worked through.</summary>
internal sealed class Differentiation(Symbol variable)
{
    /// <summary>Deeper than this the recursion gives way to a walk with a stack of its own.</summary>
    private const int DeepestRecursion = 100;

    /// <summary>Expressions of fewer nodes are differentiated again rather than looked up.</summary>
    private const int SmallestRemembered = 6;

    private NodeMap<Expr>? known;
    private int depth;

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

        if (expr.TreeSize < SmallestRemembered)
        {
            return ByRule(expr);
        }

        if ((known ??= new()).TryGetValue(expr, out var derivative))
        {
            return derivative;
        }

        if (++depth > DeepestRecursion)
        {
            DifferentiatePartsFirst(expr);
            derivative = known[expr];
        }
        else
        {
            known[expr] = derivative = Chains.IsLong(expr) ? OfChain(expr) : ByRule(expr);
        }

        depth--;
        return derivative;
    }

    private Expr ByRule(Expr expr) => expr switch
    {
        Add a => OfSum(a),
        Mul m => OfProduct(m),
        Pow p => OfPower(p),
        Apply f => OfApplication(f),
        Piecewise p => OfCases(p),
        Binder b => BinderDerivatives.Of(b, variable, this),
        Relation => throw new MathException($"'{expr}' is a relation; only expressions with a numeric value have a derivative."),
        _ => Integer.Zero,
    };

    /// <summary>Fills the table from the innermost parts outwards, so that no rule has to go deep.</summary>
    private void DifferentiatePartsFirst(Expr root)
    {
        var outerDepth = depth;
        depth = 0;
        PostOrder.Visit(
            root,
            needed: part => part.TreeSize >= SmallestRemembered && part.MayContain(variable) && !known!.TryGetValue(part, out _),
            visit: part => known![part] = Chains.IsLink(part) ? OfChain(part) : ByRule(part),
            shortcut: part => Chains.IsLink(part) ? Chains.End(part) : null);
        depth = outerDepth;
    }

    /// <summary>
    /// The chain rule along f(g(h(...))) in one product. Link by link, the products of the inner links would be copied into
    /// those of the outer ones, and a chain of n links would take time and memory n**2.
    /// </summary>
    private Expr OfChain(Expr chain)
    {
        var result = new ProductBuilder();
        var link = chain;
        while (Chains.IsLink(link))
        {
            result.Multiply(Chains.Partial(link));
            link = Chains.Inner(link);
        }

        result.Multiply(Of(link));
        return result.ToExpr();
    }

    private Expr OfSum(Add sum)
    {
        var result = new SumBuilder();
        foreach (ref readonly var term in sum.Terms)
        {
            if (!term.Base.MayContain(variable))
            {
                continue;
            }

            if (term.Base is Mul product && product.TreeSize < 100)
            {
                AddProduct(ref result, term.Coefficient, product.Factors);
            }
            else
            {
                result.AddScaled(term.Coefficient, Of(term.Base));
            }
        }

        return result.ToExpr();
    }

    private Expr OfProduct(Mul product)
    {
        var result = new SumBuilder();
        AddProduct(ref result, product.Coefficient, product.Factors);
        return result.ToExpr();
    }

    /// <summary>The product rule: for each factor b**e the product of all others times the factor's derivative.</summary>
    private void AddProduct(ref SumBuilder result, Number coefficient, ReadOnlySpan<Factor> factors)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            var (@base, exponent) = factors[i];
            if (!@base.MayContain(variable) && !exponent.MayContain(variable))
            {
                continue;
            }

            var term = new ProductBuilder();
            term.MultiplyNumber(coefficient);
            term.MultiplyAll(factors[..i]);
            MultiplyByDerivative(ref term, @base, exponent);
            term.MultiplyAll(factors[(i + 1)..]);
            term.AddTo(ref result);
        }
    }

    private Expr OfPower(Pow power)
    {
        var result = new ProductBuilder();
        MultiplyByDerivative(ref result, power.Base, power.Exponent);
        return result.ToExpr();
    }

    /// <summary>b**n gives n*b**(n-1)*b' for a constant n, E**u gives E**u*u', b**u gives b**u*(u'*log(b) + u*b'/b).</summary>
    private void MultiplyByDerivative(ref ProductBuilder product, Expr @base, Expr exponent)
    {
        if (exponent is Number n)
        {
            MultiplyByPower(ref product, @base, Number.Sum(n, Integer.MinusOne));
            if (n is Fraction)
            {
                product.Multiply(Mul.Scaled(n, Of(@base))); // (3*x + 2)/sqrt(3*x**2 + 4*x), not (6*x + 4)/(2*sqrt(...))
            }
            else
            {
                product.MultiplyNumber(n);
                product.Multiply(Of(@base));
            }
        }
        else if (!exponent.MayContain(variable))
        {
            product.Multiply(exponent);
            product.Multiply(new Factor(@base, exponent));
            MultiplyByPower(ref product, @base, Integer.MinusOne);
            product.Multiply(Of(@base));
        }
        else
        {
            product.Multiply(new Factor(@base, exponent));
            product.Multiply(ReferenceEquals(@base, Constant.E) ? Of(exponent) : OfExponentTimesLogarithm(@base, exponent));
        }
    }

    private static void MultiplyByPower(ref ProductBuilder product, Expr @base, Number exponent)
    {
        if (exponent.IsZero)
        {
            return;
        }

        if (@base.Kind is ExprKind.Symbol or ExprKind.Add)
        {
            product.Multiply(new Factor(@base, exponent));
        }
        else
        {
            product.Multiply(Pow.Of(@base, exponent));
        }
    }

    /// <summary>(u*log(b))'.</summary>
    private Expr OfExponentTimesLogarithm(Expr @base, Expr exponent)
    {
        var result = new SumBuilder();
        result.Add(Of(exponent) * Exponential.Log[@base]);
        if (@base.MayContain(variable))
        {
            result.Add(Mul.Of(exponent, Of(@base), Pow.Of(@base, Integer.MinusOne)));
        }

        return result.ToExpr();
    }

    /// <summary>The chain rule: the sum over the arguments of the partial derivative times the argument's derivative.</summary>
    private Expr OfApplication(Apply application)
    {
        var arguments = application.Arguments;
        if (application.Function.DerivativeRule is { } rule)
        {
            return rule(arguments, variable, Of) ?? BinderRules.Derivative(application, variable);
        }

        if (arguments is [var only])
        {
            return Chain(application, 0, only);
        }

        var result = new SumBuilder();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].MayContain(variable))
            {
                result.Add(Chain(application, i, arguments[i]));
            }
        }

        return result.ToExpr();
    }

    private Expr Chain(Apply application, int index, Expr argument)
    {
        var inner = Of(argument);
        return inner is Integer { IsZero: true } ? inner : Mul.Of(inner, PartialDerivatives.Of(application, index));
    }

    private Expr OfCases(Piecewise piecewise) =>
        Piecewise.Of([.. piecewise.Cases.Select(c => new Case(Of(c.Value), c.Condition))]);
}
