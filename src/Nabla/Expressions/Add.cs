using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Nabla.Expressions;

namespace Nabla;

/// <summary>A term of a sum: a coefficient times an expression that has no numeric coefficient of its own.</summary>
public readonly record struct Term(Number Coefficient, Expr Base)
{
    /// <summary>The term as one expression.</summary>
    public Expr ToExpr() => Mul.Scaled(Coefficient, Base);
}

/// <summary>A sum of a number and terms with different bases, in canonical order.</summary>
public sealed class Add : Expr
{
    private readonly Term[] terms;
    private ImmutableArray<Expr> operands;
    private int[]? printOrder;

    private Add(Number constant, Term[] terms, ContentHash hash, ulong symbolMask, int treeSize)
        : base(ExprKind.Add, hash, symbolMask, treeSize)
    {
        Constant = constant;
        this.terms = terms;
    }

    /// <summary>The number in the sum; 0 where there is none.</summary>
    public Number Constant { get; }

    /// <summary>The terms with their coefficients.</summary>
    public ReadOnlySpan<Term> Terms => terms;

    /// <summary>The indices of the terms in the order in which they are printed, -1 for the constant; worked out when first asked for.</summary>
    internal int[] PrintOrder => printOrder ??= TermOrder.Of(this);

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Operands
    {
        get
        {
            if (operands.IsDefault)
            {
                var offset = Constant.IsZero ? 0 : 1;
                var all = new Expr[terms.Length + offset];
                if (offset == 1)
                {
                    all[0] = Constant;
                }

                for (var i = 0; i < terms.Length; i++)
                {
                    all[i + offset] = terms[i].ToExpr();
                }

                ImmutableInterlocked.InterlockedInitialize(ref operands, ImmutableCollectionsMarshal.AsImmutableArray(all));
            }

            return operands;
        }
    }

    /// <summary>The canonical sum.</summary>
    public static Expr Of(params ReadOnlySpan<Expr> operands)
    {
        var sum = new SumBuilder();
        foreach (var operand in operands)
        {
            sum.Add(operand);
        }

        return sum.ToExpr();
    }

    /// <summary>A sum whose terms are known to be canonical and in order: at least two operands, no zero coefficient.</summary>
    internal static Add FromCanonical(Number constant, Term[] terms)
    {
        var hash = ContentHash.Of(ExprKind.Add).With(constant.Hash);
        ulong mask = 0;
        long size = 1;
        foreach (ref readonly var term in terms.AsSpan())
        {
            hash = (term.Coefficient.IsOne ? hash : hash.With(term.Coefficient.Hash)).With(term.Base.Hash);
            mask |= term.Base.SymbolMask;
            size += term.Base.TreeSize + 1;
        }

        return new Add(constant, terms, hash, mask, (int)Math.Min(size, int.MaxValue));
    }
}
