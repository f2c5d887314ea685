namespace Nabla.Calculus;

/// <summary>
/// Functions of functions of functions: f(2*g(h(...))**3) is a chain of links, each of which depends on one part only, with a
/// derivative that is a factor times that of the part.
/// </summary>
internal static class Chains
{
    /// <summary>Whether an expression is a function of one argument, an exponential, or a multiple or power of one.</summary>
    public static bool IsLink(Expr expr) => expr switch
    {
        Pow power => IsLink(Factor.Of(power)),
        Mul { Factors: [var only] } => IsLink(only),
        _ => IsFunction(expr),
    };

    /// <summary>The part that a link depends on.</summary>
    public static Expr Inner(Expr link) => link switch
    {
        Pow power => Inner(Factor.Of(power)),
        Mul product => Inner(product.Factors[0]),
        _ => ((Apply)link).Arguments[0],
    };

    /// <summary>The derivative of a link by the part that it depends on.</summary>
    public static Expr Partial(Expr link) => link switch
    {
        Pow power => Partial(power, Integer.One, Factor.Of(power)),
        Mul product => Partial(product, product.Coefficient, product.Factors[0]),
        _ => PartialDerivatives.Of((Apply)link, 0),
    };

    /// <summary>Whether a chain has so many links that its derivative has to be found in one product.</summary>
    public static bool IsLong(Expr chain)
    {
        const int fewLinks = 8;
        for (var links = 0; IsLink(chain); chain = Inner(chain))
        {
            if (++links > fewLinks)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first part inwards that is no link.</summary>
    public static Expr End(Expr chain)
    {
        while (IsLink(chain))
        {
            chain = Inner(chain);
        }

        return chain;
    }

    private static bool IsLink(in Factor factor) => IsExponential(factor) || (factor.Exponent is Number && IsFunction(factor.Base));

    private static bool IsFunction(Expr expr) => expr is Apply { Function.DerivativeRule: null, Arguments: [_] };

    private static bool IsExponential(in Factor factor) => ReferenceEquals(factor.Base, Constant.E);

    private static Expr Inner(in Factor factor) => IsExponential(factor) ? factor.Exponent : factor.Base;

    private static Expr Partial(Expr link, Number coefficient, in Factor factor) => IsExponential(factor)
        ? link
        : Mul.Of(coefficient, factor.Exponent, Pow.Of(factor.Base, Number.Sum((Number)factor.Exponent, Integer.MinusOne)));
}
