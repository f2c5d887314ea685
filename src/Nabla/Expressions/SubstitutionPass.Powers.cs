namespace Nabla.Expressions;

/// <summary>A power inside another: x**4 with x**2 -> y is y**2, exp(2*x + a) with exp(x) -> y is y**2*exp(a), 4**x with 2**x -> y is y**2.</summary>
internal sealed partial class SubstitutionPass
{
    private Expr? InPower(Expr @base, Expr exponent, Pow part)
    {
        if (part.Exponent.Equals(exponent) && PowerOf(@base, part.Base) is { } repeated)
        {
            return Pow.Of(@new, repeated);
        }

        if (part.Base.Equals(@base))
        {
            if (exponent is Add sum)
            {
                return InExponentTerms(@base, sum, part);
            }

            if (Multiple(SplitBySymbols(exponent), SplitBySymbols(part.Exponent), part) is { } times)
            {
                return Pow.Of(@new, times);
            }
        }

        if (part.IsExponential && exponent.Facts.IsExtendedReal && @base.Facts.IsPositive)
        {
            var logarithm = SplitBySymbols(exponent * Maths.Log(@base));
            return Multiple(logarithm, SplitBySymbols(part.Exponent), part) is { } times ? Pow.Of(@new, times) : null;
        }

        if (ReferenceEquals(@base, Constant.E) && !part.IsExponential)
        {
            // exp(3*log(x)) with x**2 -> z
            var logarithmic = part.Exponent * Maths.Log(part.Base);
            return Multiple(SplitBySymbols(exponent), SplitBySymbols(logarithmic), part) is { } times ? Pow.Of(@new, times) : null;
        }

        return null;
    }

    private Expr? InExponentTerms(Expr @base, Add exponent, Pow part)
    {
        var outside = new List<Expr>();
        var inside = new List<Expr>();
        foreach (var operand in exponent.Operands)
        {
            var term = Visit(operand);
            if (Multiple(SplitNumber(term), SplitNumber(part.Exponent), part) is { } times)
            {
                outside.Add(Pow.Of(@new, times));
            }
            else
            {
                inside.Add(term);
            }
        }

        return outside.Count == 0 ? null : Mul.Of([.. outside, Pow.Of(@base, Add.Of([.. inside]))]);
    }

    /// <summary>
    /// The n for which base**(coefficient*term) is the part to the power n. Where n is not an integer, that holds only for a
    /// base whose powers may be multiplied out: positive with a real exponent, or nonnegative both.
    /// </summary>
    private static Expr? Multiple((Expr Coefficient, Expr Term) whole, (Expr Coefficient, Expr Term) part, Pow partPower)
    {
        if (!whole.Term.Equals(part.Term))
        {
            return null;
        }

        var times = whole.Coefficient / part.Coefficient;
        var (b, e) = (partPower.Base.Facts, partPower.Exponent.Facts);
        return times is Integer || (times is Float number && double.IsInteger(number.Value)) || (b.IsPositive && e.IsReal) || (b.IsNonnegative && e.IsReal && e.IsNonnegative) ? times : null;
    }

    /// <summary>The factors without symbols, and those with.</summary>
    private static (Expr Constant, Expr Dependent) SplitBySymbols(Expr expr)
    {
        if (expr is not Mul product)
        {
            return expr.SymbolMask == 0 ? (expr, Integer.One) : (Integer.One, expr);
        }

        var constant = new ProductBuilder();
        var dependent = new ProductBuilder();
        constant.MultiplyNumber(product.Coefficient);
        foreach (ref readonly var factor in product.Factors)
        {
            if ((factor.Base.SymbolMask | factor.Exponent.SymbolMask) == 0)
            {
                constant.Multiply(factor);
            }
            else
            {
                dependent.Multiply(factor);
            }
        }

        return (constant.ToExpr(), dependent.ToExpr());
    }

    private static (Expr Coefficient, Expr Term) SplitNumber(Expr expr) => expr switch
    {
        Number number => (number, Integer.One),
        Mul product => (product.Coefficient, product.Unit),
        _ => (Integer.One, expr),
    };

    /// <summary>The n above 1 with number = base**n, for exact numbers.</summary>
    private static Integer? PowerOf(Expr number, Expr @base)
    {
        if (number is not Number { IsExactRational: true } n || @base is not Number { IsExactRational: true } b)
        {
            return null;
        }

        var (numerator, denominator) = b.Ratio();
        var size = Number.Compare(b.Magnitude(), Integer.One);
        if (size == 0 || numerator.IsZero || (!numerator.Magnitude().IsOne && !denominator.IsOne))
        {
            return null;
        }

        var power = Number.Product(b, b);
        for (var count = 2; size > 0 ? Number.Compare(power.Magnitude(), n.Magnitude()) <= 0 : Number.Compare(power.Magnitude(), n.Magnitude()) >= 0; count++)
        {
            if (power.Equals(n))
            {
                return Integer.Of(count);
            }

            power = Number.Product(power, b);
        }

        return null;
    }
}
