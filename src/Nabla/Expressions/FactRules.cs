namespace Nabla.Expressions;

/// <summary>What is known of an expression's value from what is known of its parts.</summary>
internal static partial class FactRules
{
    /// <summary>The facts that the parts give; conclusions are drawn by the caller.</summary>
    public static Facts Of(Expr expr)
    {
        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(expr, 0, static (part, _) => Of(part));
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
            Integer i => new(sign | Property.Integer | (i.IsEven ? Property.Even : 0) | Divisibility(i), i.IsEven ? 0 : Property.Even),
            Fraction => new(sign | Property.Rational, Property.Integer),
            _ when double.IsInteger(number.ToDouble()) => new(sign == Property.Zero ? Property.Real : sign),
            _ => new(sign, Property.Integer),
        };
    }

    /// <summary>Prime or composite, for integers of a few digits.</summary>
    private static Property Divisibility(Integer integer)
    {
        const int largestTried = 10_000;
        if (!integer.TryGetInt32(out var n) || n is < 2 or > largestTried)
        {
            return Property.None;
        }

        for (var divisor = 2; divisor * divisor <= n; divisor++)
        {
            if (n % divisor == 0)
            {
                return Property.Composite;
            }
        }

        return Property.Prime;
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
