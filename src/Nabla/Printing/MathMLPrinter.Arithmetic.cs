using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class MathMLPrinter
{
    private void WriteSum(Add sum)
    {
        Write("<mrow>");
        var isFirst = true;
        foreach (var index in sum.PrintOrder)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            if (!isFirst)
            {
                Operator(coefficient.IsNegative ? "-" : "+");
                coefficient = coefficient.Magnitude();
            }

            WriteTerm(coefficient, @base);
            isFirst = false;
        }

        Write("</mrow>");
    }

    private void WriteTerm(Number coefficient, Expr @base)
    {
        if (ReferenceEquals(@base, Integer.One))
        {
            WriteNumber(coefficient);
            return;
        }

        var brackets = @base is Relation || (contents.Of(@base) & Contents.Infix) != 0;
        Write("<mrow>");
        if (brackets)
        {
            Operator("(");
        }

        if (@base is Mul product)
        {
            WriteProduct(coefficient, product.Factors, product.PrintOrder);
        }
        else if (coefficient.IsOne)
        {
            Write(@base);
        }
        else
        {
            WriteProduct(coefficient, [Factor.Of(@base)], [0]);
        }

        if (brackets)
        {
            Operator(")");
        }

        Write("</mrow>");
    }

    private void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
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
            var brackets = factors.Count > 1 && TraditionalBrackets.NeededAround(factor, isLast: i == factors.Count - 1, contents);
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
            Write("<msup><mi>e</mi>");
            Write(exponent);
            Write("</msup>");
        }
        else if (exponent is Fraction { Numerator: { IsOne: true } or { IsMinusOne: true } } f)
        {
            WriteRoot(@base, f);
        }
        else if (exponent is Number { IsExactRational: true, IsNegative: true })
        {
            WriteProduct(Integer.One, [new Factor(@base, exponent)], [0]);
        }
        else if (@base is Apply { Function.Operator: null } application)
        {
            WriteApplication(application, exponent);
        }
        else
        {
            Write("<msup>");
            WriteBracketed(@base, Precedence.OfTraditional(@base) <= Precedence.Pow || @base is Pow);
            Write(exponent);
            Write("</msup>");
        }
    }

    private void WriteRoot(Expr radicand, Fraction exponent)
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
