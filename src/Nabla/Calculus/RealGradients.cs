using System.Collections.Immutable;
using System.Globalization;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Calculus;

/// <summary>
/// The gradient of a formula of real doubles, as programs compute it: steps such as floor and sign have the derivative 0, also where they
/// jump, and |u| has sign(u), whatever is known of u. The calculus, which must be true everywhere, leaves <c>Derivative(floor(x), x)</c>.
/// So symbols stand for steps while derivatives are taken, and for Abs a function that has a derivative.
/// </summary>
internal sealed class RealGradients : Rewriter
{
    private static readonly Function Magnitude = new("_magnitude") { Partials = [a => Complexes.Sign[a[0]]], FactsOf = Complexes.Abs.FactsOf };

    private readonly Dictionary<Expr, Symbol> steps = [];
    private readonly HashSet<string> taken;

    private RealGradients(Expr formula) => taken = [.. FreeSymbolsExtensions.AllSymbols(formula).Select(s => s.Name)];

    /// <summary>The derivatives by the variables, in their order.</summary>
    public static ImmutableArray<Expr> Of(Expr formula, ImmutableArray<Symbol> variables)
    {
        var pass = new RealGradients(formula);
        var differentiable = pass.Visit(formula);
        var gradient = Gradients.Of(differentiable, variables);
        if (ReferenceEquals(differentiable, formula))
        {
            return gradient;
        }

        var restoring = new Restoring(pass.steps.ToDictionary(s => s.Value, s => s.Key));
        return [.. gradient.Select(restoring.Visit)];
    }

    protected override bool MayChange(Expr expr) => !expr.IsAtom;

    protected override Expr Rewrite(Expr expr) =>
        expr is not Apply { Function: var function, Arguments: var arguments } ? FromParts(expr)
        : function.IsStepOf(arguments.Length) ? StandInFor(expr)
        : ReferenceEquals(function, Complexes.Abs) ? Magnitude[Visit(arguments[0])]
        : ReferenceEquals(function, Complexes.Re) || ReferenceEquals(function, Complexes.Conjugate) ? Visit(arguments[0])
        : (function.Expansion?.Invoke(arguments) ?? (function.IsHolomorphic ? null : function.Definition)?.Invoke(arguments)) is { } meaning ? Visit(meaning)
        : FromParts(expr);

    protected override Expr RewriteBinder(Binder binder) => binder;

    private Symbol StandInFor(Expr step)
    {
        if (!steps.TryGetValue(step, out var symbol))
        {
            var number = steps.Count;
            string name;
            do
            {
                name = string.Create(CultureInfo.InvariantCulture, $"_step{number++}");
            }
            while (!taken.Add(name));
            steps[step] = symbol = new Symbol(name, Assumptions.Real);
        }

        return symbol;
    }

    /// <summary>Puts the steps and Abs back.</summary>
    private sealed class Restoring(Dictionary<Symbol, Expr> steps) : Rewriter
    {
        protected override bool MayChange(Expr expr) => expr is not (Number or Constant);

        protected override Expr Rewrite(Expr expr) =>
            expr is Symbol symbol ? steps.GetValueOrDefault(symbol, symbol)
            : expr is Apply { Function: var function, Arguments: [var argument] } && ReferenceEquals(function, Magnitude) ? Complexes.Abs[Visit(argument)]
            : FromParts(expr);

        protected override Expr RewriteBinder(Binder binder) => binder;
    }
}
