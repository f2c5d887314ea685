using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Calculus;

/// <summary>
/// The rules of differentiation, each stated once: what the derivative of an expression is, given those of its parts. What stands for
/// the derivative of a part is left to the passes: a value where only the result is wanted (<see cref="Differentiation"/>), an
/// unevaluated derivative where a derivation shows the rule at work, u' where the rule is written down as a formula. So the
/// answer, the steps to it and the formulas beside them cannot contradict one another.
/// </summary>
internal abstract class DifferentiationRules(Symbol variable, ulong mask)
{
    protected DifferentiationRules(Symbol variable)
        : this(variable, variable.SymbolMask)
    {
    }

    /// <summary>The variable.</summary>
    public Symbol Variable => variable;

    /// <summary>What stands for the derivative of a part.</summary>
    public abstract Expr Of(Expr part);

    /// <summary>Whether a part may depend on the variable (no false negatives).</summary>
    protected bool DependsOnVariable(Expr part) => (part.SymbolMask & mask) != 0;

    /// <summary>The derivative of an expression by the rule for its kind.</summary>
    /// <exception cref="MathException">A relation has no derivative.</exception>
    public Expr ByRule(Expr expr) => expr switch
    {
        Add a => OfSum(a),
        Mul m => OfProduct(m),
        Pow p => OfPower(p),
        Apply f => OfApplication(f),
        Piecewise p => OfCases(p),
        Binder b => BinderDerivatives.Of(b, variable, this),
        Relation => throw new MathException($"'{expr}' is a relation; only expressions with a numeric value have a derivative."),
        _ => Integer.Zero,
    };

    private Expr OfSum(Add sum)
    {
        var result = new SumBuilder();
        foreach (ref readonly var term in sum.Terms)
        {
            if (DependsOnVariable(term.Base))
            {
                AddTerm(ref result, term);
            }
        }

        return result.ToExpr();
    }

    /// <summary>The sum rule: a term gives its coefficient times the derivative of what it multiplies.</summary>
    protected virtual void AddTerm(ref SumBuilder result, in Term term) => result.AddScaled(term.Coefficient, Of(term.Base));

    private Expr OfProduct(Mul product)
    {
        var result = new SumBuilder();
        AddProduct(ref result, product.Coefficient, product.Factors);
        return result.ToExpr();
    }

    /// <summary>The product rule: for each factor b**e the product of all others times the factor's derivative.</summary>
    protected void AddProduct(ref SumBuilder result, Number coefficient, ReadOnlySpan<Factor> factors)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            var (@base, exponent) = factors[i];
            if (!DependsOnVariable(@base) && !DependsOnVariable(exponent))
            {
                continue;
            }

            var term = new ProductBuilder();
            term.MultiplyNumber(coefficient);
            term.MultiplyAll(factors[..i]);
            MultiplyByFactor(ref term, factors[i]);
            term.MultiplyAll(factors[(i + 1)..]);
            term.AddTo(ref result);
        }
    }

    /// <summary>A constant factor stays: the special case of the product rule.</summary>
    public Expr OfConstantMultiple(Expr constant, Expr part) => constant * Of(part);

    /// <summary>The product rule for u/v, over a common denominator.</summary>
    public Expr OfQuotient(Expr numerator, Expr denominator) =>
        ((denominator * Of(numerator)) - (numerator * Of(denominator))) / denominator.Pow(2);

    /// <summary>The power rule for a constant exponent: b**n gives n*b**(n-1)*b'.</summary>
    public Expr OfConstantPower(Expr @base, Expr exponent) => Mul.Of(exponent, Pow.Of(@base, exponent - 1), Of(@base));

    /// <summary>The power rule for 1/v.</summary>
    public Expr OfReciprocal(Expr denominator) => -Of(denominator) / denominator.Pow(2);

    /// <summary>Multiplies by the derivative of a factor of a product.</summary>
    protected virtual void MultiplyByFactor(ref ProductBuilder product, in Factor factor) =>
        MultiplyByPowerRule(ref product, factor.Base, factor.Exponent);

    private Expr OfPower(Pow power)
    {
        var result = new ProductBuilder();
        MultiplyByPowerRule(ref result, power.Base, power.Exponent);
        return result.ToExpr();
    }

    /// <summary>b**n gives n*b**(n-1)*b' for a constant n, E**u gives E**u*u', b**u gives b**u*(u'*log(b) + u*b'/b).</summary>
    private void MultiplyByPowerRule(ref ProductBuilder product, Expr @base, Expr exponent)
    {
        if (exponent is Number n)
        {
            product.MultiplyPower(@base, Number.Sum(n, Integer.MinusOne));
            if (n is Fraction)
            {
                product.Multiply(Mul.Scaled(n, Of(@base))); // (3*x + 2)/sqrt(3*x**2 + 4*x), not (6*x + 4)/(2*sqrt(...))
            }
            else
            {
                product.MultiplyNumber(n);
                product.Multiply(Of(@base));
            }
        }
        else if (!DependsOnVariable(exponent))
        {
            product.Multiply(exponent);
            product.Multiply(new Factor(@base, exponent));
            product.MultiplyPower(@base, Integer.MinusOne);
            product.Multiply(Of(@base));
        }
        else
        {
            product.Multiply(new Factor(@base, exponent));
            product.Multiply(ReferenceEquals(@base, Constant.E) ? Of(exponent) : OfExponentTimesLogarithm(@base, exponent));
        }
    }

    /// <summary>(u*log(b))'.</summary>
    private Expr OfExponentTimesLogarithm(Expr @base, Expr exponent)
    {
        var result = new SumBuilder();
        if (Of(exponent) is var inner and not Integer { IsZero: true }) // 0*log(0) is no number
        {
            result.Add(inner * Exponential.Log[@base]);
        }

        if (DependsOnVariable(@base))
        {
            result.Add(Mul.Of(exponent, Of(@base), Pow.Of(@base, Integer.MinusOne)));
        }

        return result.ToExpr();
    }

    /// <summary>The chain rule: the sum over the arguments of the partial derivative times the argument's derivative.</summary>
    private Expr OfApplication(Apply application)
    {
        var arguments = application.Arguments;
        if (application.Function.DerivativeRule is { } rule)
        {
            return rule(arguments, variable, Of) ?? (application.Has(variable) ? BinderRules.Derivative(application, variable) : Integer.Zero);
        }

        if (arguments is [var only])
        {
            return Chain(application, 0, only);
        }

        var result = new SumBuilder();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (DependsOnVariable(arguments[i]))
            {
                result.Add(Chain(application, i, arguments[i]));
            }
        }

        return result.ToExpr();
    }

    private Expr Chain(Apply application, int index, Expr argument)
    {
        var inner = Of(argument);
        return inner is Integer { IsZero: true } ? inner : Mul.Of(inner, PartialDerivatives.Of(application, index));
    }

    private Expr OfCases(Piecewise piecewise) =>
        Piecewise.Of([.. piecewise.Cases.Select(c => new Case(Of(c.Value), c.Condition))]);
}
