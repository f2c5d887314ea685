using System.Collections.Immutable;
using System.Numerics;

namespace Nabla.Expressions;

/// <summary>The values of constant expressions in complex doubles, for decisions that construction makes (signs, floats).</summary>
internal static class NumericValue
{
    private const int LargestDecided = 4096;

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
        var value = Call(function, [.. arguments.Select(Visit)]);
        return Complex.IsFinite(value) ? ToExpr(value) : null;
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

        const double tolerance = 1e-9; // far above the rounding errors of an expression of a few thousand nodes
        if (Of(expr) is not { } value || Math.Abs(value.Imaginary) > tolerance * Complex.Abs(value))
        {
            return null;
        }

        var scale = expr is Add sum ? sum.Operands.Max(t => Complex.Abs(Visit(t))) : Math.Abs(value.Real);
        return Math.Abs(value.Real) > tolerance * scale && double.IsFinite(scale) ? Math.Sign(value.Real) : null;
    }

    private static Complex Visit(Expr expr)
    {
        switch (expr)
        {
            case Number n:
                return n.ToDouble();
            case Constant c:
                return ReferenceEquals(c, Constant.I) ? Complex.ImaginaryOne : c.Value;
            case Add a:
                Complex sum = a.Constant.ToDouble();
                foreach (ref readonly var term in a.Terms)
                {
                    sum += term.Coefficient.ToDouble() * Visit(term.Base);
                }

                return sum;
            case Mul m:
                Complex product = m.Coefficient.ToDouble();
                foreach (ref readonly var factor in m.Factors)
                {
                    product *= Power(factor.Base, factor.Exponent);
                }

                return product;
            case Pow p:
                return Power(p.Base, p.Exponent);
            case Apply f:
                return Call(f.Function, [.. f.Arguments.Select(Visit)]);
            default:
                return new Complex(double.NaN, double.NaN);
        }
    }

    private static Complex Power(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            return Complex.Exp(Visit(exponent));
        }

        var b = Visit(@base);
        var e = Visit(exponent);
        return b.Imaginary == 0 && e.Imaginary == 0 && (b.Real > 0 || e.Real == Math.Floor(e.Real)) ? Math.Pow(b.Real, e.Real)
            : e == 0.5 ? Complex.Sqrt(b)
            : Complex.Pow(b, e);
    }

    private static Complex Call(Function function, Complex[] arguments)
    {
        if (Array.TrueForAll(arguments, static a => a.Imaginary == 0))
        {
            var real = function.Numeric switch
            {
                Func<double, double> f when arguments.Length == 1 => f(arguments[0].Real),
                Func<double, double, double> f when arguments.Length == 2 => f(arguments[0].Real, arguments[1].Real),
                Func<double[], double> f => f([.. arguments.Select(a => a.Real)]),
                _ => double.NaN,
            };
            if (!double.IsNaN(real))
            {
                return real;
            }
        }

        return function.ComplexNumeric switch
        {
            Func<Complex, Complex> f when arguments.Length == 1 => f(arguments[0]),
            Func<Complex, Complex, Complex> f when arguments.Length == 2 => f(arguments[0], arguments[1]),
            _ => new Complex(double.NaN, double.NaN),
        };
    }
}
