using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class LatexPrinter
{
    private static readonly Separator BeforeDigit = new(@" \cdot ", " ");

    private void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        if (coefficient.IsNegative)
        {
            Write("- ");
        }

        var quotient = Quotient.Of(coefficient, factors, order);
        if (quotient.Denominator.Count == 0)
        {
            WriteFactors(quotient.Numerator);
            return;
        }

        Write(@"\frac{");
        WriteFactors(quotient.Numerator);
        Write("}{");
        WriteFactors(quotient.Denominator);
        Write("}");
    }

    private void WriteFactors(List<Factor> factors)
    {
        if (factors.Count == 0)
        {
            Write("1");
        }

        for (var i = 0; i < factors.Count; i++)
        {
            var factor = factors[i];
            var brackets = factors.Count > 1 && TraditionalBrackets.NeededAround(factor, isLast: i == factors.Count - 1, contents);
            if (i > 0)
            {
                if (!brackets && StartsWithDigit(factor))
                {
                    WriteSeparator(BeforeDigit);
                }
                else
                {
                    Write(" ");
                }
            }

            Write(brackets ? @"\left(" : "");
            WriteFactor(factor);
            Write(brackets ? @"\right)" : "");
        }
    }

    /// <summary>Whether a factor begins with a digit, so that it could be read together with a number before it.</summary>
    private static bool StartsWithDigit(in Factor factor) => factor.Base switch
    {
        Integer { Sign: >= 0 } => factor.Exponent is not Fraction { Numerator: { IsOne: true } or { IsMinusOne: true } },
        Apply { Function.LatexForms: [['#', '(' or '1', ..], ..] } f => f.Arguments is [Integer { Sign: >= 0 }, ..],
        _ => false,
    };

    private void WriteFactor(in Factor factor)
    {
        if (factor.Exponent is Integer { IsOne: true })
        {
            Write(factor.Base);
        }
        else
        {
            WritePower(factor.Base, factor.Exponent);
        }
    }

    private void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            Write("e^{");
            Write(exponent);
            Write("}");
        }
        else if (exponent is Fraction { Numerator: { IsOne: true } or { IsMinusOne: true } } f)
        {
            WriteRoot(@base, f);
        }
        else if (exponent is Number { IsExactRational: true, IsNegative: true })
        {
            WriteProduct(Integer.One, [new Factor(@base, exponent)], [0]);
        }
        else if (@base is Apply { Function.Operator: null } f2)
        {
            WriteApplication(f2, exponent);
        }
        else
        {
            WriteStandardPower(@base, exponent);
        }
    }

    private void WriteRoot(Expr radicand, Fraction exponent)
    {
        Write(exponent.IsNegative ? @"\frac{1}{\sqrt" : @"\sqrt");
        if (!exponent.Denominator.Equals(Integer.Two))
        {
            Write("[");
            WriteInteger(exponent.Denominator);
            Write("]");
        }

        Write("{");
        Write(radicand);
        Write(exponent.IsNegative ? "}}" : "}");
    }

    private void WriteStandardPower(Expr @base, Expr exponent)
    {
        // A superscript cannot stand on a superscript.
        var braces = @base is Float || (@base is Symbol s && NameOf(s).Contains('^', StringComparison.Ordinal));
        Write(braces ? "{" : "");
        WriteBracketed(@base, Precedence.OfTraditional(@base) <= Precedence.Pow || @base is Pow);
        Write(braces ? "}" : "");
        Write("^{");
        Write(exponent);
        Write("}");
    }
}
