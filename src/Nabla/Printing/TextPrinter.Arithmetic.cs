using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class TextPrinter
{
    protected override void WriteSum(Add sum)
    {
        var isFirst = true;
        foreach (var index in sum.PrintOrder)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            if (coefficient.IsNegative)
            {
                Write(isFirst ? "-" : " - ");
            }
            else if (!isFirst)
            {
                Write(" + ");
            }

            WriteTerm(coefficient, @base);
            isFirst = false;
        }
    }

    /// <summary>A term of a sum without its sign.</summary>
    private void WriteTerm(Number coefficient, Expr @base)
    {
        if (ReferenceEquals(@base, Integer.One))
        {
            WriteNumber(coefficient.Magnitude());
        }
        else if (@base is Mul product)
        {
            WriteFraction(coefficient, product.Factors, product.PrintOrder);
        }
        else if (coefficient.IsOne)
        {
            WriteBracketed(@base, Precedence.Of(@base) < Precedence.Add || @base is Add);
        }
        else
        {
            WriteFraction(coefficient, [Factor.Of(@base)], [0]);
        }
    }

    protected override void WriteProduct(Mul product)
    {
        if (product.Coefficient.IsNegative)
        {
            Write("-");
        }

        WriteFraction(product.Coefficient, product.Factors, product.PrintOrder);
    }

    /// <summary>A product without its sign, as numerator/denominator.</summary>
    private void WriteFraction(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        // The sign binds as loosely as a sum, and so do the factors after it: -(x*(-y)) is -Mod(x, 2) without brackets.
        var precedence = coefficient.IsNegative ? Precedence.Add : Precedence.Mul;
        var magnitude = coefficient.Magnitude();
        var numerators = 0;
        if (magnitude is Fraction { Numerator: var p })
        {
            magnitude = p;
        }

        if (!magnitude.IsOne)
        {
            WriteNumber(magnitude);
            numerators++;
        }

        var denominators = coefficient is Fraction ? 1 : 0;
        foreach (var index in order)
        {
            ref readonly var factor = ref factors[index];
            if (PowerParts.IsDenominator(factor))
            {
                denominators++;
                continue;
            }

            WriteTimes(numerators++);
            WriteFactor(factor, precedence);
        }

        if (denominators == 0)
        {
            return;
        }

        Write(numerators == 0 ? "1/" : "/");
        if (denominators > 1)
        {
            Write("(");
        }

        WriteDenominator(coefficient, factors, order, precedence);
        if (denominators > 1)
        {
            Write(")");
        }
    }

    private void WriteDenominator(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order, int precedence)
    {
        var written = 0;
        if (coefficient is Fraction { Denominator: var q })
        {
            WriteInteger(q);
            written++;
        }

        foreach (var index in order)
        {
            ref readonly var factor = ref factors[index];
            if (!PowerParts.IsDenominator(factor))
            {
                continue;
            }

            WriteTimes(written++);
            if (factor.Exponent is Integer { IsMinusOne: true })
            {
                // 1/(x*y) as a base is bracketed even where the product is not.
                WriteBracketed(factor.Base, Precedence.Of(factor.Base) <= precedence || factor.Base is Mul or Pow { IsExponential: false });
            }
            else
            {
                WriteFactor(PowerParts.Inverted(factor), precedence);
            }
        }
    }

    private void WriteTimes(int written)
    {
        if (written > 0)
        {
            Write("*");
        }
    }

    private void WriteFactor(in Factor factor, int precedence)
    {
        if (factor.Exponent is Integer { IsOne: true })
        {
            WriteBracketed(factor.Base, precedence);
        }
        else
        {
            WritePower(factor.Base, factor.Exponent);
        }
    }

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            Write("exp(");
            Write(exponent);
            Write(")");
        }
        else if (PowerParts.IsHalf(exponent) || PowerParts.IsMinusHalf(exponent))
        {
            Write(PowerParts.IsHalf(exponent) ? "sqrt(" : "1/sqrt(");
            Write(@base);
            Write(")");
        }
        else if (exponent is Integer { IsMinusOne: true })
        {
            Write("1/");
            WriteBracketed(@base, Precedence.Pow);
        }
        else
        {
            WriteBracketed(@base, Precedence.Pow);
            Write("**");
            WriteBracketed(exponent, Precedence.Pow);
        }
    }
}
