using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nabla.Compilation;

/// <summary>Runs a tape at one point in doubles, one instruction after the other, without generated code.</summary>
internal sealed class Interpreter
{
    private readonly Tape tape;
    private readonly Instruction[] instructions;
    private readonly Delegate[] kernels;
    private readonly double[] template;

    [ThreadStatic]
    private static double[]? spare;

    public Interpreter(Tape tape)
    {
        this.tape = tape;
        instructions = tape.Instructions;
        kernels = [.. tape.Functions.Select(RealKernels.Of)];
        template = [.. tape.Constants.Select(RealKernels.ToReal)];
    }

    /// <summary>Computes all results at a point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at once: the first call may be the only one, over a million operations
    public void Run(ReadOnlySpan<double> inputs, ref double first, Span<double> rest)
    {
        var slots = spare?.Length >= tape.SlotCount ? spare : new double[tape.SlotCount];
        spare = null; // a kernel that itself runs a tape must not take these
        inputs.CopyTo(slots);
        template.CopyTo(slots.AsSpan(tape.FirstConstant));
        foreach (ref readonly var i in instructions.AsSpan())
        {
            Step(i, slots);
        }

        first = slots[tape.Results[0]];
        for (var k = 0; k < rest.Length; k++)
        {
            rest[k] = slots[tape.Results[k + 1]];
        }

        spare = slots;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step(in Instruction i, double[] slots)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(slots);
        ref var target = ref Unsafe.Add(ref start, i.Target);
        var a = Unsafe.Add(ref start, i.A);
        switch (i.Op)
        {
            case Op.Add:
                target = a + Unsafe.Add(ref start, i.B);
                break;
            case Op.Subtract:
                target = a - Unsafe.Add(ref start, i.B);
                break;
            case Op.Multiply:
                target = a * Unsafe.Add(ref start, i.B);
                break;
            case Op.Divide:
                target = a / Unsafe.Add(ref start, i.B);
                break;
            case Op.Negate:
                target = -a;
                break;
            case Op.MultiplyAdd:
                target = Math.FusedMultiplyAdd(a, Unsafe.Add(ref start, i.B), Unsafe.Add(ref start, i.C));
                break;
            case Op.MultiplySubtract:
                target = RealKernels.MultiplySubtract(a, Unsafe.Add(ref start, i.B), Unsafe.Add(ref start, i.C));
                break;
            case Op.NegatedMultiplyAdd:
                target = RealKernels.NegatedMultiplyAdd(a, Unsafe.Add(ref start, i.B), Unsafe.Add(ref start, i.C));
                break;
            case Op.SineCosine:
                var (sine, cosine) = Math.SinCos(a);
                target = sine;
                slots[i.Data] = cosine;
                break;
            case Op.Select:
                target = RealKernels.Select(a, slots[i.B], slots[i.C]);
                break;
            case Op.Call:
                target = Call(kernels[i.Data], i, slots);
                break;
            default:
                target = Other(i.Op, a, i.B < 0 ? 0 : slots[i.B]);
                break;
        }
    }

    private static double Other(Op op, double a, double b) => op switch
    {
        Op.SquareRoot => Math.Sqrt(a),
        Op.Power => Math.Pow(a, b),
        Op.Absolute => Math.Abs(a),
        Op.Floor => Math.Floor(a),
        Op.Maximum => Math.Max(a, b),
        Op.Minimum => Math.Min(a, b),
        Op.Equal => RealKernels.Equal(a, b),
        Op.NotEqual => RealKernels.NotEqual(a, b),
        Op.Less => RealKernels.Less(a, b),
        Op.LessOrEqual => RealKernels.LessOrEqual(a, b),
        Op.Not => RealKernels.Not(a),
        Op.And => RealKernels.And(a, b),
        Op.Or => RealKernels.Or(a, b),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static double Call(Delegate kernel, in Instruction i, double[] slots) =>
        RealKernels.Call(kernel, slots[i.A], i.B < 0 ? 0 : slots[i.B], i.C < 0 ? 0 : slots[i.C], i.Arity);
}
