using System.Collections.Immutable;
using Nabla.Printing;

namespace Nabla.Derivations;

/// <summary>Which rule a teacher would name for an expression.</summary>
internal sealed class RuleChoice(Symbol variable, RuleLetters letters, Func<Expr, bool> depends)
{
    /// <summary>The rule for an expression.</summary>
    public RuleUse For(Expr expr) => expr switch
    {
        _ when expr.Equals(variable) => new("variable", $"The derivative of {variable.Name} by itself is 1.", _ => Integer.One)
        {
            Formula = letters.Formula(variable, rules => rules.Of(variable)),
        },
        _ when !depends(expr) => new("constant", $"What does not depend on {variable.Name} has the derivative 0.", _ => Integer.Zero)
        {
            Formula = letters.Formula(letters.C, rules => rules.Of(letters.C)),
        },
        Add sum => OfSum(sum),
        Mul product => OfProduct(product),
        Pow power => OfPower(power.Base, power.Exponent),
        Apply application => OfApplication(application),
        Piecewise => OfCases(expr),
        Binder binder => BinderRuleChoice.For(binder, variable, letters),
        _ => Of("derivative", "The derivative is taken as it stands.", expr),
    };

    private static RuleUse Of(string name, string sentence, Expr expr) => new(name, sentence, rules => rules.ByRule(expr));

    private RuleUse OfSum(Add sum)
    {
        var dropsConstants = !sum.Constant.IsZero || sum.Terms.ToArray().Any(t => !depends(t.Base));
        return Of("sum rule", dropsConstants ? "A sum is differentiated term by term; constants drop out." : "A sum is differentiated term by term.", sum) with
        {
            Formula = letters.Formula(letters.U + letters.V, rules => rules.ByRule(letters.U + letters.V)),
        };
    }

    private RuleUse OfProduct(Mul product)
    {
        var (constants, above, below) = (new List<Expr>(), new List<Expr>(), new List<Expr>());
        foreach (var index in product.PrintOrder)
        {
            var factor = product.Factors[index];
            var isBelow = factor.Exponent is Number { IsNegative: true } && PowerParts.IsDenominator(factor);
            (!depends(factor.ToExpr()) ? constants : isBelow ? below : above).Add(isBelow && depends(factor.ToExpr()) ? Inverted(factor) : factor.ToExpr());
        }

        var constant = Mul.Of([product.Coefficient, .. constants]);
        return constant is not Integer { IsOne: true } ? OfConstantMultiple(constant, Mul.Of([.. above, .. below.Select(b => b.Pow(-1))]))
            : below.Count == 0 ? OfFactors(product, above)
            : above.Count == 0 ? OfReciprocal(Mul.Of([.. below]))
            : OfQuotient(Mul.Of([.. above]), Mul.Of([.. below]));
    }

    private static Expr Inverted(in Factor factor) => PowerParts.Inverted(factor) is var inverted ? Pow.Of(inverted.Base, inverted.Exponent) : factor.ToExpr();

    private RuleUse OfConstantMultiple(Expr constant, Expr part)
    {
        var (c, u) = (letters.C, letters.U);
        return new RuleUse(RuleNames.ConstantMultiple, "A constant factor stays in front.", rules => rules.OfConstantMultiple(constant, part))
        {
            Formula = letters.Formula(c * u, rules => rules.OfConstantMultiple(c, u)),
            Bindings = [new(c, constant), new(u, part)],
        };
    }

    private RuleUse OfFactors(Mul product, List<Expr> factors)
    {
        Symbol[] symbols = [letters.U, letters.V, letters.W];
        var shown = symbols[..Math.Min(factors.Count, symbols.Length)];
        var formula = Mul.Of([.. shown]);
        return Of(RuleNames.Product, "Differentiate one factor at a time, keep the others, and add.", product) with
        {
            Formula = letters.Formula(formula, rules => rules.ByRule(formula)),
            Bindings = factors.Count > shown.Length ? [] : [.. shown.Zip(factors, (s, f) => new RuleBinding(s, f))],
        };
    }

    private RuleUse OfQuotient(Expr numerator, Expr denominator)
    {
        var (u, v) = (letters.Top, letters.Bottom);
        return new RuleUse(RuleNames.Quotient, "The bottom times the derivative of the top, less the top times the derivative of the bottom, over the bottom squared.", rules => rules.OfQuotient(numerator, denominator))
        {
            Formula = letters.Formula(u / v, rules => rules.OfQuotient(u, v)),
            Bindings = [new(u, numerator), new(v, denominator)],
        };
    }

    private RuleUse OfReciprocal(Expr denominator)
    {
        var u = denominator.Equals(variable) ? variable : letters.U;
        return new RuleUse(RuleNames.Reciprocal, "The derivative of one over a quantity is minus its derivative over its square.", rules => rules.OfReciprocal(denominator))
        {
            Formula = letters.Formula(1 / u, rules => rules.OfReciprocal(u)),
            Bindings = denominator.Equals(variable) ? [] : [new(u, denominator)],
        };
    }

