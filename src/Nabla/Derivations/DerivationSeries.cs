using System.Collections.Immutable;
using Nabla.Calculus;

namespace Nabla.Derivations;

/// <summary>Derivations of any order and by several variables, one differentiation after the other.</summary>
internal static class DerivationSeries
{
    /// <summary>The derivation for variables as Diff takes them: an integer after a variable is its order.</summary>
    /// <exception cref="MathException">What Diff refuses, and variables that are not symbols.</exception>
    public static Derivation Of(Expr function, StepLevel level, ReadOnlySpan<Expr> variables)
    {
        var steps = ImmutableArray.CreateBuilder<DerivationStep>();
        var builders = new Dictionary<Symbol, DerivationBuilder>();
        var number = 0;
        var current = function;
        foreach (var (variable, order) in Derivatives.Orders(function, variables))
        {
            var symbol = variable as Symbol ?? throw new MathException($"Steps are shown for derivatives by a symbol; '{variable}' is none.");
            if (!builders.TryGetValue(symbol, out var builder))
            {
                // One builder for all derivatives by a variable: what one has found the next refers to.
                builders[symbol] = builder = new DerivationBuilder(symbol, level, function, () => ++number);
            }

            for (var i = 0; i < order && current is not Integer { IsZero: true }; i++)
            {
                steps.Add(builder.Build(current));
                current = steps[^1].Result;
            }
        }

        return new Derivation(function, level, steps.ToImmutable());
    }
}
