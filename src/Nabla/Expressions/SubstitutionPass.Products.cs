using Nabla.Numbers;

namespace Nabla.Expressions;

/// <summary>A product inside a larger product: a*b*c with a*b -> d is c*d, and x**2*y**3 with x*y -> z is y*z**2.</summary>
internal sealed partial class SubstitutionPass
{
    private SubstitutionPass? negated;

    private Expr? InProduct(Mul product, Mul part)
    {
        if (part.Coefficient.IsNegative && !product.Coefficient.IsOne)
        {
            return product.Coefficient.IsNegative ? (negated ??= new SubstitutionPass(-part, -@new)).Visit(product) : null;
        }

        // The numerator and the denominator on their own first.
        Expr? partly = null;
        var (numerator, denominator) = Quotient(product);
        if (!denominator.Equals(Integer.One))
        {
            var changed = Visit(numerator) / Visit(denominator);
            if (changed is not Mul changedProduct)
            {
                return Visit(changed);
            }

            if (!changed.Equals(product))
            {
                (partly, product) = (changed, changedProduct);
            }
        }

        return Extract(product, part) ?? partly;
    }

    /// <summary>Takes the part out of the product as often as it goes in.</summary>
    private Expr? Extract(Mul product, Mul part)
    {
        long? times = null;
        if (!part.Coefficient.IsOne)
        {
            times = CountOf(product.Coefficient, part.Coefficient);
            if (times == 0)
            {
                return null;
            }
        }

        var factors = Split(product);
        var divisors = Split(part);
        foreach (var (root, exponent) in divisors)
        {
            if (!factors.TryGetValue(root, out var available) || available.Numerator.Sign != exponent.Numerator.Sign)
            {
                return null;
            }

            var count = CountOf(available, exponent);
            if (count == 0)
            {
                return null;
            }

            times = times is { } t && t < count ? t : count;
        }

        if (times is not { } repetitions)
        {
            return null;
        }

        var result = new ProductBuilder();
        result.Multiply(Pow.Of(@new, Integer.Of(repetitions)));
        result.Multiply(product.Coefficient / Pow.Of(part.Coefficient, Integer.Of(repetitions)));
        foreach (var (root, exponent) in factors)
        {
            result.Multiply(divisors.TryGetValue(root, out var taken)
                ? ToPower(root, exponent - (taken * new BigRational(repetitions, 1)))
                : ToPower(Visit(root), exponent));
        }

        return result.ToExpr();
    }

    /// <summary>How often the part's coefficient, which is not 1, can be taken out of the whole's.</summary>
    private static long CountOf(Number whole, Number part)
    {
        if (whole.Equals(part))
        {
            return 1;
        }

        if (!whole.IsExactRational || !part.IsExactRational || part.Magnitude().IsOne || (whole.Sign > 0 && part.Sign < 0))
        {
            return 0;
        }

        var (numerator, denominator) = whole.Ratio();
        var (above, below) = part.Ratio();
        var (n, d) = (numerator.Value, denominator.Value);
        long count = 0;
        for (; (n % above.Value).IsZero && (d % below.Value).IsZero; count++)
        {
            (n, d) = (n / above.Value, d / below.Value);
        }

        return count;
    }

    /// <summary>How often b goes into a in an extractive way: 1/4 goes into 1/2, but 2/5 does not into 1/3.</summary>
    private static long CountOf(BigRational a, BigRational b) =>
        (b.Denominator % a.Denominator).IsZero || (a.Denominator % b.Denominator).IsZero
            ? (long)(a.Numerator * b.Denominator / (a.Denominator * b.Numerator))
            : 0;

    /// <summary>The factors as powers b**e with rational e: x**(2*y) is (x**y)**2.</summary>
    private static Dictionary<Expr, BigRational> Split(Mul product)
    {
        var powers = new Dictionary<Expr, BigRational>();
        foreach (ref readonly var factor in product.Factors)
        {
            var (coefficient, unit) = SplitNumber(factor.Exponent);
            var exact = coefficient is Number { IsExactRational: true } number ? BigRational.Of(number) : BigRational.One;
            var root = coefficient is Number { IsExactRational: true } ? Pow.Of(factor.Base, unit) : factor.ToExpr();
            powers[root] = powers.TryGetValue(root, out var present) ? present + exact : exact;
        }

        return powers;
    }

    private static Expr ToPower(Expr root, BigRational exponent) =>
        root is Pow power ? Pow.Of(power.Base, power.Exponent * exponent.ToNumber()) : Pow.Of(root, exponent.ToNumber());

    /// <summary>The factors with positive and those with negative exponents, these inverted.</summary>
    private static (Expr Numerator, Expr Denominator) Quotient(Mul product)
    {
        var above = new ProductBuilder();
        var below = new ProductBuilder();
        if (product.Coefficient.IsExactRational)
        {
            var (numerator, denominator) = product.Coefficient.Ratio();
            above.MultiplyNumber(numerator);
            below.MultiplyNumber(denominator);
        }
        else
        {
            above.MultiplyNumber(product.Coefficient);
        }

        foreach (ref readonly var factor in product.Factors)
        {
            if (factor.Exponent is Number { IsNegative: true } or Mul { Coefficient.IsNegative: true })
            {
                below.Multiply(Pow.Of(factor.Base, -factor.Exponent));
            }
            else
            {
                above.Multiply(factor);
            }
        }

        return (above.ToExpr(), below.ToExpr());
    }
}
