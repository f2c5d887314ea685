namespace Nabla.Functions;

/// <summary>Canonical forms of the exponential integrals and their relatives: limits and imaginary arguments.</summary>
internal static class IntegralRules
{
    public static Expr? Ei(Expr x) => x switch
    {
        NonFinite n => n.Sign < 0 ? Integer.Zero : n.Sign > 0 || n.IsNaN ? n : null,
        _ => x.Facts.IsZero ? NonFinite.NegativeInfinity : null,
    };

    public static Expr? Li(Expr x) => x switch
    {
        Integer { IsOne: true } => NonFinite.NegativeInfinity,
        NonFinite { Sign: > 0 } => x,
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };

    /// <summary>Orders 0, -1, ... and halves of odd numbers are incomplete gamma functions, DLMF 8.19.1.</summary>
    public static Expr? Expint(Expr nu, Expr x)
    {
        if (x is NonFinite { Sign: > 0 })
        {
            return Integer.Zero;
        }

        if (x.Facts.IsZero && nu is Integer or Fraction)
        {
            return Number.Compare((Number)nu, Integer.One) > 0 ? 1 / (nu - 1) : NonFinite.ComplexInfinity;
        }

        return nu is Integer { Sign: <= 0 } || (nu is Fraction f && f.Denominator.Equals(Integer.Two))
            ? Terms(x.Pow(nu - 1), IncompleteGamma.Upper[1 - nu, x])
            : null;
    }

    public static Expr? Si(Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 ? n.Sign * Constant.Pi / 2 : n.IsNaN ? n : null,
        Mul when PiMultiples.ImaginaryCoefficient(x) is { } c => Constant.I * ExponentialIntegrals.Shi[c],
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };

    public static Expr? Ci(Expr x) => x switch
    {
        NonFinite n => n.Sign > 0 ? Integer.Zero : n.Sign < 0 ? Constant.I * Constant.Pi : n.IsNaN ? n : null,
        _ => x.Facts.IsZero ? NonFinite.ComplexInfinity : null,
    };

    public static Expr? Shi(Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 || n.IsNaN ? n : null,
        Mul when PiMultiples.ImaginaryCoefficient(x) is { } c => Constant.I * ExponentialIntegrals.Si[c],
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };

    public static Expr? Chi(Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 ? NonFinite.Infinity : n.IsNaN ? n : null,
        _ => x.Facts.IsZero ? NonFinite.ComplexInfinity : null,
    };

    /// <summary>factor*sum, term by term.</summary>
    private static Expr Terms(Expr factor, Expr sum)
    {
        if (sum is Mul product)
        {
            foreach (ref readonly var f in product.Factors)
            {
                if (f.Base is Add inner && f.Exponent is Integer { IsOne: true })
                {
                    return Terms(factor * (product / inner), inner);
                }
            }
        }

        return sum is Add add ? Add.Of([.. add.Operands.Select(t => Terms(factor, t))]) : factor * sum;
    }
}
