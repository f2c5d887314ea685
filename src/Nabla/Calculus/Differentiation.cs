using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>The derivative by one symbol: the rules applied to values, each part once, however large or deep the expression is.</summary>
internal sealed class Differentiation(Symbol variable) : DifferentiationRules(variable)
{
    /// <summary>Deeper than this the recursion gives way to a walk with a stack of its own.</summary>
    private const int DeepestRecursion = 100;

    /// <summary>Expressions of fewer nodes are differentiated again rather than looked up.</summary>
    private const int SmallestRemembered = 6;

    /// <summary>Products of at least so many nodes in a sum are differentiated by themselves, and remembered.</summary>
    private const int LargestInlined = 100;

    private NodeMap<Expr>? known;
    private int depth;

    /// <summary>d expr / d variable.</summary>
    public override Expr Of(Expr expr)
    {
        if (!DependsOnVariable(expr))
        {
            return Integer.Zero;
        }

        if (expr is Symbol symbol)
        {
            return symbol.Equals(Variable) ? Integer.One : Integer.Zero;
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

    /// <summary>Fills the table from the innermost parts outwards, so that no rule has to go deep.</summary>
    private void DifferentiatePartsFirst(Expr root)
    {
        var outerDepth = depth;
        depth = 0;
        PostOrder.Visit(
            root,
            needed: part => part.TreeSize >= SmallestRemembered && DependsOnVariable(part) && !known!.TryGetValue(part, out _),
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

    /// <summary>The terms of a small product's derivative go straight into the sum.</summary>
    protected override void AddTerm(ref SumBuilder result, in Term term)
    {
        if (term.Base is Mul product && product.TreeSize < LargestInlined)
        {
            AddProduct(ref result, term.Coefficient, product.Factors);
        }
        else
        {
            base.AddTerm(ref result, term);
        }
    }
}
