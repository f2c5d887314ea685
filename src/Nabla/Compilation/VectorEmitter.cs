using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>
/// Generated code over rows: adds to the outputs what so many groups of vectors contribute. Each reference is to the beginning of its storage.
/// </summary>
internal delegate void VectorCode(ref readonly double uniforms, ref double rows, ref double outputs, ref double workspace, nint groups);

/// <summary>
/// Machine code for a program with loops: the loop over the rows inside, values in variables, a lane for each row, several vectors
/// interleaved. An index moves by a constant or by a number known when its loop begins, so that an element costs one addition a round.
/// </summary>
[RequiresDynamicCode("Generates code.")]
internal sealed partial class VectorEmitter
{
    private const int ClosureArgument = 0;
    private const int UniformsArgument = 1;
    private const int RowsArgument = 2;
    private const int OutputsArgument = 3;
    private const int WorkspaceArgument = 4;
    private const int GroupsArgument = 5;

    private const int LongestUnrolled = 16;
    private const int UnrolledRounds = 4;
    private const int LargestUnrolled = 200; // operations

    private static readonly Type Reference = typeof(double).MakeByRefType();

    private readonly LoopProgram program;
    private readonly VectorInstructions vectors;
    private readonly ILGenerator il;
    private readonly LanesWriter writer;
    private readonly Delegate[] kernels;
    private readonly int vectorSize;
    private readonly int interleaved;
    private readonly int tile;
    private readonly int directCount;
    private readonly bool isDirectSingle;
    private readonly LocalBuilder rows;
    private readonly Dictionary<long, LocalBuilder> directColumns = [];
    private readonly Dictionary<int, LocalBuilder> counters = [];
    private readonly Dictionary<int, int> uses = [];

    private VectorEmitter(LoopProgram program, VectorInstructions vectors, int vectorSize, int interleaved, int tile, int directCount, bool isDirectSingle, ILGenerator il)
    {
        this.program = program;
        this.vectors = vectors;
        this.vectorSize = vectorSize;
        this.interleaved = interleaved;
        this.tile = tile;
        this.directCount = directCount;
        this.isDirectSingle = isDirectSingle;
        this.il = il;
        writer = new LanesWriter(il, vectors, program.Functions);
        kernels = [.. program.Functions.Select(f => f.Vector is null && f.Numeric is not null ? RealKernels.Of(f) : (Delegate)(Func<double, double>)Math.Abs)];
        rows = il.DeclareLocal(Reference);
        CountUses(program.Steps);
        ChooseInPlace();
    }

    /// <summary>The code for lanes of a type.</summary>
    /// <param name="program">The program.</param>
    /// <param name="interleaved">How many vectors of rows are computed side by side.</param>
    /// <param name="tile">How long a column of the rows' numbers is.</param>
    /// <param name="directCount">How many of the first columns are not in the tile: the uniform numbers are their addresses.</param>
    /// <param name="isDirectSingle">Whether these are floats.</param>
    public static VectorCode Emit<T>(LoopProgram program, int interleaved, int tile, int directCount = 0, bool isDirectSingle = false)
        where T : struct, ILanes<T>
    {
        var method = new DynamicMethod(
            "rows", typeof(void), [typeof(Delegate[]), Reference, Reference, Reference, Reference, typeof(nint)], typeof(VectorEmitter).Module, skipVisibility: true);
        var emitter = new VectorEmitter(program, VectorInstructions.Of<T>(), T.Count * sizeof(double), interleaved, tile, directCount, isDirectSingle, method.GetILGenerator(4096));
        emitter.OverRows();
        return method.CreateDelegate<VectorCode>(emitter.kernels);
    }

