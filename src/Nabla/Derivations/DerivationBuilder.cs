using System.Globalization;
using Nabla.Calculus;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>Makes the tree of steps for one variable: chooses a rule for every part and applies it twice, to unevaluated derivatives and to their values.</summary>
internal sealed class DerivationBuilder
{
    /// <summary>An expression with more different parts has no derivation that anybody could read.</summary>
    private const int MostParts = 2000;

    /// <summary>More steps than this are refused: derivatives of high order have ever more parts.</summary>
    private const int MostSteps = 10_000;

    private readonly Symbol variable;
    private Differentiation values;
    private readonly RuleChoice rules;
    private readonly Folding folding;
    private readonly NodeMap<DerivationStep> done = new();
    private readonly NodeMap<bool> dependence = new();
    private readonly Func<int> nextNumber;

    public DerivationBuilder(Symbol variable, StepLevel level, Expr function, Func<int> nextNumber)
    {
        this.variable = variable;
        values = new Differentiation(variable);
        rules = new RuleChoice(variable, new RuleLetters(variable, function), Depends);
        folding = new Folding(level, variable, Depends);
        this.nextNumber = nextNumber;
    }

    /// <summary>The steps to the derivative of a function.</summary>
    /// <exception cref="LimitException">The expression has too many parts.</exception>
    public DerivationStep Build(Expr function)
    {
        var parts = 0;
        PostOrder.Visit(function, needed: part => !part.IsAtom && part.MayContain(variable), _ =>
        {
            if (++parts > MostParts)
            {
                throw new LimitException(string.Create(CultureInfo.InvariantCulture, $"An expression with more than {MostParts} different parts has no readable derivation; Diff gives the derivative alone."));
            }
        });

        // As in Diff every order starts anew, and with the whole: results found on the way to other ones may have another form.
        values = new Differentiation(variable);
        values.Of(function);
        return StepFor(function);
    }

    private DerivationStep StepFor(Expr function)
    {
        if (done.TryGetValue(function, out var known))
        {
            return Repeated(known);
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(this, function, static (builder, part) => builder.StepFor(part));
        }

        var number = nextNumber();
        if (number > MostSteps)
        {
            throw new LimitException(string.Create(CultureInfo.InvariantCulture, $"The derivation has more than {MostSteps} steps; Diff gives the derivative alone."));
        }

        var rule = rules.For(function);
        var parts = new List<Expr>();
        var after = rule.Apply(new ShownRules(variable, part => Shown(part, parts)));
        var withParts = rule.Apply(new ShownRules(variable, values.Of));
        var result = values.Of(function);
        return done[function] = new DerivationStep
        {
            Number = number,
            Rule = rule.Name,
            Sentence = rule.Sentence,
            Formula = rule.Formula,
            Bindings = rule.Bindings,
            Function = function,
            Before = Unevaluated(function),
            After = after,
            Steps = [.. InPrintedOrder(function, parts).Select(StepFor)],
            WithParts = withParts,
            Tidying = Tidying.Between(withParts, result),
            Result = result,
            Assumptions = [.. rule.Assumptions, .. Denominators(after)],
        };
    }

    private static DerivationStep Repeated(DerivationStep step) => new()
    {
        Number = step.Number,
        Rule = step.Rule,
        Sentence = step.Sentence,
        Formula = step.Formula,
        Bindings = step.Bindings,
        Function = step.Function,
        Before = step.Before,
        After = step.Result,
        WithParts = step.Result,
        Result = step.Result,
        Assumptions = step.Assumptions,
        IsRepeated = true,
    };

    private Expr Shown(Expr part, List<Expr> parts)
    {
        if (folding.IsFolded(part))
        {
            return values.Of(part);
        }

        if (folding.TakeConstantsOut(part) is var (constant, rest))
        {
            return constant * Shown(rest, parts);
        }

        if (!parts.Contains(part))
        {
            parts.Add(part);
        }

        return Unevaluated(part);
    }

    private Binder Unevaluated(Expr function) => Binder.Of(BinderKind.Derivative, function, new Binding(variable, [Integer.One]));

    /// <summary>Whether a part depends on the variable: a mask without false negatives says no at once.</summary>
    private bool Depends(Expr part)
    {
        if (!part.MayContain(variable) || part is Symbol)
        {
            return part.Equals(variable);
        }

        if (!dependence.TryGetValue(part, out var depends))
        {
            dependence[part] = depends = values.Of(part) is not Integer { IsZero: true } || part.FreeSymbols.Contains(variable);
        }

        return depends;
    }

    /// <summary>The parts in the order in which they stand in the printed expression.</summary>
    private static IEnumerable<Expr> InPrintedOrder(Expr function, List<Expr> parts)
    {
        var places = new NodeMap<int>();
        var (order, printed) = function switch
        {
            Add sum => (sum.PrintOrder, (Func<int, Expr>)(i => i < 0 ? sum.Constant : sum.Terms[i].Base)),
            Mul product => (product.PrintOrder, i => product.Factors[i].ToExpr()),
            _ => ([], _ => function),
        };
        for (var i = 0; i < order.Length; i++)
        {
            places[printed(order[i])] = i;
        }

        return parts.OrderBy(part => places.TryGetValue(part, out var place) ? place : order.Length);
    }

    /// <summary>The denominators that the rule brings in: they must not be zero.</summary>
    private static IEnumerable<StepAssumption> Denominators(Expr derivative)
    {
        var terms = derivative is Add sum ? sum.Operands : [derivative];
        return terms
            .SelectMany(term => term switch
            {
                Mul product => product.Factors.ToArray(),
                Pow power => [new Factor(power.Base, power.Exponent)],
                _ => [],
            })
            .Where(factor => factor.Exponent is Number { IsNegative: true } && factor.Base.SymbolMask != 0)
            .Select(factor => Relation.Of(RelationOperator.NotEqual, factor.Base, Integer.Zero))
            .Where(condition => condition is Relation)
            .Distinct()
            .Select(condition => new StepAssumption($"{((Relation)condition).Left} != 0", condition));
    }
}
