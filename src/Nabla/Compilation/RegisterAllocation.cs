using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Compilation;

/// <summary>Gives every value of a schedule a register, from its computation to its last use; a result may take the place of an operand.</summary>
internal sealed class RegisterAllocation(ValueGraph graph, ImmutableArray<Symbol> variables, int inputCount, int[] order, int[] pairs)
{
    private const int Unset = ValueGraph.None;

    private readonly int[] slots = graph.NewMap();
    private readonly int[] lastUse = new int[graph.Count];
    private readonly List<System.Numerics.Complex> constants = [];
    private readonly Stack<int> free = new();
    private int registerCount;

    public Tape Run(ReadOnlySpan<int> results)
    {
        FindLastUses(results);
        NameInputsAndConstants(results);
        var first = inputCount + constants.Count;
        var instructions = new Instruction[order.Length];
        var count = 0;
        for (var time = 0; time < order.Length; time++)
        {
            var value = order[time];
            if (slots[value] != Unset)
            {
                continue; // the cosine that came with its sine, or the other way round
            }

            var node = graph[value];
            var (a, b, c) = (Slot(node, 0), Slot(node, 1), Slot(node, 2));
            Release(node, time);
            slots[value] = first + Take();
            if (pairs[value] is var partner and not ValueGraph.None)
            {
                slots[partner] = first + Take();
                var (sine, cosine) = ReferenceEquals(graph.FunctionOf(node), Trigonometric.Sin) ? (value, partner) : (partner, value);
                instructions[count++] = new Instruction(Op.SineCosine, slots[sine], a, b, c, slots[cosine]);
                continue;
            }

            instructions[count++] = new Instruction(node.Op, slots[value], a, b, c, node.Data);
        }

        var resultSlots = new int[results.Length];
        for (var i = 0; i < results.Length; i++)
        {
            resultSlots[i] = slots[results[i]];
        }

        return new Tape(variables, [.. constants], [.. graph.Functions], count == instructions.Length ? instructions : instructions[..count], resultSlots, registerCount) { InputCount = inputCount };
    }

    private void FindLastUses(ReadOnlySpan<int> results)
    {
        for (var time = 0; time < order.Length; time++)
        {
            ref readonly var node = ref graph[order[time]];
            for (var k = 0; k < node.Arity; k++)
            {
                lastUse[node[k]] = time;
            }
        }

        foreach (var result in results)
        {
            lastUse[result] = int.MaxValue;
        }
    }

    /// <summary>Numbers only those that are needed.</summary>
    private void NameInputsAndConstants(ReadOnlySpan<int> results)
    {
        foreach (var value in order)
        {
            ref readonly var node = ref graph[value];
            for (var k = 0; k < node.Arity; k++)
            {
                NameLeaf(node[k]);
            }
        }

        foreach (var result in results)
        {
            NameLeaf(result);
        }
    }

    private void NameLeaf(int value)
    {
        ref readonly var node = ref graph[value];
        if (slots[value] != Unset)
        {
            return;
        }

        if (node.Op == Op.Input)
        {
            slots[value] = node.Data;
        }
        else if (node.Op == Op.Constant)
        {
            slots[value] = inputCount + constants.Count;
            constants.Add(graph.Constants[node.Data]);
        }
    }

    private int Slot(in ValueGraph.Node node, int index) => index < node.Arity ? slots[node[index]] : ValueGraph.None;

    private void Release(in ValueGraph.Node node, int time)
    {
        for (var k = 0; k < node.Arity; k++)
        {
            var operand = node[k];
            if (graph[operand].Op is Op.Input or Op.Constant || lastUse[operand] != time)
            {
                continue;
            }

            free.Push(slots[operand] - inputCount - constants.Count);
            lastUse[operand] = Unset; // once, also where it is two operands
        }
    }

    private int Take() => free.TryPop(out var register) ? register : registerCount++;
}
