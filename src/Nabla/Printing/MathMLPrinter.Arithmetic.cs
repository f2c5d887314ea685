namespace Nabla.Printing;

internal sealed partial class MathMLPrinter
{
    protected override void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        if (coefficient.IsNegative)
        {
            Write("<mrow>");
            Operator("-");
        }

        var quotient = Quotient.Of(coefficient, factors, order);
        if (quotient.Denominator.Count == 0)
        {
            WriteFactors(quotient.Numerator);
        }
        else
        {
            Write("<mfrac>");
            WriteFactors(quotient.Numerator);
            WriteFactors(quotient.Denominator);
            Write("</mfrac>");
        }

        Write(coefficient.IsNegative ? "</mrow>" : "");
    }

    private void WriteFactors(List<Factor> factors)
    {
        if (factors.Count == 0)
        {
            Element("mn", "1");
            return;
        }

        Write("<mrow>");
        for (var i = 0; i < factors.Count; i++)
        {
            var factor = factors[i];
            var brackets = factors.Count > 1 && TraditionalBrackets.NeededAround(factor, isLast: i == factors.Count - 1, Contents);
            if (i > 0)
            {
                Operator(!brackets && factor.Base is Number && factors[i - 1].Base is Number ? "⋅" : InvisibleTimes);
            }

            if (brackets)
            {
                WriteBracketed(factor.ToExpr(), brackets);
            }
            else
            {
                WriteFactor(factor);
            }
        }

        Write("</mrow>");
    }

    protected override void WriteExponential(Expr exponent)
    {
        Write("<msup><mi>e</mi>");
        Write(exponent);
        Write("</msup>");
    }

    protected override void WriteRaised(Expr @base, Expr exponent)
    {
        Write("<msup>");
        WriteBracketed(@base, NeedsBracketsBelowExponent(@base));
        Write(exponent);
        Write("</msup>");
    }

    protected override void WriteRoot(Expr radicand, Fraction exponent)
    {
        Write(exponent.IsNegative ? "<mfrac><mn>1</mn>" : "");
        var tag = exponent.Denominator.Equals(Integer.Two) ? "msqrt" : "mroot";
        Write($"<{tag}>");
        Write(radicand);
        if (tag == "mroot")
        {
            Write(exponent.Denominator);
        }

        Write($"</{tag}>");
        Write(exponent.IsNegative ? "</mfrac>" : "");
    }
}
