namespace Nabla.Expressions;

/// <summary>(a*b*...)**e for a rational e that is not an integer: (a*b)**e = a**e * b**e where a is not negative.</summary>
internal static class RootOfProduct
{
    /// <summary>The canonical form, or null where the power stays as it is.</summary>
    public static Expr? Of(Mul product, Number exponent)
    {
        if (RootOfImaginary(product, exponent) is { } root)
        {
            return root;
        }

        var nonnegative = new List<Expr>();
        var negative = new List<Expr>();
        var others = new List<Expr>();
        foreach (var factor in product.Operands)
        {
            var facts = factor.Facts;
            (facts.IsNonnegative ? nonnegative : facts.IsNegative ? negative : others).Add(factor);
        }

        // A pair of negative factors is a pair of positive ones: only the sign of the whole is left inside.
        if (negative.Count > 1)
        {
            Expr sign = negative.Count % 2 == 0 ? Integer.One : Integer.MinusOne;
            nonnegative.AddRange(negative.Select(n => -n));
            if (sign is not Integer { IsOne: true })
            {
                others.Add(sign);
            }
        }
        else if (negative is [Number { IsMinusOne: false } number])
        {
            nonnegative.Add(number.Negated());
            others.Add(Integer.MinusOne);
        }
        else
        {
            others.AddRange(negative);
        }

        if (nonnegative.Count == 0)
        {
            return null;
        }

        var result = new ProductBuilder();
        foreach (var factor in nonnegative)
        {
            // (-n)**e for a negative n is what this root is made of already.
            result.Multiply(factor.Equals(product) ? Pow.FromCanonical(factor, exponent) : Pow.Of(factor, exponent));
        }

        result.Multiply(Pow.Of(Mul.Of([.. others]), exponent));
        return result.ToExpr();
    }

    /// <summary>(2*n**2*I)**(p/2) = n**p * (1 + I)**p: the square root of a rational multiple of I where it is rational.</summary>
    private static Expr? RootOfImaginary(Mul product, Number exponent)
    {
        if (exponent is not Fraction { Denominator: var q } half || !q.Equals(Integer.Two)
            || product.Factors is not [{ Base: Constant i, Exponent: Integer { IsOne: true } }] || !ReferenceEquals(i, Constant.I)
            || !product.Coefficient.IsExactRational)
        {
            return null;
        }

        var root = NumericPowers.Of(Number.Product(product.Coefficient.Magnitude(), Fraction.Half), Fraction.Half);
        if (root is not Number { IsExactRational: true } r)
        {
            return null;
        }

        Expr turn = 1 + (product.Coefficient.Sign * Constant.I);
        return NumericPowers.Of(r, half.Numerator)! * Pow.Of(turn, half.Numerator);
    }
}
