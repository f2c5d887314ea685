namespace Nabla.Derivations;

/// <summary>A way in which a rule is often applied wrongly.</summary>
/// <param name="Name">What is done wrong, to be read after "if".</param>
/// <param name="Detail">What it is done wrong to; may be empty.</param>
/// <param name="After">What the rule gives then; derivatives of parts that are still to be found are unevaluated.</param>
internal readonly record struct RuleMistake(string Name, string Detail, Expr After);

/// <summary>The wrong ways in which the rule of a step is often applied: what is forgotten, exchanged, or taken for something simpler.</summary>
internal static class RuleMistakes
{
    /// <summary>The mistakes that can be made in a step.</summary>
    public static IEnumerable<RuleMistake> Of(DerivationStep step, Symbol variable) => (step.Function, step.Bindings) switch
    {
        (Add sum, _) => InSum(step, sum, variable),
        (Mul, [var c, var u]) when step.Rule == RuleNames.ConstantMultiple => InMultiple(step, c.Value, u.Value),
        (Mul, [var top, var bottom]) when step.Rule == RuleNames.Quotient => InQuotient(step, top.Value, bottom.Value),
        (Mul or Pow, _) when step.Rule == RuleNames.Reciprocal => InReciprocal(step, 1 / step.Function).Concat(InnerFactor(step, variable)),
        (Mul, _) => InProduct(step),
        (Pow power, _) => InPower(step, power, variable).Concat(InnerFactor(step, variable)),
        (Apply application, _) when !application.Function.IsUndefined => InFunction(step, application).Concat(InnerFactor(step, variable)),
        _ => [],
    };

    private static IEnumerable<RuleMistake> InSum(DerivationStep step, Add sum, Symbol variable)
    {
        var constant = Add.Of([sum.Constant, .. sum.Terms.ToArray().Select(t => t.ToExpr()).Where(t => !t.MayContain(variable))]);
        if (constant is not Integer { IsZero: true })
        {
            yield return new("a constant is kept, whose derivative is 0", "", step.After + constant);
        }
    }

    private static IEnumerable<RuleMistake> InMultiple(DerivationStep step, Expr constant, Expr part)
    {
        yield return constant is Integer { IsMinusOne: true }
            ? new("the minus sign in front is forgotten", "", -step.After)
            : new("a constant factor is forgotten", $", {constant}", DerivativeOf(step, part));
    }

    private static IEnumerable<RuleMistake> InProduct(DerivationStep step)
    {
        if (step.After is not Add sum)
        {
            yield break;
        }

        yield return new("a product is differentiated as the product of the derivatives", "", Mul.Of([.. step.Steps.Select(s => s.Before)]));
        foreach (var term in sum.Operands)
        {
            yield return new("a term of the product rule is forgotten", "", sum - term);
            yield return new("the terms of the product rule are subtracted, not added", "", sum - (2 * term));
        }
    }

    private static IEnumerable<RuleMistake> InQuotient(DerivationStep step, Expr top, Expr bottom)
    {
        var (topSlope, bottomSlope) = (DerivativeOf(step, top), DerivativeOf(step, bottom));
        yield return new("the terms in the numerator of the quotient rule are exchanged", "", -step.After);
        yield return new("the terms in the numerator of the quotient rule are added, not subtracted", "", ((bottom * topSlope) + (top * bottomSlope)) / bottom.Pow(2));
        yield return new("the bottom is not squared in the quotient rule", "", step.After * bottom);
        yield return new("a quotient is differentiated as the quotient of the derivatives", "", topSlope / bottomSlope);
    }

    private static IEnumerable<RuleMistake> InReciprocal(DerivationStep step, Expr bottom)
    {
        yield return new("the minus sign of the reciprocal rule is forgotten", "", -step.After);
        yield return new("the bottom is not squared in the reciprocal rule", "", step.After * bottom);
    }

    private static IEnumerable<RuleMistake> InPower(DerivationStep step, Pow power, Symbol variable)
    {
        if (!power.Exponent.MayContain(variable))
        {
            yield return new("the exponent is not lowered by one", "", step.After * power.Base);
            yield return new("the exponent does not come down as a factor", "", step.After / power.Exponent);
            yield break;
        }

        yield return new("the power rule is used though the exponent is not constant", "", power.Exponent * power.Base.Pow(power.Exponent - 1));
        if (!power.IsExponential && !power.Base.MayContain(variable))
        {
            yield return new("the logarithm of the base is forgotten", "", step.After / Maths.Log(power.Base));
        }
    }

    private static IEnumerable<RuleMistake> InFunction(DerivationStep step, Apply application)
    {
        yield return new("a derivative from the table of functions has the wrong sign", $", that of {application.Function.Name}", -step.After);
    }

    private static IEnumerable<RuleMistake> InnerFactor(DerivationStep step, Symbol variable)
    {
        if (step.Steps is [var inner] && !inner.Function.Equals(variable))
        {
            yield return new("the inner factor of the chain rule is forgotten", $", the derivative of {inner.Function}", step.After.Replace((inner.Before, Integer.One)));
        }
    }

    private static Expr DerivativeOf(DerivationStep step, Expr part) =>
        step.Steps.FirstOrDefault(s => s.Function.Equals(part))?.Before ?? Integer.Zero;
}
