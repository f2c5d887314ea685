namespace Nabla.Functions;

/// <summary>Exact values of the Lambert W function.</summary>
internal static class LambertRules
{
    public static Expr? W(Expr x, Expr branch)
    {
        if (x is Symbol || x is Float)
        {
            return x.Facts.IsZero && branch.Facts.IsZero ? Integer.Zero : null;
        }

        if (branch is Integer { IsZero: true })
        {
            return Principal(x);
        }

        if (x.Facts.IsZero)
        {
            return branch.Facts.IsNonzero ? NonFinite.NegativeInfinity : null;
        }

        return branch is Integer { IsMinusOne: true } && x.SymbolMask == 0
            ? x.Equals(-Constant.Pi / 2) ? -Constant.I * Constant.Pi / 2
                : x.Equals(-Maths.Exp(-1)) ? Integer.MinusOne
                : x.Equals(-2 * Maths.Exp(-2)) ? Integer.Of(-2)
                : null
            : null;
    }

    private static Expr? Principal(Expr x)
    {
        if (x.Facts.IsZero)
        {
            return Integer.Zero;
        }

        if (x.SymbolMask != 0)
        {
            return null;
        }

        var logarithm = Maths.Log(2);
        return ReferenceEquals(x, Constant.E) ? Integer.One
            : x is NonFinite { Sign: > 0 } ? x
            : x.Equals(-Maths.Exp(-1)) ? Integer.MinusOne
            : x.Equals(-logarithm / 2) ? -logarithm
            : x.Equals(2 * logarithm) ? logarithm
            : x.Equals(-Constant.Pi / 2) ? Constant.I * Constant.Pi / 2
            : x.Equals(Maths.Exp(1 + Constant.E)) ? Constant.E
            : null;
    }
}