    private RuleUse OfPower(Expr @base, Expr exponent)
    {
        var power = Pow.FromCanonical(@base, exponent);
        var isOfVariable = @base.Equals(variable);
        if (!depends(exponent))
        {
            if (exponent is Integer { IsMinusOne: true })
            {
                return OfReciprocal(@base);
            }

            var u = isOfVariable ? variable : letters.U;
            var isRoot = exponent.Equals(Fraction.Half);
            var formula = isRoot ? letters.Formula(Maths.Sqrt(u), rules => rules.OfConstantPower(u, Fraction.Half)) : letters.Formula(u.Pow(letters.N), rules => rules.OfConstantPower(u, letters.N));
            var sentence = isRoot ? "The derivative of a square root is one over twice the root" : "The exponent comes down as a factor, and is lowered by one";
            return Of(isRoot ? "square root rule" : "power rule", sentence + (isOfVariable ? "." : "; the chain rule multiplies by the derivative of the base."), power) with
            {
                Formula = formula,
                Bindings = [.. isOfVariable ? [] : new[] { new RuleBinding(letters.U, @base) }, .. isRoot ? [] : new[] { new RuleBinding(letters.N, exponent) }],
            };
        }

        var isPlain = exponent.Equals(variable);
        var v = isPlain ? variable : letters.U;
        var chain = isPlain ? "." : "; the chain rule multiplies by the derivative of the exponent.";
        if (power.IsExponential)
        {
            return Of("exponential rule", "The exponential function is its own derivative" + chain, power) with
            {
                Formula = letters.Formula(Constant.E.Pow(v), rules => rules.ByRule(Constant.E.Pow(v))),
                Bindings = isPlain ? [] : [new(v, exponent)],
            };
        }

        if (!depends(@base))
        {
            return Of("exponential rule with another base", "The power stays, times the logarithm of its base" + chain, power) with
            {
                Formula = letters.Formula(letters.A.Pow(v), rules => rules.ByRule(letters.A.Pow(v))),
                Bindings = [new(letters.A, @base), .. isPlain ? [] : new[] { new RuleBinding(v, exponent) }],
            };
        }

        return Of("general power rule", "The power stays, times the derivative of its exponent times the principal logarithm of its base.", power) with
        {
            Formula = letters.Formula(letters.U.Pow(letters.V), rules => rules.ByRule(letters.U.Pow(letters.V))),
            Bindings = [new(letters.U, @base), new(letters.V, exponent)],
        };
    }

    private RuleUse OfApplication(Apply application)
    {
        var function = application.Function;
        var (generic, bindings) = Generic(application);
        var isOfVariable = application.Arguments is [var only] && only.Equals(variable);
        var chain = isOfVariable ? "."
            : application.Arguments.Length == 1 ? "; the chain rule multiplies by the derivative of the argument."
            : "; the chain rule takes each argument in turn and multiplies by its derivative.";
        var use = function.IsUndefined
            ? Of("undefined function", $"Nothing is known of {function.Name} but its name, so its derivative stays unevaluated" + chain, application)
            : function.DerivativeRule is not null
                ? Of($"derivative of {function.Name}", $"{function.Name} has no complex derivative; this is its derivative along {variable.Name}.", application)
                : Of($"derivative of {function.Name}", $"The derivative of {function.Name} is in the table of functions" + chain, application);
        return use with
        {
            Formula = generic is null ? null
                : function.DerivativeRule is null ? letters.Formula(generic, rules => rules.ByRule(generic))
                : FormulaOnTheRealLine(application, generic),
            Bindings = bindings,
            Assumptions = function.DerivativeRule is null ? [] : AssumptionsOf(application),
        };
    }

    /// <summary>For a function such as Abs, whose derivative is the partial one of its entry only where the argument is real.</summary>
    private RuleFormula? FormulaOnTheRealLine(Apply application, Apply generic) =>
        application.Function.Partials.Count == 1 && application.Arguments[0].Facts.IsExtendedReal
            ? letters.Formula(generic, rules => application.Function.Partials[0](generic.Arguments) * rules.Of(generic.Arguments[0]))
            : null;

    /// <summary>The function of letters, and what they stand for; constant arguments stay. Null where more arguments depend on the variable than there are letters.</summary>
    private (Apply? Application, ImmutableArray<RuleBinding> Bindings) Generic(Apply application)
    {
        var free = new Queue<Symbol>([letters.U, letters.V, letters.W]);
        var (arguments, bindings) = (new List<Expr>(), new List<RuleBinding>());
        foreach (var argument in application.Arguments)
        {
            if (argument.Equals(variable) || !depends(argument))
            {
                arguments.Add(argument);
            }
            else if (free.TryDequeue(out var letter))
            {
                arguments.Add(letter);
                bindings.Add(new(letter, argument));
            }
            else
            {
                return (null, []);
            }
        }

        return (Apply.FromCanonical(application.Function, [.. arguments]), [.. bindings]);
    }

    private static ImmutableArray<StepAssumption> AssumptionsOf(Expr expr) =>
        [.. expr.FreeSymbols.Where(s => s.Assumptions.ToString().Length > 0).Select(s => new StepAssumption($"{s.Name} is {s.Assumptions}", null))];

    private RuleUse OfCases(Expr piecewise)
    {
        Expr formula = Piecewise.FromCanonical([new(letters.U, Relation.FromCanonical(RelationOperator.Less, variable, letters.A)), new(letters.V, Constant.True)]);
        return Of("case by case", "Each case is differentiated where its condition holds; at the points between the cases this says nothing.", piecewise) with
        {
            Formula = letters.Formula(formula, rules => rules.ByRule(formula)),
        };
    }
}
