using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms of conjugate: it goes through sums, products, integer powers and functions that are real on the real line.</summary>
internal static class ConjugateRules
{
    /// <summary>f(conjugate(u), conjugate(z)) where z, the last argument, is not on the branch cut along the negative real axis.</summary>
    public static Expr? OffNegativeAxis(Function function, ImmutableArray<Expr> arguments) =>
        arguments[^1].Facts.Lacks(Property.Negative) ? function[[.. arguments.Select(u => Complexes.Conjugate[u])]] : null;

    /// <summary>f(conjugate(u), conjugate(m)) where m, the last argument, is not on the branch cut from 1 to infinity.</summary>
    public static Expr? OffCutFromOne(Function function, ImmutableArray<Expr> arguments) =>
        (arguments[^1] - 1).Facts.Lacks(Property.Positive) ? function[[.. arguments.Select(u => Complexes.Conjugate[u])]] : null;

    public static Expr? Conjugate(Expr z)
    {
        var facts = z.Facts;
        if (facts.IsExtendedReal)
        {
            return z;
        }

        if (facts.IsImaginary)
        {
            return -z;
        }

        switch (z)
        {
            case Symbol or Number or Constant:
                return z is Symbol ? null : z;
            case Add sum:
                var terms = new SumBuilder();
                terms.Add(sum.Constant);
                foreach (ref readonly var term in sum.Terms)
                {
                    terms.AddScaled(term.Coefficient, Complexes.Conjugate[term.Base]);
                }

                return terms.ToExpr();
            case Mul product:
                var factors = new ProductBuilder();
                factors.MultiplyNumber(product.Coefficient);
                foreach (ref readonly var factor in product.Factors)
                {
                    factors.Multiply(Complexes.Conjugate[factor.ToExpr()]);
                }

                return factors.ToExpr();
            case Pow { IsExponential: true } p:
                return Pow.Of(Constant.E, Complexes.Conjugate[p.Exponent]);
            case Pow p:
                return p.Exponent.Facts.IsInteger ? Pow.Of(Complexes.Conjugate[p.Base], p.Exponent)
                    : p.Base.Facts.Has(Property.Positive) ? Pow.Of(p.Base, Complexes.Conjugate[p.Exponent])
                    : p.Base.Facts.IsNegative && p.Exponent.Facts.IsReal ? Pow.Of(-p.Base, p.Exponent) * Pow.Of(Integer.MinusOne, -p.Exponent)
                    : null;
            case Apply a when ReferenceEquals(a.Function, Complexes.Conjugate):
                return a.Arguments[0];
            case Apply a when a.Function.CommutesWithConjugation:
                return a.Function[[.. a.Arguments.Select(u => Complexes.Conjugate[u])]];
            case Apply a:
                return a.Function.ConjugateRule?.Invoke(a.Arguments);
            default:
                return null;
        }
    }
}
