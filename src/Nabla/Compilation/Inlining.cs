using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>
/// What the just-in-time compiler writes in place: it inlines as long as a method has no more than 512 variables, about two for each operation of an elementary
/// function. Beyond, every operator on lanes is a call, and code takes five times as long.
/// </summary>
internal static class Inlining
{
    /// <summary>The variables of a method, in those of functions of 512 bits; narrower vectors, which have no masks, take a quarter more for the same functions.</summary>
    public static int Budget { get; } = Vector512.IsHardwareAccelerated ? 512 : 400;

    /// <summary>The variables of functions that are worth it in one tape: in place a function saves a fraction of a nanosecond a point, and costs about a millisecond once.</summary>
    public static int BudgetOfTape => 4 * Budget;

    /// <summary>The variables of a function that is called with arguments in memory.</summary>
    public const int VariablesOfCall = 4;

    /// <summary>The most vectors that a function takes and gives.</summary>
    public const int LargestCall = 3;

    private const int VariablesOfScalars = 40;

    /// <summary>The instruction of a tape from which on functions are called, and the variables of those before it, which are written in place.</summary>
    public static (int FirstCall, int InPlace) Split(Tape tape)
    {
        var inPlace = 0;
        for (var at = 0; at < tape.Length; at++)
        {
            ref readonly var i = ref tape.Instructions[at];
            if (Ops.IsCall(i.Op))
            {
                var variables = VariablesOf(i.Op, i.Data, tape.Functions);
                if (inPlace + variables > BudgetOfTape)
                {
                    return (at, inPlace);
                }

                inPlace += variables;
            }
        }

        return (tape.Length, inPlace);
    }

    /// <summary>The variables of an operation.</summary>
    public static int VariablesOf(Op op, int function, IReadOnlyList<Function> functions) => op switch
    {
        Op.Call => functions[function].Vector?.Variables ?? VariablesOfScalars,
        Op.SineCosine => VectorFunctions.VariablesOfSineCosine,
        Op.Power => VectorFunctions.Pow.Variables,
        _ => 1,
    };
}
