namespace Nabla.Expressions;

/// <summary>A sum inside a larger sum: a + b + c with a + b -> d is c + d; 2 + a with 3 + a -> y is y - 1.</summary>
internal sealed partial class SubstitutionPass
{
    private Expr? InSum(Add sum, Add part)
    {
        var rational = sum.Constant.IsExactRational && part.Constant.IsExactRational;
        if (!rational && !sum.Constant.Equals(part.Constant))
        {
            return null;
        }

        if (part.Terms.Length > sum.Terms.Length || (part.Terms.Length == sum.Terms.Length && !rational))
        {
            return null;
        }

        return Without(sum, part, Integer.One) ?? Without(sum, part, Integer.MinusOne);
    }

    /// <summary>x - oo with oo -> y is x - y.</summary>
    private Expr InSumWithInfinity(Add sum)
    {
        var result = new SumBuilder();
        foreach (ref readonly var term in sum.Terms)
        {
            result.Add(Visit(term.ToExpr()));
        }

        result.AddScaled(Integer.MinusOne, @new);
        return result.ToExpr();
    }

    /// <summary>The sum with sign*part taken out and sign*new put in its place, or null where the part's terms are not all there.</summary>
    private Expr? Without(Add sum, Add part, Integer sign)
    {
        var rest = new List<Term>();
        var found = 0;
        foreach (ref readonly var term in sum.Terms)
        {
            if (CoefficientIn(part, term.Base) is { } coefficient && Number.Product(sign, coefficient).Equals(term.Coefficient))
            {
                found++;
            }
            else
            {
                rest.Add(term);
            }
        }

        if (found < part.Terms.Length)
        {
            return null;
        }

        var result = new SumBuilder();
        result.AddScaled(sign, @new);
        result.Add(sum.Constant);
        result.AddScaled(sign.IsOne ? Integer.MinusOne : Integer.One, part.Constant);
        foreach (var term in rest)
        {
            result.Add(Visit(term.ToExpr()));
        }

        return result.ToExpr();
    }

    private static Number? CoefficientIn(Add sum, Expr @base)
    {
        foreach (ref readonly var term in sum.Terms)
        {
            if (term.Base.Equals(@base))
            {
                return term.Coefficient;
            }
        }

        return null;
    }
}
