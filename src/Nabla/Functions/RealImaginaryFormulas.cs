using System.Collections.Immutable;

namespace Nabla.Functions;

/// <summary>Real and imaginary parts of functions of x + I*y, DLMF 4.21(iv) and 4.35(iv).</summary>
internal static class RealImaginaryFormulas
{
    public static (Expr Re, Expr Im) Sin(ImmutableArray<Expr> arguments)
    {
        var (x, y) = RealImaginary.Of(arguments[0]);
        return (Trigonometric.Sin[x] * Hyperbolic.Cosh[y], Trigonometric.Cos[x] * Hyperbolic.Sinh[y]);
    }

    public static (Expr Re, Expr Im) Cos(ImmutableArray<Expr> arguments)
    {
        var (x, y) = RealImaginary.Of(arguments[0]);
        return (Trigonometric.Cos[x] * Hyperbolic.Cosh[y], -Trigonometric.Sin[x] * Hyperbolic.Sinh[y]);
    }

    public static (Expr Re, Expr Im) Tan(ImmutableArray<Expr> arguments)
    {
        var (x, y) = RealImaginary.Of(arguments[0]);
        var denominator = Trigonometric.Cos[2 * x] + Hyperbolic.Cosh[2 * y];
        return (Trigonometric.Sin[2 * x] / denominator, Hyperbolic.Sinh[2 * y] / denominator);
    }

    public static (Expr Re, Expr Im) Sinh(ImmutableArray<Expr> arguments)
    {
        var (x, y) = RealImaginary.Of(arguments[0]);
        return (Hyperbolic.Sinh[x] * Trigonometric.Cos[y], Hyperbolic.Cosh[x] * Trigonometric.Sin[y]);
    }

    public static (Expr Re, Expr Im) Cosh(ImmutableArray<Expr> arguments)
    {
        var (x, y) = RealImaginary.Of(arguments[0]);
        return (Hyperbolic.Cosh[x] * Trigonometric.Cos[y], Hyperbolic.Sinh[x] * Trigonometric.Sin[y]);
    }
}
