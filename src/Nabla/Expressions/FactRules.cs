namespace Nabla.Expressions;

/// <summary>What is known of an expression's value from what is known of its parts.</summary>
internal static class FactRules
{
    /// <summary>The facts that the parts give; conclusions are drawn by the caller.</summary>
    public static Facts Of(Expr expr)
    {
        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(() => Of(expr));
        }

        return expr switch
        {
            Number n => OfNumber(n),
            Constant c => c.KnownFacts,
            Symbol s => s.Assumptions.Facts,
            Add a => OfSum(a),
            Mul m => OfProduct(m),
            Pow p => OfPower(p.Base, p.Exponent),
            Apply f => f.Function.FactsOf?.Invoke(f.Arguments) ?? Facts.Unknown,
            Piecewise p => OfCases(p),
            _ => Facts.Unknown,
        };
    }

    private static Facts OfNumber(Number number)
    {
        if (number is NonFinite n)
        {
            return n.IsNaN ? Facts.Unknown
                : n.IsComplexInfinity ? new(Property.None, Property.Finite | Property.ExtendedReal)
                : new(n.Sign > 0 ? Property.Positive : Property.Negative, Property.Finite);
        }

        var sign = number.Sign switch { > 0 => Property.Positive | Property.Real, < 0 => Property.Negative | Property.Real, _ => Property.Zero };
        return number switch
        {
            Integer i => new(sign | Property.Integer | (i.IsEven ? Property.Even : 0), i.IsEven ? 0 : Property.Even),
            Fraction => new(sign | Property.Rational, Property.Integer),
            _ => new(sign == Property.Zero ? Property.Real : sign),
        };
    }

    private static Facts OfSum(Add sum)
    {
        var all = (Property)0x7FFF; // what every operand has
        var evens = true;
        var odds = 0;
        bool nonnegative = true, nonpositive = true, positive = false, negative = false;
        foreach (var operand in sum.Operands)
        {
            var facts = operand.Facts;
            all &= facts.Yes;
            nonnegative &= facts.IsNonnegative;
            nonpositive &= facts.IsNonpositive;
            positive |= facts.Has(Property.Positive);
            negative |= facts.Has(Property.Negative);
            evens &= facts.IsEven || facts.IsOdd;
            odds += facts.IsOdd ? 1 : 0;
        }

        var yes = all & (Property.Complex | Property.Finite | Property.Rational | Property.Integer | Property.Algebraic);
        var no = Property.None;
        if ((all & Property.Real) == Property.Real || (nonnegative || nonpositive))
        {
            yes |= all & Property.ExtendedReal;
        }

        if (evens)
        {
            yes |= odds % 2 == 0 ? Property.Even : Property.Integer;
            no |= odds % 2 == 0 ? 0 : Property.Even;
        }

        if (nonnegative)
        {
            yes |= positive ? Property.Positive : 0;
            no |= Property.Negative;
        }

        if (nonpositive)
        {
            yes |= negative ? Property.Negative : 0;
            no |= Property.Positive;
        }

        if (sum.SymbolMask == 0 && !(nonnegative || nonpositive) && (all & Property.Real) == Property.Real && NumericValue.Sign(sum) is { } sign)
        {
            yes |= sign > 0 ? Property.Positive : sign < 0 ? Property.Negative : 0;
        }

        if ((all & Property.Complex) != 0 && HasOneImaginary(sum, out var rest) && rest.IsReal)
        {
            no |= Property.ExtendedReal;
        }


        return new Facts(yes, no);
    }

    /// <summary>Exactly one imaginary operand beside others: their sum is not real.</summary>
    private static bool HasOneImaginary(Add sum, out Facts rest)
    {
        rest = new Facts(Property.Real);
        var imaginary = 0;
        foreach (var operand in sum.Operands)
        {
            var facts = operand.Facts;
            if (facts.IsImaginary)
            {
                imaginary++;
            }
            else if (!facts.IsReal)
            {
                rest = Facts.Unknown;
            }
        }

        return imaginary == 1;
    }

    private static Facts OfProduct(Mul product)
    {
        var all = (Property)0x7FFF;
        bool anyEven = false, allOdd = true, anyZero = false, allNonzero = true, known = true, strict = true;
        var imaginary = 0;
        var sign = 1;
        var onlyRealOrImaginary = true;
        foreach (var operand in product.Operands)
        {
            var facts = operand.Facts;
            all &= facts.Yes;
            anyEven |= facts.IsEven;
            allOdd &= facts.IsOdd;
            anyZero |= facts.IsZero;
            allNonzero &= facts.IsNonzero;
            imaginary += facts.IsImaginary ? 1 : 0;
            onlyRealOrImaginary &= facts.IsImaginary || facts.IsExtendedReal;
            known &= facts.IsNonnegative || facts.IsNonpositive;
            strict &= facts.Has(Property.Positive) || facts.Has(Property.Negative);
            sign = facts.IsNonpositive && !facts.IsZero ? -sign : sign;
        }

        var yes = all & (Property.Complex | Property.Finite | Property.Rational | Property.Integer | Property.Algebraic);
        var no = Property.None;
        var finite = (all & Property.Finite) != 0;
        if (anyZero && finite)
        {
            return new Facts(Property.Zero);
        }

        if (allNonzero && finite)
        {
            no |= Property.Zero;
        }

        if ((all & Property.Integer) != 0)
        {
            yes |= anyEven ? Property.Even : 0;
            no |= allOdd ? Property.Even : 0;
        }

        if (onlyRealOrImaginary && (finite || allNonzero))
        {
            if (imaginary % 2 == 0)
            {
                yes |= Property.ExtendedReal;
            }
            else if (allNonzero)
            {
                yes |= Property.Imaginary;
            }
        }

        if (imaginary == 0 && known && (finite || strict))
        {
            yes |= strict ? (sign > 0 ? Property.Positive : Property.Negative) : 0;
            no |= sign > 0 ? Property.Negative : Property.Positive;
            yes |= Property.ExtendedReal;
        }
        else if (imaginary == 2 && strict)
        {
            no |= Property.Zero;
        }

        return new Facts(yes, no);
    }

    private static Facts OfPower(Expr @base, Expr exponent)
    {
        var (b, e) = (@base.Facts, exponent.Facts);
        if (ReferenceEquals(@base, Constant.E))
        {
            return e.IsReal ? new(Property.Positive | Property.Real)
                : e.IsExtendedReal ? new(Property.ExtendedReal, Property.Negative)
                : e.Has(Property.Complex) ? new(Property.Complex, Property.Zero)
                : Facts.Unknown;
        }

        var yes = Property.None;
        var no = Property.None;
        if (e.IsInteger)
        {
            var defined = e.IsNonnegative || b.IsNonzero;
            if (defined && e.IsFinite)
            {
                yes |= b.Yes & (Property.ExtendedReal | Property.Complex | Property.Finite | Property.Rational | Property.Algebraic);
                if (e.IsNonnegative)
                {
                    yes |= b.Yes & Property.Integer;
                    yes |= e.Has(Property.Positive) ? b.Yes & Property.Even : 0;
                    no |= b.IsOdd ? Property.Even : 0;
                }

                if (b.IsImaginary)
                {
                    yes |= e.IsEven ? Property.Real : e.IsOdd ? Property.Imaginary : 0;
                    if (exponent is Integer n && n.IsEven)
                    {
                        yes |= (n.Value % 4).IsZero ? Property.Positive : Property.Negative;
                    }
                }
            }
            else if (b.IsExtendedReal && defined)
            {
                yes |= Property.ExtendedReal;
            }

            if (e.IsEven && b.IsExtendedReal)
            {
                no |= Property.Negative;
                yes |= b.IsNonzero ? Property.Positive : defined ? Property.ExtendedReal : 0;
            }

            if (e.IsOdd && b.Has(Property.Negative))
            {
                yes |= Property.Negative;
            }
        }

        if (b.Has(Property.Positive) && e.IsReal)
        {
            yes |= Property.Positive | (b.IsFinite ? Property.Finite : 0);
        }
        else if (b.IsNonnegative && e.IsReal && e.IsNonnegative)
        {
            yes |= Property.ExtendedReal | (b.IsFinite ? Property.Finite : 0);
            no |= Property.Negative;
        }

        if (exponent is Fraction f && b.Has(Property.Algebraic) && (f.Sign > 0 || b.IsNonzero))
        {
            yes |= Property.Algebraic;
            if (b.IsNegative)
            {
                no |= Property.ExtendedReal;
                yes |= f.Denominator.Equals(Integer.Two) ? Property.Imaginary : 0;
            }
        }
        else if (exponent is Fraction half && b.IsNegative)
        {
            no |= Property.ExtendedReal;
            yes |= half.Denominator.Equals(Integer.Two) ? Property.Imaginary : Property.Complex;
        }

        if (b.IsNonzero && b.IsFinite && e.IsFinite)
        {
            no |= Property.Zero;
        }

        if (b.Has(Property.Complex) && exponent is Number { Sign: > 0 } and not NonFinite)
        {
            yes |= Property.Complex;
        }

        if (@base is Integer && exponent is Fraction && yes.HasFlag(Property.Positive))
        {
            no |= Property.Rational; // canonical roots are irrational
        }

        return new Facts(yes, no);
    }

    private static Facts OfCases(Piecewise piecewise)
    {
        var (yes, no) = ((Property)0x7FFF, (Property)0x7FFF);
        foreach (var @case in piecewise.Cases)
        {
            yes &= @case.Value.Facts.Yes;
            no &= @case.Value.Facts.No;
        }

        return new Facts(yes, no);
    }
}
