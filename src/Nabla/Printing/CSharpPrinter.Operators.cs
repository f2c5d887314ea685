using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class CSharpPrinter
{
    private void WriteSum(Add sum)
    {
        var isFirst = true;
        foreach (var index in sum.PrintOrder)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            Write(coefficient.IsNegative ? (isFirst ? "-" : " - ") : isFirst ? "" : " + ");
            isFirst = false;
            if (index < 0)
            {
                Write(coefficient.Magnitude());
            }
            else if (@base is Mul product)
            {
                WriteFraction(coefficient, product.Factors, product.PrintOrder);
            }
            else
            {
                WriteFraction(coefficient, [Factor.Of(@base)], [0]);
            }
        }
    }

    /// <summary>A product without its sign, as numerator/denominator.</summary>
    private void WriteFraction(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        var above = new List<Factor>();
        var below = new List<Factor>();
        var magnitude = coefficient.Magnitude();
        if (magnitude is Fraction f)
        {
            below.Add(new Factor(f.Denominator, Integer.One));
            magnitude = f.Numerator;
        }

        if (!magnitude.IsOne)
        {
            above.Add(new Factor(magnitude, Integer.One));
        }

        foreach (var index in order)
        {
            var isBelow = PowerParts.IsDenominator(factors[index]);
            (isBelow ? below : above).Add(isBelow ? PowerParts.Inverted(factors[index]) : factors[index]);
        }

        WriteFactors(above);
        if (below.Count == 0)
        {
            return;
        }

        Write(above.Count == 0 ? "1/" : "/");
        Write(below.Count > 1 ? "(" : "");
        WriteFactors(below);
        Write(below.Count > 1 ? ")" : "");
    }

    private void WriteFactors(List<Factor> factors)
    {
        for (var i = 0; i < factors.Count; i++)
        {
            Write(i > 0 ? "*" : "");
            if (factors[i].Exponent is Integer { IsOne: true })
            {
                WriteBracketed(factors[i].Base, Precedence.Mul);
            }
            else
            {
                WritePower(factors[i].Base, factors[i].Exponent);
            }
        }
    }

    private void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteCall("Math.Exp", exponent);
        }
        else if (PowerParts.IsHalf(exponent))
        {
            WriteCall("Math.Sqrt", @base);
        }
        else if (PowerParts.IsNegative(exponent))
        {
            Write("1/");
            WriteFactors([PowerParts.Inverted(new Factor(@base, exponent))]);
        }
        else
        {
            WriteCall("Math.Pow", @base, exponent);
        }
    }

    private void WriteCall(string method, params ReadOnlySpan<Expr> arguments)
    {
        Write(method);
        Write("(");
        WriteList(arguments);
        Write(")");
    }

    private void WriteRelation(Relation relation)
    {
        WriteBracketed(relation.Left, Precedence.Relation);
        Write(relation.Operator switch
        {
            RelationOperator.Equal => " == ",
            RelationOperator.NotEqual => " != ",
            RelationOperator.Less => " < ",
            RelationOperator.LessOrEqual => " <= ",
            RelationOperator.Greater => " > ",
            _ => " >= ",
        });
        WriteBracketed(relation.Right, Precedence.Relation);
    }

    private void WritePiecewise(Piecewise piecewise)
    {
        Write("(");
        foreach (var (value, condition) in piecewise.Cases)
        {
            if (ReferenceEquals(condition, Constant.True))
            {
                Write(value);
                Write(")");
                return;
            }

            WriteBracketed(condition, Precedence.Xor);
            Write(" ? ");
            Write(value);
            Write(" : ");
        }

        Write("double.NaN)");
    }

    private void WriteOperator(string @operator, int precedence, ImmutableArray<Expr> operands)
    {
        Write(operands.Length == 1 ? @operator : "");
        for (var i = 0; i < operands.Length; i++)
        {
            Write(i > 0 ? $" {@operator} " : "");
            WriteBracketed(operands[i], precedence);
        }
    }
}
