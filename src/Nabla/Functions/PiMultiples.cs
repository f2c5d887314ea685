using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla.Functions;

/// <summary>Multiples of pi and of I in the arguments of periodic functions.</summary>
internal static class PiMultiples
{
    /// <summary>The c of an argument c*pi, reduced modulo 2 where that leaves functions of period 2*pi unchanged; or null.</summary>
    public static Expr? Coefficient(Expr argument)
    {
        if (ReferenceEquals(argument, Constant.Pi))
        {
            return Integer.One;
        }

        if (argument is not Mul product || !HasFactor(product, Constant.Pi))
        {
            return null;
        }

        var cofactor = product / Constant.Pi;
        var (number, rest) = cofactor switch
        {
            Number n => (n, (Expr)Integer.One),
            Mul m => (m.Coefficient, m.Unit),
            _ => (Integer.One, cofactor),
        };
        if (number is Float f)
        {
            if (Math.Abs(f.Value) > 1e15 || f.Value * 1024 != Math.Floor(f.Value * 1024))
            {
                return cofactor;
            }

            number = Fraction.Of(Integer.Of((long)(f.Value * 1024)), Integer.Of(1024)); // 0.5*pi counts as pi/2
            cofactor = number * rest;
        }

        if (!rest.Facts.IsInteger || !number.IsExactRational)
        {
            return cofactor;
        }

        var reduced = Modulo(number, Integer.Two);
        return reduced.IsOne ? rest
            : !reduced.IsZero ? reduced * rest
            : rest.Facts.IsEven || rest.Facts.IsOdd ? Integer.Zero
            : Integer.Two;
    }

    /// <summary>Splits a sum into m*pi, where m is known to be an integer or half of an odd integer, and the rest; m is null where there is none.</summary>
    public static (Expr Remainder, Expr? Turns) Peel(Add sum)
    {
        if (!HasMultipleOfPi(sum))
        {
            return (sum, null);
        }

        var halves = BigRational.Zero; // of the rational multiples of pi
        Expr integers = Integer.Zero; // multiples of pi that are integers, or halves of integers, by their assumptions
        var rest = new SumBuilder();
        rest.Add(sum.Constant);
        foreach (ref readonly var term in sum.Terms)
        {
            if (ReferenceEquals(term.Base, Constant.Pi) && term.Coefficient.IsExactRational)
            {
                halves += BigRational.Of(term.Coefficient);
            }
            else if (term.Base is Mul product && HasFactor(product, Constant.Pi)
                && term.ToExpr() / Constant.Pi is var cofactor && cofactor.Facts.IsRational && (2 * cofactor).Facts.IsInteger)
            {
                integers += cofactor;
            }
            else
            {
                rest.AddScaled(term.Coefficient, term.Base);
            }
        }

        var (wholeHalves, remainder) = (halves * new BigRational(2, 1)).FloorAndRest();
        var turns = Fraction.Of(Integer.Of(wholeHalves), Integer.Two) + integers;
        if (turns is Number { IsZero: true } || !(turns.Facts.IsInteger || (2 * turns).Facts.IsOdd))
        {
            return (sum, null);
        }

        rest.Add((remainder * new BigRational(1, 2)).ToNumber() * Constant.Pi);
        return (rest.ToExpr(), turns);
    }

    private static bool HasMultipleOfPi(Add sum)
    {
        foreach (ref readonly var term in sum.Terms)
        {
            if (ReferenceEquals(term.Base, Constant.Pi) || (term.Base is Mul product && HasFactor(product, Constant.Pi)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The c of an argument c*I, or null.</summary>
    public static Expr? ImaginaryCoefficient(Expr argument)
    {
        switch (argument)
        {
            case Constant when ReferenceEquals(argument, Constant.I):
                return Integer.One;
            case Mul product when HasFactor(product, Constant.I):
                return -Constant.I * product;
            case Add { Constant.IsZero: true } sum:
                foreach (ref readonly var term in sum.Terms)
                {
                    if (!ReferenceEquals(term.Base, Constant.I) && !(term.Base is Mul product && HasFactor(product, Constant.I)))
                    {
                        return null;
                    }
                }

                var result = new SumBuilder();
                foreach (ref readonly var term in sum.Terms)
                {
                    result.AddScaled(term.Coefficient, -Constant.I * term.Base);
                }

                return result.ToExpr();
            default:
                return null;
        }
    }

    /// <summary>Whether the product has a constant as a factor with exponent 1.</summary>
    public static bool HasFactor(Mul product, Constant constant)
    {
        foreach (ref readonly var factor in product.Factors)
        {
            if (ReferenceEquals(factor.Base, constant))
            {
                return ReferenceEquals(factor.Exponent, Integer.One);
            }
        }

        return false;
    }

    /// <summary>number modulo divisor, from 0 up to the divisor, for exact numbers.</summary>
    public static Number Modulo(Number number, Number divisor)
    {
        var (n, d) = (BigRational.Of(number), BigRational.Of(divisor));
        var (floor, _) = (n * new BigRational(d.Denominator, d.Numerator)).FloorAndRest();
        return (n - (new BigRational(floor, 1) * d)).ToNumber();
    }
}
