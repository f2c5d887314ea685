using System.Reflection.Emit;

namespace Nabla.Compilation;

/// <summary>Which functions are written in place, and calls of the others.</summary>
internal sealed partial class VectorEmitter
{
    private readonly HashSet<LoopStep.Compute> inPlace = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the functions in the innermost loops first, as many as fit beside the other operations.</summary>
    private void ChooseInPlace()
    {
        var calls = new List<(LoopStep.Compute Step, int Depth, int Variables)>();
        var left = program.InPlaceBudget;
        Collect(program.Steps, 0, 1);
        foreach (var (step, _, variables) in calls.OrderByDescending(call => call.Depth))
        {
            if (variables <= left)
            {
                left -= variables;
                inPlace.Add(step);
            }
        }

        void Collect(IReadOnlyList<LoopStep> steps, int depth, int copies)
        {
            var added = AddedOnly(steps);
            foreach (var step in steps)
            {
                if (step is LoopStep.Repeat loop)
                {
                    Collect(loop.Body, depth + 1, copies * Copies(loop));
                }
                else if (step is LoopStep.Compute compute && HasKernel(compute.Node))
                {
                    calls.Add((compute, depth, copies * VariablesInPlace(compute.Node)));
                }
                else if (step is not LoopStep.Compute { Target: var target } || !added.Contains(target))
                {
                    left -= copies * VariablesOf(step);
                }
            }
        }
    }

    /// <summary>How often the body of a loop is written if it can be unrolled.</summary>
    private int Copies(LoopStep.Repeat loop) => !IsInnermost(loop) ? 1 : IsShort(loop) ? (int)LengthOf(loop)! : IsWrittenSeveralTimes(loop) ? UnrolledRounds + 1 : 1;

    private static bool IsInnermost(LoopStep.Repeat loop) => !loop.Body.Any(step => step is LoopStep.Repeat);

    /// <summary>Whether all rounds of a loop are few operations.</summary>
    private bool IsShort(LoopStep.Repeat loop) => LengthOf(loop) is <= LongestUnrolled and var length && length * LengthOfBody(loop) <= LargestUnrolled;

    /// <summary>Whether several rounds of a loop are few operations.</summary>
    private bool IsWrittenSeveralTimes(LoopStep.Repeat loop) => UnrolledRounds * LengthOfBody(loop) <= LargestUnrolled;

    private long? LengthOf(LoopStep.Repeat loop) => program.Scopes[loop.Scope] is { From.Value: { } from, To.Value: { } to } ? Math.Max(0, to - from + 1) : null;

    /// <summary>The operations of a loop's body; a function counts as many as it has.</summary>
    private int LengthOfBody(LoopStep.Repeat loop) => loop.Body.Sum(step =>
        step is LoopStep.Compute { Node: var node } && HasKernel(node) ? VariablesInPlace(node) / 2 : 1);

    /// <summary>The variables of a function that is written in place.</summary>
    private int VariablesInPlace(in ValueGraph.Node node) => interleaved * Inlining.VariablesOf(node.Op, node.Data, program.Functions);

    /// <summary>The most variables that a step declares.</summary>
    private int VariablesOf(LoopStep step) => step switch
    {
        LoopStep.Compute or LoopStep.Begin => interleaved,
        LoopStep.Load { From.Storage: Storage.Row or Storage.Workspace } => interleaved,
        LoopStep.Load or LoopStep.AddTo => 1,
        _ => 0,
    };

    private bool HasKernel(in ValueGraph.Node node) =>
        Ops.IsCall(node.Op) && (node.Op != Op.Call || program.Functions[node.Data].Vector is not null);

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
