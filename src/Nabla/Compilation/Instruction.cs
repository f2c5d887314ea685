namespace Nabla.Compilation;

/// <summary>
/// A step of a tape: what is done to the values in the slots A, B and C, and the slot that the result goes to. Data is the
/// function of a call, and for sine and cosine the slot of the cosine.
/// </summary>
internal readonly record struct Instruction(Op Op, int Target, int A, int B, int C, int Data)
{
    /// <summary>How many operands there are.</summary>
    public int Arity => Op != Op.Call ? Ops.Arity(Op) : C != ValueGraph.None ? 3 : B != ValueGraph.None ? 2 : 1;

    /// <summary>The slot of the operand of an index.</summary>
    public int this[int index] => index switch { 0 => A, 1 => B, _ => C };
}
