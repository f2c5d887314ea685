using System.Collections.Immutable;
using System.Numerics;
using Nabla.Compilation;

namespace Nabla;

/// <summary>
/// A formula as a straight-line program: what is common to several parts is computed once, powers are products, and values that
/// are no longer needed leave their places to others. It is what is compiled, and readable when printed.
/// </summary>
public sealed class Tape
{
    internal Tape(ImmutableArray<Symbol> variables, Complex[] constants, Function[] functions, Instruction[] instructions, int[] results, int registerCount)
    {
        Variables = variables;
        Constants = constants;
        Functions = functions;
        Instructions = instructions;
        Results = results;
        RegisterCount = registerCount;
    }

    /// <summary>The variables, in the order in which their values are given.</summary>
    public ImmutableArray<Symbol> Variables { get; }

    /// <summary>The number of operations.</summary>
    public int Length => Instructions.Length;

    /// <summary>The largest number of values that are kept at a time.</summary>
    public int RegisterCount { get; }

    /// <summary>The number of results.</summary>
    public int ResultCount => Results.Length;

    // Slots are numbered: first the variables, then the numbers, then the registers.
    internal Complex[] Constants { get; }

    internal Function[] Functions { get; }

    internal Instruction[] Instructions { get; }

    internal int[] Results { get; }

    internal int FirstConstant => InputCount;

    internal int FirstRegister => InputCount + Constants.Length;

    internal int SlotCount => FirstRegister + RegisterCount;

    /// <summary>The number of values given: the variables, and what derivatives along a direction are given besides.</summary>
    internal int InputCount { get; init; }

    /// <summary>The program, one operation a line.</summary>
    public override string ToString() => TapePrinter.Print(this);
}
