using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nabla.Compilation;

/// <summary>What is done with vectors.</summary>
internal sealed partial class PointEmitter
{
    private static readonly MethodInfo Merge512 = ((Func<Vector512<double>, Vector512<long>, Vector512<double>, Vector512<double>>)Avx512F.PermuteVar8x64x2).Method;

    private int LaneCount => program.LaneCount;

    private void ComputeLanes(Instruction i)
    {
        if (Ops.IsCall(i.Op))
        {
            CallLanes(i);
            return;
        }

        writer.Operation(i.Op, i.Data, i.Arity, k => Load(i[k]));
        Store(i.Target);
    }

    /// <summary>Calls a function whose arguments and results are passed in the workspace.</summary>
    private void CallLanes(in Instruction i)
    {
        for (var k = 0; k < i.Arity; k++)
        {
            Write(i[k], WorkspaceArgument, k * LaneCount);
        }

        int[] targets = i.Op == Op.SineCosine ? [i.Target, i.Data] : [i.Target];
        for (var k = 0; k < i.Arity + targets.Length; k++)
        {
            Address(WorkspaceArgument, k * LaneCount);
        }

        il.Emit(OpCodes.Call, writer.Called(i.Op, i.Data));
        for (var k = 0; k < targets.Length; k++)
        {
            Address(WorkspaceArgument, (i.Arity + k) * LaneCount);
            il.Emit(OpCodes.Call, vectors.Load);
            Store(targets[k]);
        }
    }

    /// <summary>Puts a vector of numbers on the stack.</summary>
    private void Number(double[] numbers)
    {
        var count = Array.TrueForAll(numbers, number => number.Equals(numbers[0])) ? 1 : numbers.Length;
        foreach (var number in numbers.AsSpan(0, count))
        {
            il.Emit(OpCodes.Ldc_R8, number);
        }

        il.Emit(OpCodes.Call, count == 1 ? vectors.Create : vectors.CreateOfLanes);
    }

    private void Insert(int[] lanes)
    {
        foreach (var value in lanes)
        {
            Load(value);
        }

        il.Emit(OpCodes.Call, lanes.Length == 1 ? vectors.Create : vectors.CreateOfLanes);
    }

    /// <summary>Puts lanes of one or two vectors, together, on the stack. Which ones are numbers to the just-in-time compiler, which makes one instruction of it where there is one.</summary>
    private void Move(PointStep.Move move)
    {
        if (move.Second is not { } second)
        {
            Shuffled(move.From, move.Lanes);
        }
        else if (LaneCount == Vector512<double>.Count)
        {
            Load(move.From);
            Integers([.. move.Lanes.Select(lane => (long)lane)]);
            Load(second);
            il.Emit(OpCodes.Call, Merge512);
        }
        else
        {
            Integers([.. move.Lanes.Select(lane => lane < LaneCount ? -1L : 0L)]);
            il.Emit(OpCodes.Call, vectors.AsDouble);
            Shuffled(move.From, move.Lanes);
            Shuffled(second, move.Lanes);
            il.Emit(OpCodes.Call, vectors.ConditionalSelect);
        }
    }

    private void Shuffled(int value, int[] lanes)
    {
        Load(value);
        Integers([.. lanes.Select(lane => (long)(lane % LaneCount))]);
        il.Emit(OpCodes.Call, vectors.Shuffle);
    }

    private void Integers(long[] numbers)
    {
        foreach (var number in numbers)
        {
            il.Emit(OpCodes.Ldc_I8, number);
        }

        il.Emit(OpCodes.Call, vectors.CreateOfIntegers);
    }
}
