namespace Nabla.Printing;

internal sealed partial class LatexPrinter
{
    private static readonly Separator BeforeDigit = new(@" \cdot ", " ");

    protected override void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
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
            var brackets = factors.Count > 1 && TraditionalBrackets.NeededAround(factor, isLast: i == factors.Count - 1, Contents);
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

    protected override void WriteExponential(Expr exponent)
    {
        Write("e");
        WriteExponent(exponent);
    }

    protected override void WriteRoot(Expr radicand, Fraction exponent)
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

    protected override void WriteRaised(Expr @base, Expr exponent)
    {
        // A superscript cannot stand on a superscript.
        var braces = @base is Float || (@base is Symbol s && NameOf(s).Contains('^', StringComparison.Ordinal));
        Write(braces ? "{" : "");
        WriteBracketed(@base, NeedsBracketsBelowExponent(@base));
        Write(braces ? "}" : "");
        WriteExponent(exponent);
    }
}
