using Nabla.Functions;

namespace Nabla;

/// <content>Trigonometric functions and their inverses.</content>
public static partial class Maths
{
    /// <summary>The sine of x in radians.</summary>
    public static Expr Sin(Expr x) => Trigonometric.Sin[x];

    /// <summary>The cosine of x in radians.</summary>
    public static Expr Cos(Expr x) => Trigonometric.Cos[x];

    /// <summary>The tangent of x in radians.</summary>
    public static Expr Tan(Expr x) => Trigonometric.Tan[x];

    /// <summary>The cotangent of x in radians.</summary>
    public static Expr Cot(Expr x) => Trigonometric.Cot[x];

    /// <summary>The secant of x in radians.</summary>
    public static Expr Sec(Expr x) => ReciprocalTrigonometric.Sec[x];

    /// <summary>The cosecant of x in radians.</summary>
    public static Expr Csc(Expr x) => ReciprocalTrigonometric.Csc[x];

    /// <summary>sin(x)/x, and 1 at 0.</summary>
    public static Expr Sinc(Expr x) => Trigonometric.Sinc[x];

    /// <summary>The inverse sine.</summary>
    public static Expr Asin(Expr x) => InverseTrigonometric.Asin[x];

    /// <summary>The inverse cosine.</summary>
    public static Expr Acos(Expr x) => InverseTrigonometric.Acos[x];

    /// <summary>The inverse tangent.</summary>
    public static Expr Atan(Expr x) => InverseTrigonometric.Atan[x];

    /// <summary>The inverse cotangent.</summary>
    public static Expr Acot(Expr x) => InverseTrigonometric.Acot[x];

    /// <summary>The inverse secant.</summary>
    public static Expr Asec(Expr x) => InverseTrigonometric.Asec[x];

    /// <summary>The inverse cosecant.</summary>
    public static Expr Acsc(Expr x) => InverseTrigonometric.Acsc[x];

    /// <summary>The angle of the point (x, y), above -pi and up to pi.</summary>
    public static Expr Atan2(Expr y, Expr x) => InverseTrigonometric.Atan2[y, x];
}
