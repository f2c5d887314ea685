namespace Nabla.Functions;

/// <summary>Canonical forms of sinc.</summary>
internal static class SincRules
{
    public static Expr? Sinc(Expr x)
    {
        if (x.Facts.IsZero)
        {
            return Integer.One;
        }

        if (x is NonFinite n)
        {
            return n.Sign == 0 ? NonFinite.NaN : Integer.Zero;
        }

        if (PiMultiples.Coefficient(x) is not { } turns)
        {
            return null;
        }

        return turns.Facts.IsInteger ? (turns.Facts.IsNonzero && x.Facts.IsNonzero ? Integer.Zero : null)
            : (2 * turns).Facts.IsInteger ? Pow.Of(Integer.MinusOne, turns - Fraction.Half) / x
            : null;
    }
}
