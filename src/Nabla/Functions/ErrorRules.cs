using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the error functions: limits, inverse functions, negative arguments.</summary>
internal static class ErrorRules
{
    public static Expr? Erf(Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 ? Integer.Of(n.Sign) : n.IsNaN ? n : null,
        Apply a => Is(a, ErrorFunctions.ErfInv) ? a.Arguments[0]
            : Is(a, ErrorFunctions.ErfcInv) ? 1 - a.Arguments[0]
            : Is(a, ErrorFunctions.Erf2Inv) && a.Arguments[0].Facts.IsZero ? a.Arguments[1]
            : null,
        _ when IsImaginaryInfinity(x) => x,
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };

    public static Expr? Erfc(Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 ? Integer.Of(1 - n.Sign) : n.IsNaN ? n : null,
        Apply a => Is(a, ErrorFunctions.ErfInv) ? 1 - a.Arguments[0]
            : Is(a, ErrorFunctions.ErfcInv) ? a.Arguments[0]
            : null,
        Float => null,
        _ when IsImaginaryInfinity(x) => -x,
        _ => x.Facts.IsZero ? Integer.One
            : Signs.CanExtractMinus(x) ? 2 - ErrorFunctions.Erfc[-x]
            : null,
    };

    public static Expr? Erfi(Expr x) => x switch
    {
        NonFinite n => n.Sign != 0 || n.IsNaN ? n : null,
        Mul => IsImaginaryInfinity(x) ? ((Mul)x).Coefficient.Sign * Constant.I
            : PiMultiples.ImaginaryCoefficient(x) is Apply a ? OfImaginary(a)
            : null,
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };

    public static Expr? Erf2(Expr x, Expr y)
    {
        if (x is NonFinite { IsNaN: true } || y is NonFinite { IsNaN: true })
        {
            return NonFinite.NaN;
        }

        if (x.Equals(y))
        {
            return Integer.Zero;
        }

        if (x is NonFinite { Sign: not 0 } || y is NonFinite { Sign: not 0 } || x.Facts.IsZero || y.Facts.IsZero)
        {
            return ErrorFunctions.Erf[y] - ErrorFunctions.Erf[x];
        }

        if (y is Apply inverse && Is(inverse, ErrorFunctions.Erf2Inv) && inverse.Arguments[0].Equals(x))
        {
            return inverse.Arguments[1];
        }

        return (Signs.CanExtractMinus(x), Signs.CanExtractMinus(y)) switch
        {
            (true, true) => -ErrorFunctions.Erf2[-x, -y],
            (false, false) => null,
            _ => ErrorFunctions.Erf[y] - ErrorFunctions.Erf[x],
        };
    }

    public static Expr? ErfInv(Expr x) => x switch
    {
        Integer { IsZero: true } => x,
        Integer { IsOne: true } => NonFinite.Infinity,
        Integer { IsMinusOne: true } => NonFinite.NegativeInfinity,
        NonFinite { IsNaN: true } => x,
        Apply a when Is(a, ErrorFunctions.Erf) && a.Arguments[0].Facts.IsExtendedReal => a.Arguments[0],
        _ => x.Facts.IsZero ? Integer.Zero : null,
    };

    public static Expr? ErfcInv(Expr x) => x switch
    {
        Integer { IsZero: true } => NonFinite.Infinity,
        Integer { IsOne: true } => Integer.Zero,
        Integer two when two.Equals(Integer.Two) => NonFinite.NegativeInfinity,
        NonFinite { IsNaN: true } => x,
        _ => x.Facts.IsZero ? NonFinite.Infinity : null,
    };

    public static Expr? Erf2Inv(Expr x, Expr y)
    {
        if (x is NonFinite { IsNaN: true } || y is NonFinite { IsNaN: true })
        {
            return NonFinite.NaN;
        }

        return x.Facts.IsZero && y.Facts.IsZero ? Integer.Zero
            : x.Facts.IsZero && y is Integer { IsOne: true } ? NonFinite.Infinity
            : x is Integer { IsOne: true } && y.Facts.IsZero ? Integer.One
            : x.Facts.IsZero ? ErrorFunctions.ErfInv[y]
            : x is NonFinite { Sign: > 0 } ? ErrorFunctions.ErfcInv[-y]
            : y.Facts.IsZero ? x
            : y is NonFinite { Sign: > 0 } ? ErrorFunctions.ErfInv[x]
            : null;
    }

    private static Expr? OfImaginary(Apply a) =>
        Is(a, ErrorFunctions.ErfInv) ? Constant.I * a.Arguments[0]
        : Is(a, ErrorFunctions.ErfcInv) ? Constant.I * (1 - a.Arguments[0])
        : Is(a, ErrorFunctions.Erf2Inv) && a.Arguments[0].Facts.IsZero ? Constant.I * a.Arguments[1]
        : null;

    private static bool Is(Apply a, Function f) => ReferenceEquals(a.Function, f);

    private static bool IsImaginaryInfinity(Expr x) =>
        x is Mul { Coefficient: NonFinite { Sign: not 0 }, Unit: Constant unit } && ReferenceEquals(unit, Constant.I);
}
