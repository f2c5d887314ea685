namespace Nabla.Expressions;

/// <summary>
/// Collects the factors of a product and builds its canonical form: flat, exponents of equal bases added where they are
/// numbers or multiples of the same expression, radicals of numbers and powers of -1 combined, in order.
/// </summary>
internal ref struct ProductBuilder
{
    private const int LongestInsertionSort = 24;

    private Number coefficient = Integer.One;
    private Scratch<Factor> factors;
    private NumericFactors? numeric;

    public ProductBuilder()
    {
    }

    public void Multiply(Expr operand)
    {
        switch (operand)
        {
            case Number n:
                coefficient = Number.Product(coefficient, n);
                break;
            case Mul product:
                coefficient = Number.Product(coefficient, product.Coefficient);
                MultiplyAll(product.Factors);
                break;
            case Pow power:
                Multiply(new Factor(power.Base, power.Exponent));
                break;
            default:
                Multiply(new Factor(operand, Integer.One));
                break;
        }
    }

    public void MultiplyAll(ReadOnlySpan<Factor> operands)
    {
        foreach (ref readonly var factor in operands)
        {
            Multiply(factor);
        }
    }

    /// <summary>Multiplies by a canonical factor.</summary>
    public void Multiply(in Factor factor)
    {
        if (factor.Base.Kind <= ExprKind.Constant && NumericFactors.Handles(factor))
        {
            (numeric ??= new NumericFactors()).Add(factor);
        }
        else
        {
            factors.Add(factor);
        }
    }

    /// <summary>Multiplies by a power; one of a symbol or a sum of symbols is canonical as it is, and is not built.</summary>
    public void MultiplyPower(Expr @base, Number exponent)
    {
        if (exponent.IsZero)
        {
            return;
        }

        if (@base.Kind == ExprKind.Symbol || (@base.Kind == ExprKind.Add && @base.SymbolMask != 0))
        {
            Multiply(new Factor(@base, exponent));
        }
        else
        {
            Multiply(Pow.Of(@base, exponent));
        }
    }

    public void MultiplyNumber(Number number) => coefficient = Number.Product(coefficient, number);

    /// <summary>Builds the product; the builder must not be used after that.</summary>
    public Expr ToExpr()
    {
        Canonicalise();
        var result = IsExtreme ? WithExtremeCoefficient() : Mul.Scaled(coefficient, Unit());
        factors.Return();
        return result;
    }

    /// <summary>Builds the product as an operand of a sum; the builder must not be used after that.</summary>
    public void AddTo(ref SumBuilder sum)
    {
        Canonicalise();
        if (IsExtreme)
        {
            sum.Add(WithExtremeCoefficient());
        }
        else
        {
            sum.AddScaled(coefficient, Unit());
        }

        factors.Return();
    }

    private readonly bool IsExtreme => coefficient is NonFinite or Float { Value: 0 } or Integer { Sign: 0 };

    private readonly Expr Unit() => factors.Count switch
    {
        0 => Integer.One,
        1 => factors[0].ToExpr(),
        _ => Mul.FromCanonical(factors.Items.ToArray()),
    };

    private void Canonicalise()
    {
        Computation.Step();
        Sort(factors.Items);
        while (!TryCollect())
        {
            Sort(factors.Items);
        }

        if (numeric is not null)
        {
            coefficient = Number.Product(coefficient, numeric.CombineInto(ref factors));
            Sort(factors.Items);
        }
    }

    /// <summary>The product where the coefficient is 0, nan or infinite.</summary>
    private Expr WithExtremeCoefficient()
    {
        if (coefficient is not NonFinite infinity)
        {
            foreach (ref readonly var factor in factors.Items)
            {
                if (factor.Base is Add { Constant: NonFinite } || factor.ToExpr().Facts.IsInfinite)
                {
                    return NonFinite.NaN;
                }
            }

            return coefficient;
        }

        if (infinity.IsNaN)
        {
            return infinity;
        }

        var kept = 0;
        for (var i = 0; i < factors.Count; i++)
        {
            var facts = factors[i].ToExpr().Facts;
            if (facts.IsZero)
            {
                return NonFinite.NaN;
            }

            if (infinity.IsComplexInfinity)
            {
                if (facts.IsNonzero && facts[Property.ExtendedReal] is not null)
                {
                    continue;
                }
            }
            else if (facts.Has(Property.Positive))
            {
                continue;
            }
            else if (facts.Has(Property.Negative))
            {
                infinity = infinity.Opposite();
                continue;
            }

            factors[kept++] = factors[i];
        }

        factors.Truncate(kept);
        return kept == 0 ? infinity : Mul.WithInfiniteCoefficient(infinity, factors.Items.ToArray());
    }

    /// <summary>Adds the exponents of equal bases in the sorted factors. False where a power so made has other factors in
    /// its canonical form: those were put in its place and the factors have to be collected again.</summary>
    private bool TryCollect()
    {
        var items = factors.Items;
        var kept = 0;
        List<Expr>? replaced = null;
        for (var i = 0; i < items.Length;)
        {
            var (@base, exponent) = items[i++];
            var merged = false;
            for (; i < items.Length && items[i].Base.Equals(@base) && TrySumExponents(exponent, items[i].Exponent, out var sum); i++)
            {
                exponent = sum;
                merged = true;
            }

            if (merged)
            {
                if (exponent is Integer { Sign: 0 })
                {
                    continue;
                }

                if (ChangesWhenMerged(@base, exponent))
                {
                    var power = Pow.Of(@base, exponent);
                    if (!(power is Pow p ? p.Base.Equals(@base) && p.Exponent.Equals(exponent) : power.Equals(@base)))
                    {
                        (replaced ??= []).Add(power);
                        continue;
                    }
                }
            }

            items[kept++] = new Factor(@base, exponent);
        }

        factors.Truncate(kept);
        if (replaced is null)
        {
            return true;
        }

        foreach (var power in replaced)
        {
            Multiply(power);
        }

        return false;
    }

    /// <summary>Whether a power may have another canonical form after its exponent has changed.</summary>
    private static bool ChangesWhenMerged(Expr @base, Expr exponent) =>
        @base.Kind is not (ExprKind.Symbol or ExprKind.Add or ExprKind.Apply) || exponent is Float or NonFinite || (@base.Kind == ExprKind.Apply && ((Apply)@base).Function.PowerRule is not null);

    /// <summary>x**2 * x**3, x**a * x**(2*a): the exponents are numbers, or multiples of the same expression.</summary>
    private static bool TrySumExponents(Expr a, Expr b, out Expr sum)
    {
        if (a is Number x && b is Number y)
        {
            sum = Number.Sum(x, y);
            return true;
        }

        var (ca, ua) = Split(a);
        var (cb, ub) = Split(b);
        var same = ua.Equals(ub);
        sum = same ? Mul.Scaled(Number.Sum(ca, cb), ua) : a;
        return same;
    }

    private static (Number Coefficient, Expr Unit) Split(Expr exponent) => exponent switch
    {
        Number n => (n, Integer.One),
        Mul m => (m.Coefficient, m.Unit),
        _ => (Integer.One, exponent),
    };

    /// <summary>Orders factors by base and, where bases are equal, by the part of the exponent that is not a number.</summary>
    private static void Sort(Span<Factor> items)
    {
        if (items.Length > LongestInsertionSort && !IsSorted(items))
        {
            items.Sort(static (a, b) => Compare(a, b));
            return;
        }

        for (var i = 1; i < items.Length; i++)
        {
            if (Compare(items[i], items[i - 1]) >= 0)
            {
                continue;
            }

            var item = items[i];
            var j = i;
            for (; j > 0 && Compare(item, items[j - 1]) < 0; j--)
            {
                items[j] = items[j - 1];
            }

            items[j] = item;
        }
    }

    private static bool IsSorted(ReadOnlySpan<Factor> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (Compare(items[i], items[i - 1]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(in Factor a, in Factor b)
    {
        var order = a.Base.Hash.CompareTo(b.Base.Hash);
        return order != 0 || (a.Exponent is Number && b.Exponent is Number)
            ? order
            : Split(a.Exponent).Unit.Hash.CompareTo(Split(b.Exponent).Unit.Hash);
    }
}
