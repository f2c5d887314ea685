using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nabla.Compilation;

/// <summary>
/// The values that a computation is made of, each with the operation and the values that it comes from: what is computed, not
/// yet in which order. Equal values are one value. Operands come before what is made of them until powers are reduced.
/// </summary>
internal sealed partial class ValueGraph
{
    /// <summary>In place of an operand that an operation does not have.</summary>
    public const int None = -1;

    private const int InitialCapacity = 64;

    private readonly Dictionary<(long, long), int> constantIndices = [];
    private readonly Dictionary<Function, int> functionIndices = [];
    private Node[] nodes = new Node[InitialCapacity];
    private int[] scopes = new int[InitialCapacity];
    private int[] table = new int[2 * InitialCapacity]; // value + 1, open addressing; 0 is free

    /// <summary>A value: its operation, up to three operands, and which variable, number, function or exponent it is about.</summary>
    public readonly record struct Node(Op Op, int A, int B, int C, int Data)
    {
        /// <summary>Equality, without the detour that a record takes for an enumeration.</summary>
        public bool IsSame(in Node other) => A == other.A && B == other.B && Op == other.Op && Data == other.Data && C == other.C;

        /// <summary>The operand of an index.</summary>
        public int this[int index] => index switch { 0 => A, 1 => B, _ => C };

        /// <summary>How many operands there are.</summary>
        public int Arity => Op != Op.Call ? Ops.Arity(Op) : C != None ? 3 : B != None ? 2 : 1;
    }

    /// <summary>The number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers that occur.</summary>
    public List<Complex> Constants { get; } = [];

    /// <summary>The functions that are called.</summary>
    public List<Function> Functions { get; } = [];

    /// <summary>Where a value comes from.</summary>
    public ref readonly Node this[int value] => ref nodes[value];

    /// <summary>A variable, by its place in the list of variables.</summary>
    public int Input(int index) => Intern(new Node(Op.Input, None, None, None, index));

    /// <summary>A number.</summary>
    public int Constant(Complex number)
    {
        // By its bits: 0 and -0 are different numbers here.
        var bits = (BitConverter.DoubleToInt64Bits(number.Real), BitConverter.DoubleToInt64Bits(number.Imaginary));
        if (!constantIndices.TryGetValue(bits, out var index))
        {
            constantIndices[bits] = index = Constants.Count;
            Constants.Add(number);
        }

        return Intern(new Node(Op.Constant, None, None, None, index));
    }

    /// <summary>A function of one to three arguments.</summary>
    public int Call(Function function, ReadOnlySpan<int> arguments)
    {
        if (!functionIndices.TryGetValue(function, out var index))
        {
            functionIndices[function] = index = Functions.Count;
            Functions.Add(function);
        }

        return Intern(new Node(Op.Call, arguments[0], arguments.Length > 1 ? arguments[1] : None, arguments.Length > 2 ? arguments[2] : None, index));
    }

    /// <summary>Gives a value another origin, which must have the same result.</summary>
    public void Redefine(int value, in Node origin) => nodes[value] = origin;

    /// <summary>Uses other values in the place of some; equal values that are made from now on are no longer found.</summary>
    public void Replace(Dictionary<int, int> replaced, Span<int> results)
    {
        if (replaced.Count == 0)
        {
            return;
        }

        for (var value = 0; value < Count; value++)
        {
            ref var node = ref nodes[value];
            node = node with { A = Replaced(node.A), B = Replaced(node.B), C = Replaced(node.C) };
        }

        foreach (ref var result in results)
        {
            result = Replaced(result);
        }

        int Replaced(int value) => value != None && replaced.TryGetValue(value, out var other) ? other : value;
    }

    /// <summary>The function that a call calls.</summary>
    public Function FunctionOf(in Node call) => Functions[call.Data];

    private int Of(Op op, int a, int b = None, int c = None, int data = 0) =>
        Ops.IsCommutative(op) && b < a ? Intern(new Node(op, b, a, c, data)) : Intern(new Node(op, a, b, c, data));

    private int Intern(in Node node)
    {
        var slot = Slot(node);
        if (table[slot] != 0)
        {
            return table[slot] - 1;
        }

        Computation.Step();
        if (Count == nodes.Length)
        {
            Grow(2 * nodes.Length);
            slot = Slot(node);
        }

        nodes[Count] = node;
        scopes[Count] = ScopeFor(node);
        table[slot] = ++Count;
        return Count - 1;
    }

    private int Slot(in Node node)
    {
        var slot = (int)(Mixed(node) >> 32) & (table.Length - 1);
        while (table[slot] != 0 && !nodes[table[slot] - 1].IsSame(node))
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(in Node node)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 over the golden ratio: spreads neighbours
        var mixed = ((ulong)(uint)node.A << 32 | (uint)node.B) * Multiplier;
        mixed ^= ((ulong)(uint)node.C << 32 | (uint)node.Data) + ((ulong)node.Op << 24);
        mixed = (mixed ^ (mixed >> 29)) * Multiplier;
        return mixed ^ (mixed << 32);
    }

    /// <summary>Makes room for so many more values.</summary>
    public void Reserve(int count)
    {
        if (Count + count > nodes.Length)
        {
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)(Count + count)));
        }
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref nodes, capacity);
        Array.Resize(ref scopes, capacity);
        table = new int[2 * nodes.Length];
        for (var value = 0; value < Count; value++)
        {
            table[Slot(nodes[value])] = value + 1;
        }
    }
}