    private void OverRows()
    {
        il.Emit(OpCodes.Ldarg, RowsArgument);
        il.Emit(OpCodes.Stloc, rows);
        foreach (var column in program.Steps.Select(PlaceOf).OfType<Place>().Select(place => place.Index.Value!.Value).Where(index => index < directCount).Distinct())
        {
            var address = directColumns[column] = il.DeclareLocal(typeof(nint));
            il.Emit(OpCodes.Ldarg, UniformsArgument);
            AddNumber(column * sizeof(long));
            il.Emit(OpCodes.Ldind_I);
            il.Emit(OpCodes.Stloc, address);
        }

        var (start, end) = (il.DefineLabel(), il.DefineLabel());
        il.MarkLabel(start);
        il.Emit(OpCodes.Ldarg, GroupsArgument);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ble, end);
        Write(program.Steps, new Scope([], [], 0));
        Advance(rows, vectorSize * interleaved);
        foreach (var address in directColumns.Values)
        {
            Advance(address, DirectSize * interleaved);
        }

        il.Emit(OpCodes.Ldarg, GroupsArgument);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Starg, GroupsArgument);
        il.Emit(OpCodes.Br, start);
        il.MarkLabel(end);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>What is known inside a loop: the variables of values (one, or one for each interleaved vector), references that move with the loop, and the unrolled round.</summary>
    private sealed record Scope(Dictionary<int, LocalBuilder[]> Values, Dictionary<Place, Moving> References, int Round);

    /// <summary>A reference to an element for the counter of the round, by how many bytes the next round's is away (a number or a variable), and by how much that grows.</summary>
    private readonly record struct Moving(LocalBuilder Reference, long Stride, LocalBuilder? VariableStride, long Growth);

    private void Write(IReadOnlyList<LoopStep> steps, Scope scope)
    {
        var added = AddedOnly(steps);
        foreach (var step in steps)
        {
            switch (step)
            {
                case LoopStep.Compute compute when added.Contains(compute.Target):
                    products[compute.Target] = compute.Node;
                    break;
                case LoopStep.Compute compute:
                    Compute(compute, scope);
                    break;
                case LoopStep.Load(var target, var place):
                    Load(target, place, scope);
                    break;
                case LoopStep.Store(var value, var place):
                    Store(value, place, scope);
                    break;
                case LoopStep.AddTo(var value, var place):
                    AddTo(value, place, scope);
                    break;
                case LoopStep.Begin(var target, var isLargest):
                    scope.Values[target] = New(interleaved);
                    foreach (var local in scope.Values[target])
                    {
                        Number(isLargest ? double.NegativeInfinity : 0);
                        il.Emit(OpCodes.Stloc, local);
                    }

                    break;
                case LoopStep.Gather gather:
                    Gather(gather, scope);
                    break;
                case LoopStep.Repeat loop:
                    Repeat(loop, scope);
                    break;
            }
        }
    }

    /// <summary>The products, and those with the other sign, that are used once, in a sum or an output: they need not be rounded before they are added.</summary>
    private HashSet<int> AddedOnly(IReadOnlyList<LoopStep> steps)
    {
        var only = new HashSet<int>();
        if (program.IsFused)
        {
            only.UnionWith(steps.Select(Added).OfType<int>().Where(value => uses[value] == 1));
            foreach (var step in steps)
            {
                if (step is LoopStep.Compute(var target, { Op: Op.Negate } node) && only.Contains(target) && uses.GetValueOrDefault(node.A) == 1)
                {
                    only.Add(node.A);
                }
            }

            var products = steps.OfType<LoopStep.Compute>().Where(c => c.Node.Op == Op.Multiply).Select(c => c.Target).ToHashSet();
            var negated = steps.OfType<LoopStep.Compute>().Where(c => c.Node.Op == Op.Negate && products.Contains(c.Node.A) && only.Contains(c.Node.A)).Select(c => c.Target).ToHashSet();
            only.RemoveWhere(value => !products.Contains(value) && !negated.Contains(value));
        }

        return only;
    }

    /// <summary>The value that a step adds to a sum or an output.</summary>
    private static int? Added(LoopStep step) => step switch
    {
        LoopStep.Gather { IsLargest: false, Value: var value } => value,
        LoopStep.AddTo { Value: var value } => value,
        _ => null,
    };

    private void Repeat(LoopStep.Repeat loop, Scope outer)
    {
        var scope = program.Scopes[loop.Scope];
        var counter = counters[scope.Depth] = il.DeclareLocal(typeof(nint));
        Index(scope.From);
        il.Emit(OpCodes.Stloc, counter);
        var moving = References(loop, scope.Depth);
        var canUnroll = IsInnermost(loop) && !loop.Body.Select(PlaceOf).OfType<Place>().Any(place => place.Index.Depth == scope.Depth && !moving.ContainsKey(place));
        if (canUnroll && IsShort(loop) && moving.Values.All(m => m.VariableStride is null))
        {
            for (var round = 0; round < LengthOf(loop); round++)
            {
                Write(loop.Body, new Scope(new(outer.Values), moving, round));
            }

            return;
        }

        var last = il.DeclareLocal(typeof(nint));
        Index(scope.To);
        il.Emit(OpCodes.Stloc, last);
        if (canUnroll && IsWrittenSeveralTimes(loop))
        {
            Rounds(loop, outer, moving, counter, last, UnrolledRounds);
        }

        Rounds(loop, outer, moving, counter, last, 1);
    }

    /// <summary>A loop of so many rounds at a time as long as there are as many.</summary>
    private void Rounds(LoopStep.Repeat loop, Scope outer, Dictionary<Place, Moving> moving, LocalBuilder counter, LocalBuilder last, int count)
    {
        var (start, end) = (il.DefineLabel(), il.DefineLabel());
        il.MarkLabel(start);
        il.Emit(OpCodes.Ldloc, counter);
        AddNumber(count - 1);
        il.Emit(OpCodes.Ldloc, last);
        il.Emit(OpCodes.Bgt, end);
        for (var round = 0; round < count; round++)
        {
            Write(loop.Body, new Scope(new(outer.Values), moving, round));
            foreach (var (reference, _, stride, growth) in moving.Values)
            {
                if (stride is not null)
                {
                    Advance(reference, stride);
                    Advance(stride, growth);
                }
            }
        }

        foreach (var (reference, stride, _, _) in moving.Values)
        {
            Advance(reference, stride * count);
        }

        il.Emit(OpCodes.Ldloc, counter);
        AddNumber(count);
        il.Emit(OpCodes.Stloc, counter);
        il.Emit(OpCodes.Br, start);
        il.MarkLabel(end);
    }

    /// <summary>References to the elements that move with a loop, as they are in its first round.</summary>
    private Dictionary<Place, Moving> References(LoopStep.Repeat loop, int depth)
    {
        var moving = new Dictionary<Place, Moving>();
        foreach (var place in loop.Body.Select(PlaceOf).OfType<Place>().Where(p => p.Storage != Storage.Number))
        {
            var difference = place.Index.Difference(depth);
            var growth = difference.Difference(depth);
            if (place.Index.Depth < depth || moving.ContainsKey(place) || growth.Value is not { } constantGrowth)
            {
                continue;
            }

            LocalBuilder? variable = null;
            if (difference.Value is null)
            {
                variable = il.DeclareLocal(typeof(nint));
                Index(difference);
                Scale(SizeOf(place.Storage));
                il.Emit(OpCodes.Stloc, variable);
            }

            var reference = il.DeclareLocal(Reference);
            Address(place);
            il.Emit(OpCodes.Stloc, reference);
            moving[place] = new Moving(reference, (difference.Value ?? 0) * SizeOf(place.Storage), variable, constantGrowth * SizeOf(place.Storage));
        }

        return moving;
    }

    private static Place? PlaceOf(LoopStep step) => step switch
    {
        LoopStep.Load load => load.From,
        LoopStep.Store store => store.To,
        LoopStep.AddTo add => add.To,
        _ => null,
    };

    private void CountUses(IEnumerable<LoopStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case LoopStep.Compute { Node: var node }:
                    for (var k = 0; k < node.Arity; k++)
                    {
                        Count(node[k]);
                    }

                    break;
                case LoopStep.Store { Value: var value }:
                    Count(value, times: 2);
                    break;
                case LoopStep.AddTo { Value: var value }:
                    Count(value);
                    break;
                case LoopStep.Gather { Value: var value }:
                    Count(value);
                    break;
                case LoopStep.Repeat loop:
                    CountUses(loop.Body);
                    break;
            }
        }

        void Count(int value, int times = 1) => uses[value] = uses.GetValueOrDefault(value) + times;
    }
}
