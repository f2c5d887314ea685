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

    private const int WeightOfCall = 40;

    /// <summary>The weight of an operation: 1, or that of its function.</summary>
    public static int WeightOf(Op op, int function, IReadOnlyList<Function> functions) => op switch
    {
        Op.Call => functions[function].Vector?.Weight ?? WeightOfCall,
        Op.SineCosine => VectorFunctions.WeightOfSineCosine,
        Op.Power => VectorFunctions.Pow.Weight,
        _ => 1,
    };
}
