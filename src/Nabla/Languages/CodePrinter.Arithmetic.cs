using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Languages;

internal abstract partial class CodePrinter
{
    // Between products and powers: what a minus sign may stand before without brackets.
    protected const int Signed = (Precedence.Mul + Precedence.Pow) / 2;

    /// <summary>Whether 3*x/2 is a quotient of its own, not (3/2)*x.</summary>
    protected virtual bool IsSplit(Fraction coefficient) => IsInFunction;

    /// <summary>So many terms or factors stand in one chain; of more, groups are made, because a chain is nested as deeply as it is long.</summary>
    protected virtual int LongestChain => int.MaxValue;

    protected virtual string Times(in Factor left) => "*";

    protected virtual string Over(IReadOnlyList<Factor> denominator) => "/";

    /// <summary>A constant of the language that stands for a whole product, such as M_PI_2; or null.</summary>
    protected virtual string? NamedProduct(Number coefficient, ReadOnlySpan<Factor> factors) => null;

    protected override void WriteSum(Add sum) => WriteTerms(sum, sum.PrintOrder);

    private void WriteTerms(Add sum, ReadOnlySpan<int> order)
    {
        if (order.Length > LongestChain)
        {
            foreach (var group in GroupsOf(order.Length))
            {
                Write(group.Start.Value > 0 ? " + (" : "(");
                WriteTerms(sum, order[group]);
                Write(")");
            }

            return;
        }

        var isFirst = true;
        foreach (var index in order)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            Write(coefficient.IsNegative ? (isFirst ? "-" : " - ") : isFirst ? "" : " + ");
            isFirst = false;
            if (index < 0)
            {
                Write(TextOf(coefficient.Magnitude()));
            }
            else if (@base is Mul product)
            {
                WriteProduct(coefficient, product.Factors, product.PrintOrder);
            }
            else if (coefficient.IsOne)
            {
                WriteBracketed(@base, PrecedenceOf(@base) < Precedence.Add || @base is Add);
            }
            else
            {
                WriteProduct(coefficient, [Factor.Of(@base)], [0]);
            }
        }
    }

    /// <summary>A product without its sign.</summary>
    protected virtual void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        if (NamedProduct(coefficient, factors) is { } name)
        {
            Write(name);
            return;
        }

        var (above, below) = Split(coefficient, factors, order);
        var precedence = coefficient.IsNegative ? Precedence.Add : Precedence.Mul;
        if (above.Count == 0)
        {
            Write(TextOf(Integer.One));
        }
        else
        {
            WriteFactors(above, coefficient.IsNegative && above.Count == 1 ? Signed : precedence);
        }

        if (below.Count > 0)
        {
            Write(Over(below));
            Write(below.Count > 1 ? "(" : "");
            WriteFactors(below, Precedence.Mul, isBelow: true);
            Write(below.Count > 1 ? ")" : "");
        }
    }

    private (List<Factor> Above, List<Factor> Below) Split(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        var above = new List<Factor>();
        var below = new List<Factor>();
        var magnitude = coefficient.Magnitude();
        if (magnitude is Fraction f && IsSplit(f))
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
            var factor = factors[index];
            var isBelow = !ReferenceEquals(factor.Base, Constant.E) && factor.Exponent is Integer { IsNegative: true } or Fraction { IsNegative: true };
            (isBelow ? below : above).Add(isBelow ? PowerParts.Inverted(factor) : factor);
        }

        return (above, below);
    }

    private void WriteFactors(List<Factor> factors, int precedence, bool isBelow = false)
    {
        if (factors.Count > LongestChain)
        {
            foreach (var group in GroupsOf(factors.Count))
            {
                Write(group.Start.Value > 0 ? Times(factors[group.Start.Value - 1]) + "(" : "(");
                WriteFactors(factors[group], Precedence.Mul);
                Write(")");
            }

            return;
        }

        for (var i = 0; i < factors.Count; i++)
        {
            Write(i > 0 ? Times(factors[i - 1]) : "");
            var (@base, exponent) = (factors[i].Base, factors[i].Exponent);
            if (exponent is not Integer { IsOne: true })
            {
                WriteBracketedPower(@base, exponent, precedence);
            }
            else
            {
                var binding = PrecedenceOf(@base);
                WriteBracketed(@base, binding <= precedence || (isBelow && @base is Mul) || (binding <= Precedence.Mul && @base is Apply));
            }
        }
    }

    /// <summary>As many groups as a chain takes, of nearly the same size.</summary>
    private IEnumerable<Range> GroupsOf(int count)
    {
        var size = ((count - 1) / LongestChain) + 1;
        for (var start = 0; start < count; start += size)
        {
            yield return start..Math.Min(start + size, count);
        }
    }

    protected void WriteBracketedPower(Expr @base, Expr exponent, int precedence)
    {
        var brackets = PrecedenceOfPower(@base, exponent) <= precedence;
        Write(brackets ? "(" : "");
        WritePower(@base, exponent);
        Write(brackets ? ")" : "");
    }

    protected virtual int PrecedenceOfPower(Expr @base, Expr exponent) => ReferenceEquals(@base, Constant.E) ? Precedence.Function : Precedence.Pow;
}
