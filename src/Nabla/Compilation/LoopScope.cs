namespace Nabla.Compilation;

/// <summary>
/// A loop of a computation, and so the values that are computed once for each of its rounds. Loops are nested: the values of a
/// loop may use those of the loops around it. The outermost scope, without a loop, has index 0.
/// </summary>
/// <param name="Parent">The index of the scope around it.</param>
/// <param name="Depth">How many loops are around its values.</param>
/// <param name="From">The first value of the counter.</param>
/// <param name="To">The last value of the counter; the loop is empty where it is smaller than the first.</param>
internal sealed record LoopScope(int Parent, int Depth, IndexPolynomial From, IndexPolynomial To)
{
    /// <summary>The outermost scope.</summary>
    public const int Root = 0;

    /// <summary>The smallest value that the counter has.</summary>
    public long Smallest { get; init; }

    /// <summary>How many values the counter has, from the smallest to the largest.</summary>
    public long Extent { get; init; }
}

/// <summary>Where an element comes from.</summary>
internal enum Storage : byte
{
    /// <summary>No array: the index itself is the value.</summary>
    Number,

    /// <summary>Numbers that are the same for all rows.</summary>
    Uniform,

    /// <summary>Numbers of a row.</summary>
    Row,

    /// <summary>Values that are kept for another loop over the same counters.</summary>
    Workspace,

    /// <summary>Sums over all rows.</summary>
    Output,
}

/// <summary>An element of an array, chosen by the counters of the loops around it.</summary>
/// <param name="Storage">Where the array is.</param>
/// <param name="Index">Which element, counted from the beginning of the storage.</param>
/// <param name="Scope">The loop in which the index changes.</param>
internal readonly record struct Place(Storage Storage, IndexPolynomial Index, int Scope);
