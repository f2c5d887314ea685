using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of re and im.</summary>
internal static class ComplexParts
{
    public static Expr? Re(Expr z)
    {
        var facts = z.Facts;
        if (facts.IsExtendedReal)
        {
            return z;
        }

        if (facts.IsImaginary)
        {
            return Integer.Zero;
        }

        return z switch
        {
            Symbol => null,
            NonFinite => NonFinite.NaN,
            _ => Changed(RealImaginary.Of(z).Re, Complexes.Re, z),
        };
    }

    public static Expr? Im(Expr z)
    {
        var facts = z.Facts;
        if (facts.IsExtendedReal)
        {
            return Integer.Zero;
        }

        if (facts.IsImaginary)
        {
            return -Constant.I * z;
        }

        return z switch
        {
            Symbol => null,
            NonFinite => NonFinite.NaN,
            _ => Changed(RealImaginary.Of(z).Im, Complexes.Im, z),
        };
    }

    public static Facts Facts(Expr z) => z.Facts.IsFinite ? new(Property.Real) : new(Property.ExtendedReal);

    private static Expr? Changed(Expr value, Function function, Expr z) =>
        value is Apply a && ReferenceEquals(a.Function, function) && a.Arguments[0].Equals(z) ? null : value;
}
