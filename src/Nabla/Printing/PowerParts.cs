namespace Nabla.Printing;

/// <summary>What printers ask of powers.</summary>
internal static class PowerParts
{
    /// <summary>Whether a factor is written in the denominator: a power with a negative exponent, but not exp(-x).</summary>
    public static bool IsDenominator(in Factor factor) => !ReferenceEquals(factor.Base, Constant.E) && IsNegative(factor.Exponent);

    /// <summary>Whether an exponent has a negative number in front.</summary>
    public static bool IsNegative(Expr exponent) => exponent switch
    {
        Number n => n.IsNegative,
        Mul m => m.Coefficient.IsNegative,
        _ => false,
    };

    /// <summary>A factor of the denominator as it is written there, with the sign of its exponent turned.</summary>
    public static Factor Inverted(in Factor factor) => new(factor.Base, -factor.Exponent);

    /// <summary>Whether an exponent is exactly 1/2.</summary>
    public static bool IsHalf(Expr exponent) => exponent is Fraction { Numerator.IsOne: true } f && f.Denominator.Equals(Integer.Two);

    /// <summary>Whether an exponent is exactly -1/2.</summary>
    public static bool IsMinusHalf(Expr exponent) => exponent is Fraction { Numerator.IsMinusOne: true } f && f.Denominator.Equals(Integer.Two);

    /// <summary>Whether an exponent is exactly 1/3.</summary>
    public static bool IsThird(Expr exponent) => exponent is Fraction { Numerator.IsOne: true } f && f.Denominator.Equals(Integer.Of(3));
}
