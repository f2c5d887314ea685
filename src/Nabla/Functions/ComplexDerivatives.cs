using System.Collections.Immutable;

namespace Nabla.Functions;

/// <summary>
/// Derivatives along a variable of functions that have no complex derivative: from the derivative of the argument where that is
/// enough, otherwise from the derivatives of its real and imaginary parts, which stay unevaluated.
/// </summary>
internal static class ComplexDerivatives
{
    public static Expr? OfAbs(ImmutableArray<Expr> arguments, Symbol variable, Func<Expr, Expr> derivative)
    {
        var z = arguments[0];
        if (z.Facts.IsExtendedReal || z.Facts.IsImaginary)
        {
            return derivative(z) * Complexes.Sign[Complexes.Conjugate[z]];
        }

        var (re, im) = (Complexes.Re[z], Complexes.Im[z]);
        return ((re * derivative(re)) + (im * derivative(im))) * Complexes.Sign[z] / z;
    }

    public static Expr? OfSign(ImmutableArray<Expr> arguments, Symbol variable, Func<Expr, Expr> derivative)
    {
        var z = arguments[0];
        return z.Facts.IsExtendedReal ? 2 * derivative(z) * Steps.DiracDelta[z]
            : z.Facts.IsImaginary ? 2 * derivative(z) * Steps.DiracDelta[-Constant.I * z]
            : null;
    }

    public static Expr? OfRe(ImmutableArray<Expr> arguments, Symbol variable, Func<Expr, Expr> derivative)
    {
        var z = arguments[0];
        return variable.Facts.IsExtendedReal || z.Facts.IsExtendedReal ? Complexes.Re[derivative(z)]
            : variable.Facts.IsImaginary || z.Facts.IsImaginary ? -Constant.I * Complexes.Im[derivative(z)]
            : null;
    }

    public static Expr? OfIm(ImmutableArray<Expr> arguments, Symbol variable, Func<Expr, Expr> derivative)
    {
        var z = arguments[0];
        return variable.Facts.IsExtendedReal || z.Facts.IsExtendedReal ? Complexes.Im[derivative(z)]
            : variable.Facts.IsImaginary || z.Facts.IsImaginary ? -Constant.I * Complexes.Re[derivative(z)]
            : null;
    }

    public static Expr? OfConjugate(ImmutableArray<Expr> arguments, Symbol variable, Func<Expr, Expr> derivative) =>
        variable.Facts.IsReal ? Complexes.Conjugate[derivative(arguments[0])]
        : variable.Facts.IsImaginary ? -Complexes.Conjugate[derivative(arguments[0])]
        : null;

    public static Expr? OfArg(ImmutableArray<Expr> arguments, Symbol variable, Func<Expr, Expr> derivative)
    {
        var (re, im) = (Complexes.Re[arguments[0]], Complexes.Im[arguments[0]]);
        return ((re * derivative(im)) - (im * derivative(re))) / (re.Pow(2) + im.Pow(2));
    }
}
