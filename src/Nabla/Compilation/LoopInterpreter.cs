using System.Runtime.InteropServices;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>Runs a program with loops without generated code: every step over a tile of rows, with vectors.</summary>
internal sealed class LoopInterpreter<T> : ILoopRunner
    where T : struct, ILanes<T>
{
    private readonly LoopProgram program;
    private readonly Dictionary<int, int> slots = [];
    private readonly List<Line> lines = [];

    /// <summary>A step: what it does, the slots of values or the place that it is about; a loop has the line after its end.</summary>
    private readonly record struct Line(LoopStep Step, Instruction Instruction, Place Place, int End);

    public LoopInterpreter(LoopProgram program)
    {
        this.program = program;
        foreach (var constant in program.Constants.Keys)
        {
            SlotOf(constant);
        }

        Flatten(program.Steps);
    }

    /// <inheritdoc/>
    public int Lanes => T.Count;

    /// <inheritdoc/>
    public int Granularity => T.Count;

    /// <inheritdoc/>
    public int Tile => 64;

    /// <inheritdoc/>
    public int WorkspaceLength => (slots.Count + program.WorkspaceCount) * Tile;

    /// <inheritdoc/>
    public void Prepare(Span<double> workspace)
    {
        foreach (var (value, number) in program.Constants)
        {
            workspace.Slice(slots[value] * Tile, Tile).Fill(number);
        }
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<double> uniforms, Span<double> rows, Span<double> outputs, Span<double> workspace, int count)
    {
        Span<long> counters = stackalloc long[IndexPolynomial.LargestDepth];
        Run(0, lines.Count, new Call(uniforms, rows, outputs, workspace[..(slots.Count * Tile)], workspace[(slots.Count * Tile)..], counters, count));
    }

    private readonly ref struct Call(
        ReadOnlySpan<double> uniforms, ReadOnlySpan<double> rows, Span<double> outputs, Span<double> values, Span<double> kept, Span<long> counters, int count)
    {
        public ReadOnlySpan<double> Uniforms { get; } = uniforms;

        public ReadOnlySpan<double> Rows { get; } = rows;

        public Span<double> Outputs { get; } = outputs;

        public Span<double> Values { get; } = values;

        public Span<double> Kept { get; } = kept;

        public Span<long> Counters { get; } = counters;

        public int Count { get; } = count;
    }

    private int SlotOf(int value)
    {
        if (!slots.TryGetValue(value, out var slot))
        {
            slots[value] = slot = slots.Count;
        }

        return slot;
    }

    private void Flatten(IEnumerable<LoopStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case LoopStep.Compute(var target, var node):
                    Add(step, new Instruction(node.Op, SlotOf(target), Operand(node, 0), Operand(node, 1), Operand(node, 2), node.Data));
                    break;
                case LoopStep.Gather(var target, var value, var isLargest):
                    Add(step, new Instruction(isLargest ? Op.Maximum : Op.Add, SlotOf(target), SlotOf(target), SlotOf(value), ValueGraph.None, 0));
                    break;
                case LoopStep.Begin(var target, _):
                    Add(step, new Instruction(Op.Constant, SlotOf(target), 0, 0, 0, 0));
                    break;
                case LoopStep.Load(var target, var place):
                    Add(step, new Instruction(Op.Element, SlotOf(target), 0, 0, 0, 0), place);
                    break;
                case LoopStep.Store(var value, var place):
                    Add(step, new Instruction(Op.Element, SlotOf(value), 0, 0, 0, 0), place);
                    break;
                case LoopStep.AddTo(var value, var place):
                    Add(step, new Instruction(Op.Element, SlotOf(value), 0, 0, 0, 0), place);
                    break;
                case LoopStep.Repeat loop:
                    var start = lines.Count;
                    Add(step, default);
                    Flatten(loop.Body);
                    lines[start] = lines[start] with { End = lines.Count };
                    break;
            }
        }

        void Add(LoopStep step, in Instruction instruction, Place place = default) => lines.Add(new Line(step, instruction, place, 0));

        int Operand(in ValueGraph.Node node, int index) => index < node.Arity ? SlotOf(node[index]) : ValueGraph.None;
    }

    private void Run(int from, int to, in Call call)
    {
        var code = CollectionsMarshal.AsSpan(lines);
        for (var at = from; at < to; at++)
        {
            ref readonly var line = ref code[at];
            if (line.Step is LoopStep.Repeat { Scope: var index })
            {
                var scope = program.Scopes[index];
                var last = scope.To.Evaluate(call.Counters);
                for (var counter = scope.From.Evaluate(call.Counters); counter <= last; counter++)
                {
                    call.Counters[scope.Depth - 1] = counter;
                    Run(at + 1, line.End, call);
                }

                at = line.End - 1;
                continue;
            }

            Step(line, call);
        }
    }

    private void Step(in Line line, in Call call)
    {
        var values = call.Values.Slice(line.Instruction.Target * Tile, call.Count);
        switch (line.Step)
        {
            case LoopStep.Compute or LoopStep.Gather:
                TileInterpreter.Step<T>(program.Functions, line.Instruction, call.Values, Tile, call.Count);
                break;
            case LoopStep.Begin { IsLargest: var isLargest }:
                values.Fill(isLargest ? double.NegativeInfinity : 0);
                break;
            case LoopStep.Load:
                Load(line.Place, (int)line.Place.Index.Evaluate(call.Counters), values, call);
                break;
            case LoopStep.Store:
                values.CopyTo(call.Kept[((int)line.Place.Index.Evaluate(call.Counters) * Tile)..]);
                break;
            case LoopStep.AddTo:
                AddUp(values, call.Outputs.Slice((int)line.Place.Index.Evaluate(call.Counters) * T.Count, T.Count));
                break;
        }
    }

    private void Load(Place place, int index, Span<double> values, in Call call)
    {
        switch (place.Storage)
        {
            case Storage.Number:
                values.Fill(index);
                break;
            case Storage.Uniform:
                values.Fill(call.Uniforms[index]);
                break;
            case Storage.Row:
                call.Rows.Slice(index * Tile, values.Length).CopyTo(values);
                break;
            default:
                call.Kept.Slice(index * Tile, values.Length).CopyTo(values);
                break;
        }
    }

    private static void AddUp(Span<double> values, Span<double> output)
    {
        ref var target = ref MemoryMarshal.GetReference(output);
        var sum = T.Load(in target, 0);
        for (nuint i = 0; i < (nuint)values.Length; i += (nuint)T.Count)
        {
            sum += T.Load(in MemoryMarshal.GetReference(values), i);
        }

        sum.Store(ref target, 0);
    }
}
