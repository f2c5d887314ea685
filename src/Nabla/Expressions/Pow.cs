using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>A power. exp(x) is the power E**x, sqrt(x) is x**(1/2), 1/x is x**(-1).</summary>
public sealed class Pow : Expr
{
    private Pow(Expr @base, Expr exponent)
        : base(
            ExprKind.Pow,
            ContentHash.Of(ExprKind.Pow).With(@base.Hash).With(exponent.Hash),
            @base.SymbolMask | exponent.SymbolMask,
            @base.TreeSize + exponent.TreeSize + 1)
    {
        Base = @base;
        Exponent = exponent;
    }

    /// <summary>The base.</summary>
    public Expr Base { get; }

    /// <summary>The exponent.</summary>
    public Expr Exponent { get; }

    /// <summary>Whether this is a power of <see cref="Constant.E"/>: the exponential function of the exponent.</summary>
    public bool IsExponential => ReferenceEquals(Base, Constant.E);

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Operands => [Base, Exponent];

    /// <summary>The canonical power: principal value, branch cut of non-integer powers along the negative real axis, 0**0 = 1.</summary>
    public static Expr Of(Expr @base, Expr exponent)
    {
        if (exponent is Integer { IsSmall: true } n)
        {
            if (n.IsZero)
            {
                return Integer.One;
            }

            if (n.IsOne)
            {
                return @base;
            }

            if (@base.Kind is ExprKind.Symbol or ExprKind.Add)
            {
                return new Pow(@base, exponent);
            }
        }

        return PowerRules.Apply(@base, exponent) ?? new Pow(@base, exponent);
    }

    /// <summary>A power that is known to be canonical.</summary>
    internal static Pow FromCanonical(Expr @base, Expr exponent) => new(@base, exponent);
}
