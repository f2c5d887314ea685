namespace Nabla.Expressions;

/// <summary>What construction makes of E**u, the exponential function (DLMF 4.2.19).</summary>
internal static class ExponentialRules
{
    /// <summary>The canonical form, or null where E**exponent stays.</summary>
    public static Expr? Apply(Expr exponent) => exponent switch
    {
        Float f => Float.Of(Math.Exp(f.Value)),
        Apply a => a.Function.ExponentialRule?.Invoke(a.Arguments),
        Mul m => OfProduct(m),
        Add a => OfSum(a),
        _ => null,
    };

    private static Expr? OfProduct(Mul exponent)
    {
        if (TurnsOfPi(exponent) is { } turns)
        {
            return OfImaginaryTurns(exponent, turns);
        }

        // exp(c*log(x)) = x**c for a real constant c.
        Apply? logarithm = null;
        foreach (ref readonly var factor in exponent.Factors)
        {
            if (factor is { Base: Apply { Function.ExponentialRule: not null } candidate, Exponent: Integer { IsOne: true } } && logarithm is null)
            {
                logarithm = candidate;
            }
            else if (NumericValue.Of(factor.ToExpr()) is not { Imaginary: 0 })
            {
                return null;
            }
        }

        return logarithm?.Function.ExponentialRule!(logarithm.Arguments) is { } power
            ? Pow.Of(power, exponent / logarithm)
            : null;
    }

    /// <summary>The c of c*I*pi.</summary>
    private static Number? TurnsOfPi(Mul exponent)
    {
        var factors = exponent.Factors;
        return factors.Length == 2
            && exponent.Coefficient is Integer or Fraction
            && factors[0].Exponent is Integer { IsOne: true }
            && factors[1].Exponent is Integer { IsOne: true }
            && (ReferenceEquals(factors[0].Base, Constant.I) || ReferenceEquals(factors[1].Base, Constant.I))
            && (ReferenceEquals(factors[0].Base, Constant.Pi) || ReferenceEquals(factors[1].Base, Constant.Pi))
                ? exponent.Coefficient
                : null;
    }

    private static Expr? OfImaginaryTurns(Mul exponent, Number turns)
    {
        var (_, rest) = Numbers.BigRational.Of(Number.Product(turns, Fraction.Half)).FloorAndRest();
        var reduced = Number.Product(rest.ToNumber(), Integer.Two); // in [0, 2)
        if (reduced.IsZero)
        {
            return Integer.One;
        }

        if (reduced.IsOne)
        {
            return Integer.MinusOne;
        }

        if (reduced.Equals(Fraction.Half))
        {
            return Constant.I;
        }

        if (Number.Sum(reduced, Integer.MinusOne).Equals(Fraction.Half))
        {
            return -Constant.I;
        }

        if (Number.Compare(reduced, Integer.One) > 0)
        {
            reduced = Number.Sum(reduced, Integer.Of(-2)); // in (-1, 1]
        }

        return reduced.Equals(turns) ? null : Pow.Of(Constant.E, Mul.Scaled(reduced, exponent.Unit));
    }

    /// <summary>exp(x + log(y)) = y*exp(x): the terms whose exponential has a value go outside.</summary>
    private static Expr? OfSum(Add exponent)
    {
        var outside = new List<Expr>();
        var inside = new List<Expr>();
        var changed = false;
        foreach (var term in exponent.Operands)
        {
            switch (term is Number ? null : Apply(term))
            {
                case null:
                    inside.Add(term);
                    break;
                case Pow { IsExponential: true } reduced:
                    inside.Add(reduced.Exponent);
                    changed |= !reduced.Exponent.Equals(term);
                    break;
                case var value:
                    outside.Add(value);
                    break;
            }
        }

        return outside.Count == 0 && !changed ? null : Mul.Of([.. outside, Pow.Of(Constant.E, Add.Of([.. inside]))]);
    }
}
