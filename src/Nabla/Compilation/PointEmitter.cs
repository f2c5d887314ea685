using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>Machine code for one point: values in variables, doubles and vectors.</summary>
[RequiresDynamicCode("Generates code.")]
internal sealed partial class PointEmitter
{
    private const int ClosureArgument = 0;
    private const int InputsArgument = 1;
    private const int FirstArgument = 2;
    private const int RestArgument = 3;
    private const int WorkspaceArgument = 4;
    private const int BytesPerStep = 32;

    private static readonly Type Reference = typeof(double).MakeByRefType();

    private readonly PointProgram program;
    private readonly TapeValues values;
    private readonly PointSegments segments;
    private readonly Delegate[] kernels;
    private readonly ILGenerator il;
    private readonly VectorInstructions vectors;
    private readonly LanesWriter writer;
    private readonly Dictionary<int, LocalBuilder> locals = [];

    private PointEmitter(PointProgram program, PointSegments segments, Delegate[] kernels, VectorInstructions vectors, ILGenerator il)
    {
        this.program = program;
        this.segments = segments;
        this.kernels = kernels;
        this.vectors = vectors;
        this.il = il;
        values = program.Values;
        writer = new LanesWriter(il, vectors, values.Functions);
    }

    /// <summary>The methods, to be called in order, and the length of the workspace that they share.</summary>
    public static (GeneratedCode[] Methods, int WorkspaceLength) Emit(Tape tape) =>
        Vector512.IsHardwareAccelerated ? Emit<Lanes512>(tape) : Vector256.IsHardwareAccelerated ? Emit<Lanes256>(tape) : Emit<Lanes128>(tape);

    /// <inheritdoc cref="Emit(Tape)"/>
    /// <typeparam name="T">The lanes of the vectors.</typeparam>
    public static (GeneratedCode[] Methods, int WorkspaceLength) Emit<T>(Tape tape)
        where T : struct, ILanes<T>
    {
        var program = PointProgram.Of(tape, T.Count);
        var segments = PointSegments.Of(program);
        Delegate[] kernels = [.. tape.Functions.Select(RealKernels.Of)];
        var vectors = VectorInstructions.Of<T>();
        return ([.. segments.Methods.Select(Method)], segments.WorkspaceLength);

        GeneratedCode Method(IReadOnlyList<PointStep> steps)
        {
            var method = new DynamicMethod(
                "point", typeof(void), [typeof(Delegate[]), Reference, Reference, Reference, Reference], typeof(PointEmitter).Module, skipVisibility: true);
            new PointEmitter(program, segments, kernels, vectors, method.GetILGenerator(BytesPerStep * (steps.Count + 1))).Write(steps);
            return method.CreateDelegate<GeneratedCode>(kernels);
        }
    }

    private void Write(IReadOnlyList<PointStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case PointStep.Compute(var i) when program.IsVector(i.Target):
                    ComputeLanes(i);
                    break;
                case PointStep.Compute(var i):
                    Compute(i);
                    break;
                case PointStep.Read(var target, var first):
                    Address(InputsArgument, first);
                    il.Emit(OpCodes.Call, vectors.Load);
                    Store(target);
                    break;
                case PointStep.Insert(var target, var lanes):
                    Insert(lanes);
                    Store(target);
                    break;
                case PointStep.Move move:
                    Move(move);
                    Store(move.Target);
                    break;
                case PointStep.Extract(var target, var from, var lane):
                    Load(from);
                    il.Emit(OpCodes.Ldc_I4, lane);
                    il.Emit(OpCodes.Call, vectors.GetElement);
                    Store(target);
                    break;
                case PointStep.Write(var value, var first):
                    Write(value, first == 0 ? FirstArgument : RestArgument, Math.Max(0, first - 1));
                    break;
            }
        }

        il.Emit(OpCodes.Ret);
    }

    /// <summary>Puts a value on the stack.</summary>
    private void Load(int value)
    {
        if (values.IsConstant(value))
        {
            il.Emit(OpCodes.Ldc_R8, values.Constant(value));
            return;
        }

        if (program.Numbers.TryGetValue(value, out var numbers))
        {
            Number(numbers);
            return;
        }

        if (!locals.TryGetValue(value, out var local))
        {
            var isInput = values.IsInput(value);
            Address(isInput ? InputsArgument : WorkspaceArgument, isInput ? value : segments.PlaceOf(value)!.Value);
            if (program.IsVector(value))
            {
                il.Emit(OpCodes.Call, vectors.Load);
            }
            else
            {
                il.Emit(OpCodes.Ldind_R8);
            }

            local = Keep(value);
        }

        il.Emit(OpCodes.Ldloc, local);
    }

    /// <summary>Takes a value from the stack.</summary>
    private void Store(int value)
    {
        Keep(value);
        if (segments.PlaceOf(value) is { } place)
        {
            Write(value, WorkspaceArgument, place);
        }
    }

    private LocalBuilder Keep(int value)
    {
        var local = locals[value] = il.DeclareLocal(program.IsVector(value) ? vectors.Vector : typeof(double));
        il.Emit(OpCodes.Stloc, local);
        return local;
    }

    /// <summary>Writes a value to memory.</summary>
    private void Write(int value, int argument, int index)
    {
        if (program.IsVector(value))
        {
            Load(value);
            Address(argument, index);
            il.Emit(OpCodes.Call, vectors.Store);
        }
        else
        {
            Address(argument, index);
            Load(value);
            il.Emit(OpCodes.Stind_R8);
        }
    }

    private void Address(int argument, int index)
    {
        il.Emit(OpCodes.Ldarg, argument);
        if (index > 0)
        {
            il.Emit(OpCodes.Ldc_I4, index * sizeof(double));
            il.Emit(OpCodes.Add);
        }
    }
}
