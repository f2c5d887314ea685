using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of atan2(y, x): by the quadrant of the point (x, y).</summary>
internal static class Atan2Rules
{
    public static Expr? Atan2(Expr y, Expr x)
    {
        if (x is NonFinite { Sign: not 0 } infinite)
        {
            return infinite.Sign > 0 ? Integer.Zero
                : y.Facts.IsZero ? Constant.Pi
                : (2 * Constant.Pi * Steps.Heaviside[Complexes.Re[y]]) - Constant.Pi;
        }

        if (x is Symbol && y is Symbol && x.Facts == Expressions.Facts.Unknown)
        {
            return null;
        }

        if (x.Facts.IsImaginary && y.Facts.IsImaginary && x.SymbolMask == 0 && y.SymbolMask == 0)
        {
            (y, x) = (Complexes.Im[y], Complexes.Im[x]);
        }

        if (x is Float or Integer or Fraction && y is Float or Integer or Fraction && (x is Float || y is Float))
        {
            return null; // the kernel computes it
        }

        var (fx, fy) = (x.Facts, y.Facts);
        if (fx.IsExtendedReal && fy.IsExtendedReal)
        {
            if (fx.IsPositive)
            {
                return InverseTrigonometric.Atan[y / x];
            }

            if (fx.IsNegative && (fy.IsNegative || fy.IsNonnegative))
            {
                return InverseTrigonometric.Atan[y / x] + (fy.IsNegative ? -Constant.Pi : Constant.Pi);
            }

            if (fx.IsZero && (fy.IsPositive || fy.IsNegative || fy.IsZero))
            {
                return fy.IsPositive ? Constant.Pi / 2 : fy.IsNegative ? -Constant.Pi / 2 : NonFinite.NaN;
            }
        }

        if (fy.IsZero && fx.IsExtendedReal && fx.IsNonzero)
        {
            return Constant.Pi * (1 - Steps.Heaviside[x]);
        }

        return NumericValue.Of(x) is not null && NumericValue.Of(y) is not null
            ? -Constant.I * Exponential.Log[(x + (Constant.I * y)) / Maths.Sqrt(x.Pow(2) + y.Pow(2))]
            : null;
    }

    public static Facts Facts(ImmutableArray<Expr> arguments) =>
        arguments[0].Facts.IsExtendedReal && arguments[1].Facts.IsExtendedReal ? new(Property.Real) : Expressions.Facts.Unknown;
}
