namespace Nabla.Derivations;

/// <summary>Which derivatives a level puts in at once instead of showing how they are found.</summary>
internal sealed class Folding(StepLevel level, Symbol variable, Func<Expr, bool> depends)
{
    /// <summary>Sums and multiples nest no deeper than this in what counts as elementary.</summary>
    private const int DeepestElementary = 3;

    /// <summary>Whether the derivative of a part is put in at once.</summary>
    public bool IsFolded(Expr part) => level switch
    {
        _ when !depends(part) => true,
        StepLevel.Full => false,
        StepLevel.Normal => IsMultipleOfVariable(part),
        _ => IsElementary(part, DeepestElementary),
    };

    /// <summary>The constant factors of a part and the rest, where the level lets them stay in front without a step of their own.</summary>
    public (Expr Constant, Expr Part)? TakeConstantsOut(Expr part)
    {
        if (level == StepLevel.Full || part is not Mul product)
        {
            return null;
        }

        var (constant, rest) = (new List<Expr> { product.Coefficient }, new List<Expr>());
        foreach (ref readonly var factor in product.Factors)
        {
            var power = factor.ToExpr();
            (depends(power) ? rest : constant).Add(power);
        }

        return Mul.Of([.. constant]) is var c and not Integer { IsOne: true } ? (c, Mul.Of([.. rest])) : null;
    }

    private bool IsMultipleOfVariable(Expr part) =>
        part.Equals(variable) || (part is Mul product && VaryingFactor(product) is { } factor && factor.Equals(variable));

    /// <summary>Whether the derivative is in every table: of x**n, exp(x), sin(x), and of their multiples and sums.</summary>
    private bool IsElementary(Expr part, int depth) => part switch
    {
        Symbol => true,
        Pow { IsExponential: true } power => power.Exponent.Equals(variable),
        Pow power => power.Base.Equals(variable) && !depends(power.Exponent),
        Apply { Function.IsUndefined: false, Arguments: [var only] } => only.Equals(variable),
        Mul product => depth > 0 && VaryingFactor(product) is { } factor && IsElementary(factor, depth - 1),
        Add sum => depth > 0 && sum.Terms.ToArray().All(t => !depends(t.Base) || IsElementary(t.Base, depth - 1)),
        _ => false,
    };

    /// <summary>The only factor that depends on the variable, or null where there are several.</summary>
    private Expr? VaryingFactor(Mul product)
    {
        Expr? only = null;
        foreach (ref readonly var factor in product.Factors)
        {
            var power = factor.ToExpr();
            if (depends(power))
            {
                if (only is not null)
                {
                    return null;
                }

                only = power;
            }
        }

        return only;
    }
}
