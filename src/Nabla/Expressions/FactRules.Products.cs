using System.Numerics;

namespace Nabla.Expressions;

internal static partial class FactRules
{
    /// <summary>The properties that the product of two values with them has too.</summary>
    private const Property ClosedUnderMultiplication = ClosedUnderAddition;

    private static Facts OfProduct(Mul product)
    {
        var operands = new OperandFacts(product.Operands);
        bool anyEven = false, allOdd = true, anyZero = false, allNonzero = true, known = true, strict = true, onlyRealOrImaginary = true;
        int imaginary = 0, sign = 1;
        foreach (var facts in operands.Each)
        {
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

        var finite = operands.Have(Property.Finite);
        if (anyZero && finite)
        {
            return new Facts(Property.Zero);
        }

        var yes = operands.All & ClosedUnderMultiplication;
        var no = operands.LackedByOne(Property.Rational | Property.Algebraic | Property.ExtendedReal, othersLack: Property.Zero) | SignLackedByOne(operands);
        if (allNonzero)
        {
            no |= Property.Zero | (operands.AnyInfinite ? Property.Finite : 0);
        }

        if (operands.Have(Property.Integer))
        {
            yes |= anyEven ? Property.Even : 0;
            no |= allOdd ? Property.Even : 0;
        }
        else if (product.Coefficient is Fraction coefficient && operands.CountOf(Property.Integer) == operands.Count - 1)
        {
            var (integer, even) = Halves(product, coefficient.Denominator.Value);
            yes |= (integer == true ? Property.Integer : 0) | (even ? Property.Even : 0);
            no |= integer == false ? Property.Integer : 0;
        }

        if (onlyRealOrImaginary && (finite || allNonzero))
        {
            if (imaginary % 2 == 0)
            {
                yes |= Property.ExtendedReal;
            }
            else if (allNonzero)
            {
                yes |= finite ? Property.Imaginary : 0;
                no |= Property.ExtendedReal;
            }
        }

        if (imaginary == 0 && known && (finite || strict))
        {
            yes |= Property.ExtendedReal | (strict ? (sign > 0 ? Property.Positive : Property.Negative) : 0);
            no |= sign > 0 ? Property.Negative : Property.Positive;
        }

        return new Facts(yes, no);
    }

    /// <summary>A value that is known not to be positive keeps that when it is multiplied by positive ones, and changes it to not negative
    /// when it is multiplied by negative ones.</summary>
    private static Property SignLackedByOne(in OperandFacts operands)
    {
        var (sign, other) = (1, Facts.Unknown);
        var others = 0;
        foreach (var facts in operands.Each)
        {
            if (facts.IsPositive || facts.IsNegative)
            {
                sign = facts.IsNegative ? -sign : sign;
            }
            else
            {
                others++;
                other = facts;
            }
        }

        if (others != 1)
        {
            return Property.None;
        }

        var lacked = other.No & (Property.Positive | Property.Negative);
        return sign > 0 || lacked is 0 or (Property.Positive | Property.Negative) ? lacked : lacked ^ (Property.Positive | Property.Negative);
    }

    /// <summary>Whether integers times a fraction whose denominator is a power of 2 are an integer, and whether that is certainly even.</summary>
    private static (bool? Integer, bool Even) Halves(Mul product, BigInteger denominator)
    {
        if (!denominator.IsPowerOfTwo)
        {
            return (null, false);
        }

        var needed = BigInteger.TrailingZeroCount(denominator);
        BigInteger available = 0;
        var allOdd = true;
        foreach (ref readonly var factor in product.Factors)
        {
            var facts = factor.Base.Facts;
            allOdd &= factor.ToExpr().Facts.IsOdd;
            available += facts.IsEven && factor.Exponent is Integer { Sign: > 0 } times ? times.Value : 0;
        }

        return (available >= needed ? true : allOdd ? false : null, available > needed);
    }
}
