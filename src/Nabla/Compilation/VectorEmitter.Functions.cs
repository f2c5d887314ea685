using System.Reflection.Emit;

namespace Nabla.Compilation;

/// <summary>Which functions are written in place, and calls of the others.</summary>
internal sealed partial class VectorEmitter
{
    private readonly HashSet<LoopStep.Compute> inPlace = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the functions in the innermost loops first, as many as fit beside the other operations.</summary>
    private void ChooseInPlace()
    {
        var calls = new List<(LoopStep.Compute Step, int Depth, int Weight)>();
        var left = program.InPlaceBudget;
        Collect(program.Steps, 0, 1);
        foreach (var (step, _, weight) in calls.OrderByDescending(call => call.Depth))
        {
            if (weight <= left)
            {
                left -= weight;
                inPlace.Add(step);
            }
        }

        void Collect(IReadOnlyList<LoopStep> steps, int depth, int copies)
        {
            foreach (var step in steps)
            {
                if (step is LoopStep.Repeat loop)
                {
                    Collect(loop.Body, depth + 1, copies * Copies(loop));
                }
                else if (step is LoopStep.Compute compute && HasKernel(compute.Node))
                {
                    calls.Add((compute, depth, copies * WeightOf(compute)));
                }
                else
                {
                    left -= copies;
                }
            }
        }
    }

    /// <summary>How often the body of a loop is written if it can be unrolled.</summary>
    private int Copies(LoopStep.Repeat loop) => IsShort(loop) ? (int)LengthOf(loop)! : IsWrittenSeveralTimes(loop) ? UnrolledRounds + 1 : 1;

    /// <summary>Whether all rounds of a loop are few operations.</summary>
    private bool IsShort(LoopStep.Repeat loop) => LengthOf(loop) is <= LongestUnrolled and var length && length * WeightOf(loop) <= LargestUnrolled;

    /// <summary>Whether several rounds of a loop are few operations.</summary>
    private bool IsWrittenSeveralTimes(LoopStep.Repeat loop) => UnrolledRounds * WeightOf(loop) <= LargestUnrolled;

    private long? LengthOf(LoopStep.Repeat loop) => program.Scopes[loop.Scope] is { From.Value: { } from, To.Value: { } to } ? Math.Max(0, to - from + 1) : null;

    private int WeightOf(LoopStep.Repeat loop) => loop.Body.Sum(step => step is LoopStep.Compute compute ? WeightOf(compute) : 1);

    private int WeightOf(LoopStep.Compute compute) =>
        HasKernel(compute.Node) ? interleaved * Inlining.WeightOf(compute.Node.Op, compute.Node.Data, program.Functions) : 1;

    private bool HasKernel(in ValueGraph.Node node) =>
        node.Op is Op.Power or Op.SineCosine || (node.Op == Op.Call && program.Functions[node.Data].Vector is not null);

    /// <summary>Calls a function whose arguments and results are passed at the end of the workspace.</summary>
    private void Call(ValueGraph.Node node, int copy, Scope scope, LocalBuilder[] targets)
    {
        for (var k = 0; k < node.Arity; k++)
        {
            Value(node[k], copy, scope);
            CallPlace(k);
            il.Emit(OpCodes.Call, vectors.Store);
        }

        for (var k = 0; k < node.Arity + targets.Length; k++)
        {
            CallPlace(k);
        }

        il.Emit(OpCodes.Call, writer.Called(node.Op, node.Data));
        for (var k = 0; k < targets.Length; k++)
        {
            CallPlace(node.Arity + k);
            il.Emit(OpCodes.Call, vectors.Load);
            il.Emit(OpCodes.Stloc, targets[k]);
        }
    }

    private void CallPlace(int index)
    {
        il.Emit(OpCodes.Ldarg, WorkspaceArgument);
        AddNumber((program.WorkspaceCount * (long)SizeOf(Storage.Workspace)) + (index * (long)vectorSize));
    }
}
