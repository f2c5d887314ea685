using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of the hyperbolic functions: imaginary arguments and periods, inverse functions, infinities.</summary>
internal static class HyperbolicRules
{
    public static Expr? Sinh(Expr x) => x switch
    {
        Symbol or Float => x.Facts.IsZero ? Integer.Zero : null,
        Integer { IsZero: true } => Integer.Zero,
        NonFinite n => n.Sign != 0 ? n : NonFinite.NaN,
        Number => null,
        Apply a => OfInverse(a, InverseHyperbolic.Asinh) ? a.Arguments[0]
            : OfInverse(a, InverseHyperbolic.Acosh) ? Maths.Sqrt(a.Arguments[0] - 1) * Maths.Sqrt(a.Arguments[0] + 1)
            : OfInverse(a, InverseHyperbolic.Atanh) ? a.Arguments[0] / Maths.Sqrt(1 - a.Arguments[0].Pow(2))
            : OfInverse(a, InverseHyperbolic.Acoth) ? 1 / (Maths.Sqrt(a.Arguments[0] - 1) * Maths.Sqrt(a.Arguments[0] + 1))
            : null,
        _ => PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I * Trigonometric.Sin[c]
            : x is Add sum && PeelImaginary(sum) is (var rest, { } shift) ? (Hyperbolic.Sinh[shift] * Hyperbolic.Cosh[rest]) + (Hyperbolic.Cosh[shift] * Hyperbolic.Sinh[rest])
            : null,
    };

    public static Expr? Cosh(Expr x) => x switch
    {
        Symbol or Float => x.Facts.IsZero ? Integer.One : null,
        Integer { IsZero: true } => Integer.One,
        NonFinite n => n.Sign != 0 ? NonFinite.Infinity : NonFinite.NaN,
        Number => null,
        Apply a => OfInverse(a, InverseHyperbolic.Asinh) ? Maths.Sqrt(1 + a.Arguments[0].Pow(2))
            : OfInverse(a, InverseHyperbolic.Acosh) ? a.Arguments[0]
            : OfInverse(a, InverseHyperbolic.Atanh) ? 1 / Maths.Sqrt(1 - a.Arguments[0].Pow(2))
            : OfInverse(a, InverseHyperbolic.Acoth) ? a.Arguments[0] / (Maths.Sqrt(a.Arguments[0] - 1) * Maths.Sqrt(a.Arguments[0] + 1))
            : null,
        _ => PiMultiples.ImaginaryCoefficient(x) is { } c ? Trigonometric.Cos[c]
            : x is Add sum && PeelImaginary(sum) is (var rest, { } shift) ? (Hyperbolic.Cosh[shift] * Hyperbolic.Cosh[rest]) + (Hyperbolic.Sinh[shift] * Hyperbolic.Sinh[rest])
            : null,
    };

    public static Expr? Tanh(Expr x) => x switch
    {
        Symbol or Float => x.Facts.IsZero ? Integer.Zero : null,
        Integer { IsZero: true } => Integer.Zero,
        NonFinite n => n.Sign != 0 ? Integer.Of(n.Sign) : NonFinite.NaN,
        Number => null,
        Apply a => OfInverse(a, InverseHyperbolic.Asinh) ? a.Arguments[0] / Maths.Sqrt(1 + a.Arguments[0].Pow(2))
            : OfInverse(a, InverseHyperbolic.Acosh) ? Maths.Sqrt(a.Arguments[0] - 1) * Maths.Sqrt(a.Arguments[0] + 1) / a.Arguments[0]
            : OfInverse(a, InverseHyperbolic.Atanh) ? a.Arguments[0]
            : OfInverse(a, InverseHyperbolic.Acoth) ? 1 / a.Arguments[0]
            : null,
        _ => PiMultiples.ImaginaryCoefficient(x) is { } c ? Constant.I * Trigonometric.Tan[c]
            : x is Add sum && PeelImaginary(sum) is (var rest, { } shift) ? (IsPole(Hyperbolic.Tanh[shift]) ? Hyperbolic.Coth[rest] : Hyperbolic.Tanh[rest])
            : null,
    };

