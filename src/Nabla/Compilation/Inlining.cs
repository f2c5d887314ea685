using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>
/// What the just-in-time compiler writes in place: it makes up to 512 variables of the methods that are inlined into one, about two for each operation of an elementary
/// function. Beyond, every operator on lanes is a call, and code takes five times as long.
/// </summary>
internal static class Inlining
{
    /// <summary>The weights that fit into one method.</summary>
    public const int Budget = 256;

    /// <summary>The weights that are worth it in one tape: in place a function saves a fraction of a nanosecond a point, and costs about a millisecond once.</summary>
    public const int BudgetOfTape = 4 * Budget;

    /// <summary>The weight of a function that is called with arguments in memory.</summary>
    public const int WeightOfCall = 4;

    /// <summary>The most vectors that a function takes and gives.</summary>
    public const int LargestCall = 3;

    private const int WeightOfScalars = 40;

    /// <summary>The weight of an operation: 1, or that of its function.</summary>
    public static int WeightOf(Op op, int function, IReadOnlyList<Function> functions) => op switch
    {
        Op.Call => functions[function].Vector?.Weight ?? WeightOfScalars,
        Op.SineCosine => VectorFunctions.WeightOfSineCosine,
        Op.Power => VectorFunctions.Pow.Weight,
        _ => 1,
    };
}
