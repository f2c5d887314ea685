using System.Collections.Immutable;
using Nabla.Calculus;

namespace Nabla.Compilation;

/// <summary>The tape of a gradient: reverse mode over the tape of the formula, or the symbolic gradient compiled, whichever has less to do.</summary>
internal static class GradientChoice
{
    private const int LargestReverse = 400; // operations: beyond, the symbolic gradient takes longer to make than it saves
    private const int CostOfFunction = 20;
    private const int CostOfDivision = 4;

    public static Tape Of(Expr formula, ImmutableArray<Symbol> variables, CompilationOptions options)
    {
        if (options.Derivative == DerivativeMethod.Symbolic)
        {
            return Symbolic(formula, variables, options);
        }

        var reverse = new FormulaGraph([formula], variables, isDifferentiated: true).Gradients(options.FuseMultiplyAdd);
        if (options.Derivative == DerivativeMethod.Reverse || reverse.Length > LargestReverse)
        {
            return reverse;
        }

        try
        {
            var symbolic = Symbolic(formula, variables, options);
            return Cost(symbolic) < Cost(reverse) ? symbolic : reverse;
        }
        catch (MathException)
        {
            return reverse; // the calculus leaves a derivative as it is that the tape has: of a function by its definition
        }
    }

    private static Tape Symbolic(Expr formula, ImmutableArray<Symbol> variables, CompilationOptions options) =>
        new FormulaGraph([formula, .. RealGradients.Of(formula, variables)], variables, isDifferentiated: true).Values(options.FuseMultiplyAdd);

    private static int Cost(Tape tape) => tape.Instructions.Sum(i => i.Op switch
    {
        Op.Call or Op.SineCosine or Op.Power => CostOfFunction,
        Op.Divide or Op.SquareRoot => CostOfDivision,
        _ => 1,
    });
}
