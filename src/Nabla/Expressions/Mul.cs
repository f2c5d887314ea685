using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Nabla.Expressions;

namespace Nabla;

/// <summary>A factor of a product: a base and its exponent (1 for a plain factor).</summary>
public readonly record struct Factor(Expr Base, Expr Exponent)
{
    /// <summary>The factor as one expression.</summary>
    public Expr ToExpr() => ReferenceEquals(Exponent, Integer.One) ? Base : Pow.FromCanonical(Base, Exponent);

    /// <summary>The factor that an expression that is neither a number nor a product is.</summary>
    internal static Factor Of(Expr expr) => expr is Pow p ? new(p.Base, p.Exponent) : new(expr, Integer.One);
}

/// <summary>A product of a number and powers, in canonical order.</summary>
public sealed class Mul : Expr
{
    private readonly Factor[] factors;
    private readonly Expr? unit;
    private ImmutableArray<Expr> operands;
    private int[]? printOrder;

    private Mul(Number coefficient, Factor[] factors, Expr? unit, ContentHash hash, ulong symbolMask, int treeSize)
        : base(ExprKind.Mul, hash, symbolMask, treeSize)
    {
        Coefficient = coefficient;
        this.factors = factors;
        this.unit = unit;
    }

    /// <summary>The numeric coefficient; 1 where there is none.</summary>
    public Number Coefficient { get; }

    /// <summary>The factors but the coefficient.</summary>
    public ReadOnlySpan<Factor> Factors => factors;

    /// <summary>The product without its coefficient.</summary>
    public Expr Unit => unit ?? this;

    /// <summary>The indices of the factors in the order in which they are printed; worked out when first asked for.</summary>
    internal int[] PrintOrder => unit is Mul m ? m.PrintOrder : printOrder ??= FactorOrder.Of(factors);

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Operands
    {
        get
        {
            if (operands.IsDefault)
            {
                var offset = Coefficient.IsOne ? 0 : 1;
                var all = new Expr[factors.Length + offset];
                if (offset == 1)
                {
                    all[0] = Coefficient;
                }

                for (var i = 0; i < factors.Length; i++)
                {
                    all[i + offset] = factors[i].ToExpr();
                }

                ImmutableInterlocked.InterlockedInitialize(ref operands, ImmutableCollectionsMarshal.AsImmutableArray(all));
            }

            return operands;
        }
    }

    /// <summary>The canonical product.</summary>
    public static Expr Of(params ReadOnlySpan<Expr> operands)
    {
        var product = new ProductBuilder();
        foreach (var operand in operands)
        {
            product.Multiply(operand);
        }

        return product.ToExpr();
    }

    /// <summary>A number times an expression; a finite number is distributed over a sum.</summary>
    internal static Expr Scaled(Number coefficient, Expr expr)
    {
        if (coefficient.IsOne)
        {
            return expr;
        }

        switch (expr)
        {
            case Number n:
                return Number.Product(coefficient, n);
            case Mul product:
                coefficient = Number.Product(coefficient, product.Coefficient);
                return coefficient.IsOne ? product.Unit : IsPlain(coefficient) ? FromUnit(coefficient, product.Unit, product.factors) : General(coefficient, product.Unit);
            case Add sum when IsPlain(coefficient):
                var scaled = new SumBuilder();
                scaled.AddScaled(coefficient, sum);
                return scaled.ToExpr();
            default:
                return IsPlain(coefficient) ? FromUnit(coefficient, expr, [Factor.Of(expr)]) : General(coefficient, expr);
        }

        static bool IsPlain(Number n) => n is Integer { Sign: not 0 } or Fraction or Float { Value: not 0 };

        static Expr General(Number coefficient, Expr expr) => Of(coefficient, expr);
    }

    /// <summary>A product whose factors are known to be canonical and in order, with coefficient 1: at least two of them.</summary>
    internal static Mul FromCanonical(Factor[] factors)
    {
        var (hash, mask, size) = Describe(factors);
        return new Mul(Integer.One, factors, null, hash, mask, size);
    }

    /// <summary>oo, -oo or zoo times factors that may be zero, so that nothing more can be said.</summary>
    internal static Mul WithInfiniteCoefficient(NonFinite coefficient, Factor[] factors) =>
        FromUnit(coefficient, factors.Length == 1 ? factors[0].ToExpr() : FromCanonical(factors), factors);

    private static Mul FromUnit(Number coefficient, Expr unit, Factor[] factors)
    {
        // The hash is the factors' hash and then the coefficient's, so that products that differ in it share the work.
        var hash = unit is Mul ? unit.Hash : Describe(factors).Hash;
        return new Mul(coefficient, factors, unit, hash.With(coefficient.Hash), unit.SymbolMask, unit.TreeSize + 2);
    }

    private static (ContentHash Hash, ulong Mask, int Size) Describe(ReadOnlySpan<Factor> factors)
    {
        var hash = ContentHash.Of(ExprKind.Mul);
        ulong mask = 0;
        long size = 1;
        foreach (ref readonly var factor in factors)
        {
            hash = hash.With(factor.Base.Hash);
            if (factor.Exponent is not Integer { IsOne: true })
            {
                hash = hash.With(factor.Exponent.Hash.InOtherRole);
            }

            mask |= factor.Base.SymbolMask | factor.Exponent.SymbolMask;
            size += factor.Base.TreeSize + factor.Exponent.TreeSize;
        }

        return (hash, mask, (int)Math.Min(size, int.MaxValue));
    }
}
