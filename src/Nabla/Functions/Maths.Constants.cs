namespace Nabla;

/// <content>Constants, roots and relations.</content>
public static partial class Maths
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Expr Pi => Constant.Pi;

    /// <summary>Euler's number, the base of the natural logarithm.</summary>
    public static Expr E => Constant.E;

    /// <summary>The imaginary unit.</summary>
    public static Expr I => Constant.I;

    /// <summary>The Euler-Mascheroni constant.</summary>
    public static Expr EulerGamma => Constant.EulerGamma;

    /// <summary>Positive infinity, printed oo.</summary>
    public static Expr Oo => NonFinite.Infinity;

    /// <summary>Complex infinity, printed zoo: the value of 1/0.</summary>
    public static Expr Zoo => NonFinite.ComplexInfinity;

    /// <summary>Not a number: the value of 0/0, printed nan.</summary>
    public static Expr NaN => NonFinite.NaN;

    /// <summary>The principal cube root, x**(1/3).</summary>
    public static Expr Cbrt(Expr x) => Pow.Of(x, Rational(1, 3));

    /// <summary>The principal root of a degree, x**(1/degree).</summary>
    public static Expr Root(Expr x, Expr degree) => Pow.Of(x, 1 / degree);
}
