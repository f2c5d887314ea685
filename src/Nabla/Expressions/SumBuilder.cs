namespace Nabla.Expressions;

/// <summary>Collects the terms of a sum and builds its canonical form: flat, equal bases collected, in order.</summary>
internal ref struct SumBuilder
{
    private const int LongestInsertionSort = 12;

    private Number constant = Integer.Zero;
    private Scratch<Term> terms;

    public SumBuilder()
    {
    }

    public void Add(Expr operand)
    {
        switch (operand)
        {
            case Number n:
                constant = constant.IsZero ? n : Number.Sum(constant, n);
                break;
            case Add sum:
                constant = Number.Sum(constant, sum.Constant);
                foreach (ref readonly var term in sum.Terms)
                {
                    terms.Add(term);
                }

                break;
            case Mul product:
                terms.Add(new Term(product.Coefficient, product.Unit));
                break;
            default:
                terms.Add(new Term(Integer.One, operand));
                break;
        }
    }

    /// <summary>Adds a number times an expression.</summary>
    public void AddScaled(Number coefficient, Expr operand)
    {
        if (coefficient.IsOne)
        {
            Add(operand);
            return;
        }

        switch (operand)
        {
            case Number n:
                constant = Number.Sum(constant, Number.Product(coefficient, n));
                break;
            case Add sum when coefficient is not NonFinite:
                constant = Number.Sum(constant, Number.Product(coefficient, sum.Constant));
                foreach (ref readonly var term in sum.Terms)
                {
                    terms.Add(new Term(Number.Product(coefficient, term.Coefficient), term.Base));
                }

                break;
            case Mul product:
                terms.Add(new Term(Number.Product(coefficient, product.Coefficient), product.Unit));
                break;
            default:
                terms.Add(new Term(coefficient, operand));
                break;
        }
    }

    /// <summary>Builds the sum; the builder must not be used after that.</summary>
    public Expr ToExpr()
    {
        Computation.Step();
        Collect();
        if (constant is NonFinite infinity)
        {
            AbsorbInto(infinity);
        }

        var result = terms.Count switch
        {
            0 => constant,
            1 when constant.IsZero => terms[0].ToExpr(),
            _ => Nabla.Add.FromCanonical(constant, terms.Items.ToArray()),
        };
        terms.Return();
        return result;
    }

    /// <summary>Sorts the terms, adds the coefficients of equal bases and drops what vanishes.</summary>
    private void Collect()
    {
        var items = terms.Items;
        Sort(items);
        var kept = 0;
        List<Expr>? replaced = null;
        for (var i = 0; i < items.Length;)
        {
            var (coefficient, @base) = items[i++];
            for (; i < items.Length && items[i].Base.Equals(@base); i++)
            {
                coefficient = Number.Sum(coefficient, items[i].Coefficient);
            }

            if (coefficient is Float { Value: 0 } or Integer { Sign: 0 })
            {
                continue;
            }

            if (coefficient is NonFinite { IsNaN: true })
            {
                constant = coefficient;
                continue;
            }

            // A coefficient that has overflowed: oo*x is oo for a positive x.
            if (coefficient is NonFinite && Mul.Of(coefficient, @base) is var product && !(product is Mul m && m.Unit.Equals(@base)))
            {
                (replaced ??= []).Add(product);
                continue;
            }

            items[kept++] = new Term(coefficient, @base);
        }

        terms.Truncate(kept);
        if (replaced is not null)
        {
            foreach (var product in replaced)
            {
                Add(product);
            }

            Collect();
        }
    }

    /// <summary>Sorts by the hash of the bases.</summary>
    private static void Sort(Span<Term> items)
    {
        if (items.Length > LongestInsertionSort)
        {
            SortByKeys(items);
        }

        for (var i = 1; i < items.Length; i++)
        {
            var hash = items[i].Base.Hash;
            if (hash.CompareTo(items[i - 1].Base.Hash) >= 0)
            {
                continue;
            }

            var item = items[i];
            var j = i;
            for (; j > 0 && hash.CompareTo(items[j - 1].Base.Hash) < 0; j--)
            {
                items[j] = items[j - 1];
            }

            items[j] = item;
        }
    }

    /// <summary>Sorts by the upper half of the hash, which leaves next to nothing to the insertion sort that follows.</summary>
    private static void SortByKeys(Span<Term> items)
    {
        var keys = new Scratch<ulong>();
        foreach (ref readonly var item in items)
        {
            keys.Add(item.Base.Hash.A);
        }

        keys.Items.Sort(items);
        keys.Return();
    }

    /// <summary>An infinite constant swallows the terms that are known to be finite; nan swallows everything.</summary>
    private void AbsorbInto(NonFinite infinity)
    {
        var kept = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (!Absorbs(infinity, terms[i].ToExpr().Facts))
            {
                terms[kept++] = terms[i];
            }
        }

        terms.Truncate(kept);
    }

    private static bool Absorbs(NonFinite infinity, Facts term) =>
        infinity.IsNaN
        || (infinity.IsComplexInfinity && term.IsFinite && term[Property.ExtendedReal] is not null)
        || (infinity.Sign > 0 && (term.IsReal || term.IsNonnegative))
        || (infinity.Sign < 0 && (term.IsReal || term.IsNonpositive));
}
