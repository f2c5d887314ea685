using System.Collections.Immutable;
using System.Numerics;

namespace Nabla.Expressions;

/// <summary>The values of constant expressions in complex doubles, for decisions that construction makes (signs, floats).</summary>
internal static class NumericValue
{
    private const int LargestDecided = 4096;
    private const int SmallestShared = 64; // a table costs more than computing the parts of a smaller tree again

    /// <summary>The value, or null where it is not a finite number, has symbols, or has functions without a numeric kernel.</summary>
    public static Complex? Of(Expr expr)
    {
        if (expr.SymbolMask != 0 || expr.TreeSize > LargestDecided)
        {
            return null;
        }

        var value = Visit(expr);
        return Complex.IsFinite(value) ? value : null;
    }

    /// <summary>f(args) where an argument is a float and all are complex numbers, or null.</summary>
    public static Expr? OfApplication(Function function, ImmutableArray<Expr> arguments)
    {
        return ComplexArithmetic.TryCall(function, [.. arguments.Select(Visit)], out var value) && Complex.IsFinite(value) ? ToExpr(value) : null;
    }

    /// <summary>Whether a number a + b*I has a Float part.</summary>
    public static bool HasFloat(Expr expr) => expr switch
    {
        Float => true,
        Mul m => m.Coefficient is Float && ReferenceEquals(m.Unit, Constant.I),
        Add a => a.Terms is [var only] && ReferenceEquals(only.Base, Constant.I) && (a.Constant is Float || only.Coefficient is Float),
        _ => false,
    };

    /// <summary>The expression a + b*I of a complex number; a zero imaginary part is left out.</summary>
    public static Expr ToExpr(Complex value) =>
        value.Imaginary == 0 ? Float.Of(value.Real)
        : value.Real == 0 ? Float.Of(value.Imaginary) * Constant.I
        : Float.Of(value.Real) + (Float.Of(value.Imaginary) * Constant.I);

    /// <summary>The sign of the real constant, where rounding cannot have changed it; null otherwise.</summary>
    public static int? Sign(Expr expr)
    {
        if (expr is Number n)
        {
            return n is NonFinite { Sign: 0 } ? null : n.Sign;
        }

        var value = WithBound(expr);
        return Math.Abs(value.Value.Imaginary) <= value.Error && Math.Abs(value.Value.Real) > value.Error ? Math.Sign(value.Value.Real) : null;
    }

    /// <summary>Whether the constant certainly is another number than 0.</summary>
    public static bool IsNonzero(Expr expr) => WithBound(expr).IsNonzero;

    private static Bounded WithBound(Expr expr) =>
        expr.SymbolMask != 0 || expr.TreeSize > LargestDecided
            ? Bounded.Unknown
            : new Evaluator<Bounded, BoundedArithmetic>(expr.TreeSize > SmallestShared ? new NodeMap<Bounded>() : null, strict: false).Of(expr);

    private static Complex Visit(Expr expr) =>
        new Evaluator<Complex, ComplexArithmetic>(expr.TreeSize > SmallestShared ? new NodeMap<Complex>() : null, strict: false).Of(expr);
}
