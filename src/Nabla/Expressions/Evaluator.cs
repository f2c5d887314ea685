using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Expressions;

/// <summary>
/// The value of an expression in one kind of number. A product is computed as it is written, numerator over denominator:
/// 2*w/3 as (2*w)/3 and w**(-2) as 1/w**2.
/// </summary>
/// <param name="known">The values of symbols; every value found is added, so that shared parts are computed once. Null where nothing is shared.</param>
/// <param name="strict">Whether a part without a value is an error; it is NaN otherwise.</param>
internal sealed class Evaluator<T, TArithmetic>(NodeMap<T>? known, bool strict)
    where TArithmetic : IArithmetic<T>
{
    private const int SmallestShared = 3; // smaller parts are computed again faster than they are looked up

    /// <summary>Deeper than this the recursion gives way to a walk with a stack of its own: collecting garbage is slow while the stack is deep.</summary>
    private const int DeepestRecursion = 100;

    private int depth;

    public T Of(Expr expr)
    {
        switch (expr)
        {
            case Number n:
                return TArithmetic.Of(n);
            case Constant c:
                return TArithmetic.Of(c);
        }

        var looksUp = known is not null && (expr is Symbol || expr.TreeSize > SmallestShared);
        if (looksUp && known!.TryGetValue(expr, out var value))
        {
            return value;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(this, expr, static (evaluator, part) => evaluator.Of(part));
        }

        if (++depth > DeepestRecursion && known is not null)
        {
            FindPartsFirst(expr, known);
        }

        value = ByRule(expr);
        depth--;
        if (looksUp)
        {
            known![expr] = value;
        }

        return value;
    }

    private T ByRule(Expr expr) => expr switch
    {
        Add a => OfSum(a),
        Mul m => OfProduct(m.Coefficient, m),
        Pow p => OfProduct(Integer.One, [new Factor(p.Base, p.Exponent)]),
        Apply f => OfApplication(f),
        Piecewise p => OfPiecewise(p),
        _ => Missing(expr),
    };

    /// <summary>
    /// Finds the values from the innermost parts outwards, so that no rule has to go deep; not of what is inside cases, where the
    /// conditions decide what has a value.
    /// </summary>
    private void FindPartsFirst(Expr root, NodeMap<T> values)
    {
        var outerDepth = depth;
        depth = 0;
        PostOrder.Visit(
            root,
            needed: part => part.TreeSize > SmallestShared && part is not (Piecewise or Binder) && !values.TryGetValue(part, out _),
            visit: part =>
            {
                if (!ReferenceEquals(part, root))
                {
                    values[part] = ByRule(part);
                }
            });
        depth = outerDepth;
    }

    private T OfSum(Add sum)
    {
        var terms = sum.Terms;
        if (TArithmetic.IsAsPrinted)
        {
            var order = sum.PrintOrder;
            var printed = OfTerm(sum, order[0]);
            foreach (var index in order[1..])
            {
                printed = TArithmetic.Add(printed, OfTerm(sum, index));
            }

            return printed;
        }

        var total = OfTerm(terms[0]);
        foreach (ref readonly var term in terms[1..])
        {
            total = TArithmetic.Add(total, OfTerm(term));
        }

        return sum.Constant.IsZero ? total : TArithmetic.Add(total, TArithmetic.Of(sum.Constant));
    }

    private T OfTerm(Add sum, int index) => index < 0 ? TArithmetic.Of(sum.Constant) : OfTerm(sum.Terms[index]);

    private T OfTerm(in Term term) =>
        term.Coefficient.IsOne ? Of(term.Base)
        : term.Base is Mul product ? OfProduct(term.Coefficient, product)
        : OfProduct(term.Coefficient, [Factor.Of(term.Base)]);

    private T OfProduct(Number coefficient, Mul product)
    {
        if (!TArithmetic.IsAsPrinted)
        {
            return OfProduct(coefficient, product.Factors);
        }

        var order = product.PrintOrder;
        var factors = new Factor[order.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = product.Factors[order[i]];
        }

        return OfProduct(coefficient, factors);
    }

    private T OfProduct(Number coefficient, ReadOnlySpan<Factor> factors)
    {
        var (top, bottom) = coefficient is Fraction fraction ? (fraction.Numerator, fraction.Denominator) : (coefficient, Integer.One);
        var (numerator, denominator) = (TArithmetic.Of(top), TArithmetic.Of(bottom));
        var (hasNumerator, hasDenominator) = (!top.IsOne, !bottom.IsOne);
        foreach (ref readonly var factor in factors)
        {
            if (factor.Exponent is Number { Sign: < 0 } exponent && !ReferenceEquals(factor.Base, Constant.E))
            {
                var value = Power(factor.Base, exponent.Negated());
                denominator = hasDenominator ? TArithmetic.Multiply(denominator, value) : value;
                hasDenominator = true;
            }
            else
            {
                var value = Power(factor.Base, factor.Exponent);
                numerator = hasNumerator ? TArithmetic.Multiply(numerator, value) : value;
                hasNumerator = true;
            }
        }

        return hasDenominator ? TArithmetic.Divide(numerator, denominator) : numerator;
    }

    private T Power(Expr @base, Expr exponent) =>
        ReferenceEquals(exponent, Integer.One) ? Of(@base)
        : ReferenceEquals(@base, Constant.E) ? TArithmetic.Exp(Of(exponent))
        : exponent.Equals(Fraction.Half) ? TArithmetic.Sqrt(Of(@base))
        : TArithmetic.Power(Of(@base), Of(exponent));

    private T OfApplication(Apply application)
    {
        var arguments = new T[application.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Of(application.Arguments[i]);
        }

        return TArithmetic.TryCall(application.Function, arguments, out var value) ? value : Missing(application);
    }

    private T OfPiecewise(Piecewise piecewise)
    {
        foreach (var (value, condition) in piecewise.Cases)
        {
            if (Holds(condition) is not { } holds)
            {
                return TArithmetic.NaN;
            }

            if (holds)
            {
                return Of(value);
            }
        }

        return TArithmetic.NaN;
    }

    private bool? Holds(Expr condition) => condition switch
    {
        Constant { IsTruthValue: true } truth => ReferenceEquals(truth, Constant.True),
        Relation r => TArithmetic.Holds(r.Operator, Of(r.Left), Of(r.Right)),
        Apply f when f.Function.Equals(Logic.Not) => !Holds(f.Arguments[0]),
        Apply f when f.Function.Equals(Logic.And) => AllAre(true, f.Arguments),
        Apply f when f.Function.Equals(Logic.Or) => !AllAre(false, f.Arguments),
        Apply f when f.Function.Equals(Logic.Xor) => f.Arguments.Aggregate((bool?)false, (odd, c) => odd ^ Holds(c)),
        Apply f when f.Function.Equals(Logic.Equivalent) => AllAre(true, f.Arguments) | AllAre(false, f.Arguments),
        Apply f when f.Function.Equals(Logic.Implies) => !Holds(f.Arguments[0]) | Holds(f.Arguments[1]),
        Apply f when f.Function.Equals(Logic.Ite) => Holds(f.Arguments[0]) is { } first ? Holds(f.Arguments[first ? 1 : 2]) : null,
        _ => strict ? throw new MathException($"The condition '{condition}' cannot be decided numerically.") : null,
    };

    /// <summary>Whether all conditions are true, or all false; null where that depends on one that is not known.</summary>
    private bool? AllAre(bool truth, ImmutableArray<Expr> conditions)
    {
        bool? all = true;
        foreach (var condition in conditions)
        {
            var holds = Holds(condition);
            if (holds == !truth)
            {
                return false;
            }

            all = holds is null ? null : all;
        }

        return all;
    }

    private T Missing(Expr expr) =>
        !strict ? TArithmetic.NaN
        : expr is Symbol ? throw new MathException($"'{expr}' has no value here: give it one.")
        : throw new MathException($"'{expr}' has no numeric value.");
}
