namespace Nabla.Derivations;

/// <summary>Which rule a teacher would name for an unevaluated derivative, integral, sum or substitution.</summary>
internal static class BinderRuleChoice
{
    /// <summary>The rule for a binder.</summary>
    public static RuleUse For(Binder binder, Symbol variable, RuleLetters letters)
    {
        var (name, sentence) = binder.Head switch
        {
            BinderKind.Derivative => ("derivative of a derivative", "A derivative that is not evaluated is differentiated once more."),
            BinderKind.Subs => ("derivative of a substitution", "What is under the substitution is differentiated, and by the chain rule what is put in."),
            BinderKind.Integral when IsAntiderivative(binder, variable) => ("fundamental theorem of calculus", "The derivative of an integral by its variable is the integrand."),
            BinderKind.Integral => ("derivative of an integral", "The integrand at the upper limit times that limit's derivative, less the same at the lower limit, plus the integral of the integrand's derivative (Leibniz)."),
            BinderKind.Sum => ("sum rule", "A sum over an index is differentiated term by term."),
            _ => ("unevaluated", "No rule applies, so the derivative stays unevaluated."),
        };
        return new RuleUse(name, sentence, rules => rules.ByRule(binder)) { Formula = Formula(binder, variable, letters) };
    }

    private static bool IsAntiderivative(Binder integral, Symbol variable) =>
        integral.Bindings is [{ Arguments.IsEmpty: true } only] && only.Variable.Equals(variable);

    /// <summary>The formulas for integrals of a function of their own variable alone.</summary>
    private static RuleFormula? Formula(Binder binder, Symbol variable, RuleLetters letters)
    {
        if (binder is not { Head: BinderKind.Integral, Bindings: [var (bound, limits)] })
        {
            return null;
        }

        if (IsAntiderivative(binder, variable))
        {
            var antiderivative = Binder.Of(BinderKind.Integral, Function.Undefined("f")[variable], new Binding(variable, []));
            return letters.Formula(antiderivative, rules => rules.ByRule(antiderivative));
        }

        if (binder.Body.Has(variable) || limits.Length != 2)
        {
            return null;
        }

        var definite = Binder.Of(BinderKind.Integral, Function.Undefined("f")[bound], new Binding(bound, [letters.U, letters.V]));
        return letters.Formula(definite, rules => rules.ByRule(definite));
    }
}
