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
        }

        derivative = ByRule(expr);
        depth--;
        return known[expr] = derivative;
    }

    /// <summary>Fills the table from the innermost parts outwards, so that no rule has to go deep.</summary>
    private void DifferentiatePartsFirst(Expr root)
    {
        var outerDepth = depth;
        depth = 0;
        PostOrder.Visit(root, needed: part => part.TreeSize >= SmallestRemembered && DependsOnVariable(part) && !known!.TryGetValue(part, out _), part =>
        {
            if (!ReferenceEquals(part, root))
            {
                known![part] = ByRule(part);
            }
        });
        depth = outerDepth;
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
