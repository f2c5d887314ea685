using Nabla.Functions;

namespace Nabla;

/// <content>Complex numbers, rounding, extrema and steps.</content>
public static partial class Maths
{
    /// <summary>The magnitude.</summary>
    public static Expr Abs(Expr x) => Complexes.Abs[x];

    /// <summary>x/|x|, and 0 at 0.</summary>
    public static Expr Sign(Expr x) => Complexes.Sign[x];

    /// <summary>The real part.</summary>
    public static Expr Re(Expr x) => Complexes.Re[x];

    /// <summary>The imaginary part.</summary>
    public static Expr Im(Expr x) => Complexes.Im[x];

    /// <summary>The argument, above -pi and up to pi.</summary>
    public static Expr Arg(Expr x) => Complexes.Arg[x];

    /// <summary>The complex conjugate.</summary>
    public static Expr Conjugate(Expr x) => Complexes.Conjugate[x];

    /// <summary>The largest integer not above x.</summary>
    public static Expr Floor(Expr x) => Rounding.Floor[x];

    /// <summary>The smallest integer not below x.</summary>
    public static Expr Ceiling(Expr x) => Rounding.Ceiling[x];

    /// <summary>x - floor(x).</summary>
    public static Expr Frac(Expr x) => Rounding.Frac[x];

    /// <summary>The remainder x - y*floor(x/y), with the sign of y.</summary>
    public static Expr Mod(Expr x, Expr y) => Rounding.Mod[x, y];

    /// <summary>The largest of real numbers; -oo without arguments.</summary>
    public static Expr Max(params ReadOnlySpan<Expr> arguments) => Extrema.Max[arguments];

    /// <summary>The smallest of real numbers; oo without arguments.</summary>
    public static Expr Min(params ReadOnlySpan<Expr> arguments) => Extrema.Min[arguments];

    /// <summary>0 below 0, 1 above 0, 1/2 at 0.</summary>
    public static Expr Heaviside(Expr x) => Functions.Steps.Heaviside[x];

    /// <summary>0 below 0, 1 above 0, the second argument at 0.</summary>
    public static Expr Heaviside(Expr x, Expr atZero) => Functions.Steps.Heaviside[x, atZero];

    /// <summary>Dirac's delta.</summary>
    public static Expr DiracDelta(Expr x) => Functions.Steps.DiracDelta[x];

    /// <summary>The derivative of an order of Dirac's delta.</summary>
    public static Expr DiracDelta(Expr x, Expr order) => Functions.Steps.DiracDelta[x, order];

    /// <summary>1 where i = j, else 0.</summary>
    public static Expr KroneckerDelta(Expr i, Expr j) => Functions.Steps.KroneckerDelta[i, j];

    /// <summary>(x - a)**n for x above a, else 0; derivatives of the delta at a for negative n.</summary>
    public static Expr SingularityFunction(Expr x, Expr a, Expr n) => Functions.Steps.SingularityFunction[x, a, n];
}
