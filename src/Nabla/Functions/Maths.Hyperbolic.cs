using Nabla.Functions;

namespace Nabla;

/// <content>Hyperbolic functions and their inverses.</content>
public static partial class Maths
{
    /// <summary>The hyperbolic sine.</summary>
    public static Expr Sinh(Expr x) => Hyperbolic.Sinh[x];

    /// <summary>The hyperbolic cosine.</summary>
    public static Expr Cosh(Expr x) => Hyperbolic.Cosh[x];

    /// <summary>The hyperbolic tangent.</summary>
    public static Expr Tanh(Expr x) => Hyperbolic.Tanh[x];

    /// <summary>The hyperbolic cotangent.</summary>
    public static Expr Coth(Expr x) => Hyperbolic.Coth[x];

    /// <summary>The hyperbolic secant.</summary>
    public static Expr Sech(Expr x) => Hyperbolic.Sech[x];

    /// <summary>The hyperbolic cosecant.</summary>
    public static Expr Csch(Expr x) => Hyperbolic.Csch[x];

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Expr Asinh(Expr x) => InverseHyperbolic.Asinh[x];

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static Expr Acosh(Expr x) => InverseHyperbolic.Acosh[x];

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static Expr Atanh(Expr x) => InverseHyperbolic.Atanh[x];

    /// <summary>The inverse hyperbolic cotangent.</summary>
    public static Expr Acoth(Expr x) => InverseHyperbolic.Acoth[x];

    /// <summary>The inverse hyperbolic secant.</summary>
    public static Expr Asech(Expr x) => InverseHyperbolic.Asech[x];

    /// <summary>The inverse hyperbolic cosecant.</summary>
    public static Expr Acsch(Expr x) => InverseHyperbolic.Acsch[x];
}
