using System.Numerics;
using System.Runtime.InteropServices;

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
    private const int PlacesNearby = 16;

    private readonly Dictionary<(long, long), int> constantIndices = [];
    private readonly Dictionary<Function, int> functionIndices = [];
    private Node[] nodes = new Node[InitialCapacity];
    private int[] scopes = new int[InitialCapacity];

    // A table of values has to be looked into for every new one, and waits for memory where it is large and has no order. Operands
    // are mostly young, and what is made of them is made soon: so a value + 1 stands in one of some places that belong to its last operand, 0
    // where they are free, and only what finds no room there in the other table.
    private readonly Dictionary<Node, int> others = [];
    private int[] nearby = new int[(2 * InitialCapacity) + PlacesNearby];

    /// <summary>A value: its operation, up to three operands, and which variable, number, function or exponent it is about.</summary>
    public readonly record struct Node(Op Op, int A, int B, int C, int Data)
    {
        /// <summary>Equality, without the detour that a record takes for an enumeration.</summary>
        public bool Equals(Node other) => A == other.A && B == other.B && Op == other.Op && Data == other.Data && C == other.C;

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 over the golden ratio: spreads neighbours
            var mixed = ((ulong)(uint)A << 32 | (uint)B) * Multiplier;
            mixed ^= ((ulong)(uint)C << 32 | (uint)Data) + ((ulong)Op << 24);
            mixed = (mixed ^ (mixed >> 29)) * Multiplier;
            return (int)(mixed >> 32);
        }

        /// <summary>The operand of an index.</summary>
        public int this[int index] => index switch { 0 => A, 1 => B, _ => C };

        /// <summary>How many operands there are.</summary>
        public int Arity => Op != Op.Call ? Ops.Arity(Op) : C != None ? 3 : B != None ? 2 : 1;

        /// <summary>The first of the variables that the value depends on, the largest number where there is none.</summary>
        /// <param name="ofOthers">The same for each operand.</param>
        public int FirstVariable(ReadOnlySpan<int> ofOthers)
        {
            var first = Op == Op.Input ? Data : int.MaxValue;
            foreach (var operand in (ReadOnlySpan<int>)[A, B, C])
            {
                first = operand == None ? first : Math.Min(first, ofOthers[operand]);
            }

            return first;
        }
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
        if (function.Numeric is { } kernel && AreReal(arguments, out var x, out var y, out var z))
        {
            return Constant(RealKernels.Call(kernel, x, y, z, arguments.Length));
        }

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
    /// <param name="replacements">For each of the first values what takes its place, or <see cref="None"/>.</param>
    /// <param name="results">The values asked for, which change too.</param>
    public void Replace(int[] replacements, Span<int> results)
    {
        for (var value = 0; value < Count; value++)
        {
            ref var node = ref nodes[value];
            node = node with { A = Replaced(node.A), B = Replaced(node.B), C = Replaced(node.C) };
        }

        foreach (ref var result in results)
        {
            result = Replaced(result);
        }

        int Replaced(int value) => (uint)value < (uint)replacements.Length && replacements[value] is var other and not None ? other : value;
    }

    /// <summary>A place for something about every value that there is now, <see cref="None"/> at first.</summary>
    public int[] NewMap()
    {
        var map = new int[Count];
        Array.Fill(map, None);
        return map;
    }

    /// <summary>The function that a call calls.</summary>
    public Function FunctionOf(in Node call) => Functions[call.Data];

    private int Of(Op op, int a, int b = None, int c = None, int data = 0) =>
        Ops.IsCommutative(op) && b < a ? Intern(new Node(op, b, a, c, data)) : Intern(new Node(op, a, b, c, data));

    private int Intern(in Node node)
    {
        if (Count == nodes.Length)
        {
            Grow(2 * nodes.Length);
        }

        var first = (2 * (Math.Max(node.A, Math.Max(node.B, node.C)) + 1)) + (node.GetHashCode() & ((PlacesNearby / 2) - 1));
        foreach (ref var number in nearby.AsSpan(first, PlacesNearby / 2))
        {
            if (number == 0)
            {
                number = Count + 1;
                return Append(node);
            }

            if (nodes[number - 1].Equals(node))
            {
                return number - 1;
            }
        }

        ref var other = ref CollectionsMarshal.GetValueRefOrAddDefault(others, node, out var isKnown);
        return isKnown ? other : other = Append(node);
    }

    private int Append(in Node node)
    {
        Computation.Step();
        nodes[Count] = node;
        scopes[Count] = ScopeFor(node);
        return Count++;
    }

    /// <summary>Makes room for so many more values.</summary>
    public void Reserve(int count)
    {
        if (Count + count > nodes.Length)
        {
            Grow(Math.Max(Count + count, 2 * nodes.Length));
        }
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref nodes, capacity);
        Array.Resize(ref scopes, capacity);
        Array.Resize(ref nearby, (2 * capacity) + PlacesNearby);
    }
}
