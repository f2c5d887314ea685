namespace Nabla.Expressions;

internal static partial class FactRules
{
    /// <summary>The properties that the sum of two values with them has too.</summary>
    private const Property ClosedUnderAddition = Property.Complex | Property.Finite | Property.Rational | Property.Integer | Property.Algebraic;

    private static Facts OfSum(Add sum)
    {
        var operands = new OperandFacts(sum.Operands);
        var yes = operands.All & ClosedUnderAddition;
        var no = operands.LackedByOne(Property.Rational | Property.Integer | Property.Algebraic, othersLack: Property.None);
        bool nonnegative = true, nonpositive = true, positive = false, negative = false, haveParity = true;
        int odds = 0, imaginary = 0, infinite = 0;
        var infiniteSign = Property.None;
        var restIsReal = true;
        foreach (var facts in operands.Each)
        {
            nonnegative &= facts.IsNonnegative;
            nonpositive &= facts.IsNonpositive;
            positive |= facts.Has(Property.Positive);
            negative |= facts.Has(Property.Negative);
            haveParity &= facts.IsEven || facts.IsOdd;
            odds += facts.IsOdd ? 1 : 0;
            infinite += facts.IsInfinite ? 1 : 0;
            infiniteSign |= facts.IsInfinite ? facts.Yes & (Property.Positive | Property.Negative) : 0;
            if (facts.Lacks(Property.ExtendedReal) && facts.Has(Property.Complex))
            {
                imaginary++;
            }
            else
            {
                restIsReal &= facts.IsReal;
            }
        }

        if (operands.Have(Property.Real) || nonnegative || nonpositive)
        {
            yes |= operands.All & Property.ExtendedReal;
        }

        if (haveParity)
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

        if (infinite == 1 && operands.CountOf(Property.Finite) == operands.Count - 1)
        {
            no |= Property.Finite;
            yes |= operands.CountOf(Property.Real) == operands.Count - 1 ? infiniteSign : 0;
        }

        if (sum.SymbolMask == 0 && !(nonnegative || nonpositive) && operands.Have(Property.Real) && NumericValue.Sign(sum) is { } sign)
        {
            yes |= sign > 0 ? Property.Positive : sign < 0 ? Property.Negative : 0;
        }

        if (imaginary == 1 && restIsReal)
        {
            no |= Property.ExtendedReal; // one operand off the real line and all others on it
        }

        return new Facts(yes, no);
    }
}
