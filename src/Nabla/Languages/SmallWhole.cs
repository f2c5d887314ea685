namespace Nabla.Languages;

/// <summary>Whole exponents whose powers are better written as products.</summary>
internal static class SmallWhole
{
    private const int Largest = 3;

    /// <summary>2 or 3 where the exponent is that, otherwise 0.</summary>
    public static int Of(Expr exponent) => exponent is Integer n && n.TryGetInt32(out var whole) && whole is > 1 and <= Largest ? whole : 0;
}