    public static Expr? Coth(Expr x) => x switch
    {
        Symbol or Float => x.Facts.IsZero ? NonFinite.ComplexInfinity : null,
        Integer { IsZero: true } => NonFinite.ComplexInfinity,
        NonFinite n => n.Sign != 0 ? Integer.Of(n.Sign) : NonFinite.NaN,
        Number => null,
        Apply a => OfInverse(a, InverseHyperbolic.Asinh) ? Maths.Sqrt(1 + a.Arguments[0].Pow(2)) / a.Arguments[0]
            : OfInverse(a, InverseHyperbolic.Acosh) ? a.Arguments[0] / (Maths.Sqrt(a.Arguments[0] - 1) * Maths.Sqrt(a.Arguments[0] + 1))
            : OfInverse(a, InverseHyperbolic.Atanh) ? 1 / a.Arguments[0]
            : OfInverse(a, InverseHyperbolic.Acoth) ? a.Arguments[0]
            : null,
        _ => PiMultiples.ImaginaryCoefficient(x) is { } c ? -Constant.I * Trigonometric.Cot[c]
            : x is Add sum && PeelImaginary(sum) is (var rest, { } shift) ? (IsPole(Hyperbolic.Coth[shift]) ? Hyperbolic.Coth[rest] : Hyperbolic.Tanh[rest])
            : null,
    };

    public static Expr? Sech(Expr x) =>
        x is Apply a && OfInverse(a, InverseHyperbolic.Asech) ? a.Arguments[0] : Reciprocal(Cosh(x), Hyperbolic.Cosh, Hyperbolic.Sech);

    public static Expr? Csch(Expr x) =>
        x is Apply a && OfInverse(a, InverseHyperbolic.Acsch) ? a.Arguments[0] : Reciprocal(Sinh(x), Hyperbolic.Sinh, Hyperbolic.Csch);

    public static Facts FactsOfCosh(ImmutableArray<Expr> arguments) =>
        arguments[0].Facts.IsReal ? new(Property.Real | Property.Positive) : FunctionFacts.Entire(arguments);

    public static Facts FactsOfSech(ImmutableArray<Expr> arguments) =>
        arguments[0].Facts.IsReal ? new(Property.Real | Property.Positive) : Facts.Unknown;

    public static Facts FactsOfTanh(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        return x.IsExtendedReal ? new Facts(Property.Real) | FunctionFacts.SignOf(x) : Facts.Unknown;
    }

    public static Facts FactsWithPoleAtZero(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        return !x.IsReal ? Facts.Unknown
            : x.IsNonzero ? new Facts(Property.Real) | FunctionFacts.SignOf(x)
            : new Facts(Property.ExtendedReal);
    }

    private static bool OfInverse(Apply application, Function inverse) => ReferenceEquals(application.Function, inverse);

    private static bool IsPole(Expr value) => ReferenceEquals(value, NonFinite.ComplexInfinity);

    private static Expr? Reciprocal(Expr? value, Function function, Function reciprocal) => value switch
    {
        null => null,
        Apply a when ReferenceEquals(a.Function, function) => Apply.FromCanonical(reciprocal, a.Arguments),
        Mul { Coefficient.IsMinusOne: true, Unit: Apply a } when ReferenceEquals(a.Function, function) => -Apply.FromCanonical(reciprocal, a.Arguments),
        _ => 1 / value,
    };

    /// <summary>Splits a sum into m*I*pi/2 with an integer m and a rest whose multiple of I*pi is below 1/2.</summary>
    private static (Expr Remainder, Expr? Shift) PeelImaginary(Add sum)
    {
        foreach (ref readonly var term in sum.Terms)
        {
            if (term.Base is Mul product && term.Coefficient.IsExactRational
                && PiMultiples.HasFactor(product, Constant.I) && PiMultiples.HasFactor(product, Constant.Pi))
            {
                var turns = term.ToExpr() / (Constant.I * Constant.Pi);
                if (turns is not Number number)
                {
                    if (!turns.Facts.IsInteger)
                    {
                        continue;
                    }

                    return (sum - term.ToExpr(), term.ToExpr());
                }

                var below = PiMultiples.Modulo(number, Fraction.Half);
                var shift = Number.Sum(number, below.Negated());
                if (!shift.IsZero)
                {
                    var peeled = shift * Constant.I * Constant.Pi;
                    return (sum - peeled, peeled);
                }
            }
        }

        return (sum, null);
    }
}
