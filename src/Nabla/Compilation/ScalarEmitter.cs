using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;

namespace Nabla.Compilation;

/// <summary>
/// Machine code for one point. The tape is cut into methods of some hundred operations, which the just-in-time compiler
/// handles well (beyond a thousand variables in a method it keeps them in memory); values that outlive their method go through
/// the workspace.
/// </summary>
[RequiresDynamicCode("Generates code.")]
internal sealed class ScalarEmitter
{
    private const int MethodLength = 256;

    private const int ClosureArgument = 0;
    private const int InputsArgument = 1;
    private const int FirstArgument = 2;
    private const int RestArgument = 3;
    private const int WorkspaceArgument = 4;

    private readonly Tape tape;
    private readonly Delegate[] kernels;
    private readonly bool[] escapes;
    private readonly ILookup<int, int> resultsOfStep;

    private ScalarEmitter(Tape tape)
    {
        this.tape = tape;
        kernels = [.. tape.Functions.Select(RealKernels.Of)];
        escapes = new bool[tape.Length];
        resultsOfStep = FindEscapesAndResults().ToLookup(pair => pair.Step, pair => pair.Result);
    }

    /// <summary>The methods, to be called in order.</summary>
    public static GeneratedCode[] Emit(Tape tape)
    {
        var emitter = new ScalarEmitter(tape);
        var count = Math.Max(1, (tape.Length + MethodLength - 1) / MethodLength);
        return [.. Enumerable.Range(0, count).Select(i => emitter.Method(i))];
    }

    /// <summary>Marks the steps whose values are used in another method, and finds the step that computes each result (none for inputs and numbers).</summary>
    private List<(int Step, int Result)> FindEscapesAndResults()
    {
        var writer = new int[tape.SlotCount];
        Array.Fill(writer, -1);
        for (var step = 0; step < tape.Length; step++)
        {
            ref readonly var i = ref tape.Instructions[step];
            for (var k = 0; k < i.Arity; k++)
            {
                var source = writer[i[k]];
                if (source >= 0)
                {
                    escapes[source] |= source / MethodLength != step / MethodLength;
                }
            }

            writer[i.Target] = step;
            if (i.Op == Op.SineCosine)
            {
                writer[i.Data] = step;
            }
        }

        return [.. tape.Results.Select((slot, result) => (writer[slot], result))];
    }

    private GeneratedCode Method(int index)
    {
        var method = new DynamicMethod(
            "tape",
            typeof(void),
            [typeof(Delegate[]), typeof(double).MakeByRefType(), typeof(double).MakeByRefType(), typeof(double).MakeByRefType(), typeof(double).MakeByRefType()],
            typeof(ScalarEmitter).Module,
            skipVisibility: true);
        var writer = new MethodWriter(this, method.GetILGenerator(MethodLength * 32));
        if (index == 0)
        {
            writer.WriteResults(-1, onlySlot: null);
        }

        for (var step = index * MethodLength; step < Math.Min(tape.Length, (index + 1) * MethodLength); step++)
        {
            writer.Write(step);
        }

        writer.Return();
        return method.CreateDelegate<GeneratedCode>(kernels);
    }

    private sealed class MethodWriter(ScalarEmitter emitter, ILGenerator il)
    {
        private readonly Tape tape = emitter.tape;
        private readonly Dictionary<int, LocalBuilder> locals = [];

        public void Return() => il.Emit(OpCodes.Ret);

        public void Write(int step)
        {
            var i = tape.Instructions[step];
            if (i.Op == Op.Call && !emitter.IsStatic(i.Data))
            {
                il.Emit(OpCodes.Ldarg, ClosureArgument);
                il.Emit(OpCodes.Ldc_I4, i.Data);
                il.Emit(OpCodes.Ldelem_Ref);
                il.Emit(OpCodes.Castclass, emitter.kernels[i.Data].GetType());
            }

            for (var k = 0; k < i.Arity; k++)
            {
                Load(i[k]);
            }

            if (i.Op == Op.Call && emitter.kernels[i.Data] is Func<double[], double>)
            {
                for (var k = i.Arity; k < 3; k++)
                {
                    Load(i.A); // what takes the place of an argument that there is not
                }

                il.Emit(OpCodes.Ldc_I4, i.Arity);
            }

            Compute(i);
            if (i.Op == Op.SineCosine)
            {
                var pair = il.DeclareLocal(typeof((double, double)));
                il.Emit(OpCodes.Stloc, pair);
                LoadField(pair, "Item1");
                Store(step, i.Target);
                LoadField(pair, "Item2");
                Store(step, i.Data);
            }
            else
            {
                Store(step, i.Target);
            }
        }

        private void LoadField(LocalBuilder pair, string name)
        {
            il.Emit(OpCodes.Ldloc, pair);
            il.Emit(OpCodes.Ldfld, name == "Item1" ? ScalarMethods.First : ScalarMethods.Second);
        }

        private void Compute(in Instruction i)
        {
            switch (i.Op)
            {
                case Op.Add:
                    il.Emit(OpCodes.Add);
                    break;
                case Op.Subtract:
                    il.Emit(OpCodes.Sub);
                    break;
                case Op.Multiply:
                    il.Emit(OpCodes.Mul);
                    break;
                case Op.Divide:
                    il.Emit(OpCodes.Div);
                    break;
                case Op.Negate:
                    il.Emit(OpCodes.Neg);
                    break;
                case Op.Call when !emitter.IsStatic(i.Data):
                    il.Emit(emitter.kernels[i.Data] is Func<double[], double> ? OpCodes.Call : OpCodes.Callvirt, ScalarMethods.Invoke(emitter.kernels[i.Data]));
                    break;
                case Op.Call:
                    il.Emit(OpCodes.Call, emitter.kernels[i.Data].Method);
                    break;
                default:
                    il.Emit(OpCodes.Call, ScalarMethods.Of(i.Op));
                    break;
            }
        }

        private void Load(int slot)
        {
            if (slot >= tape.FirstConstant && slot < tape.FirstRegister)
            {
                il.Emit(OpCodes.Ldc_R8, RealKernels.ToReal(tape.Constants[slot - tape.FirstConstant]));
                return;
            }

            if (!locals.TryGetValue(slot, out var local))
            {
                locals[slot] = local = il.DeclareLocal(typeof(double));
                var isInput = slot < tape.FirstConstant;
                Address(isInput ? InputsArgument : WorkspaceArgument, isInput ? slot : slot - tape.FirstRegister);
                il.Emit(OpCodes.Ldind_R8);
                il.Emit(OpCodes.Stloc, local);
            }

            il.Emit(OpCodes.Ldloc, local);
        }

        private void Store(int step, int slot)
        {
            var local = il.DeclareLocal(typeof(double));
            locals[slot] = local;
            il.Emit(OpCodes.Stloc, local);
            if (emitter.escapes[step])
            {
                Address(WorkspaceArgument, slot - tape.FirstRegister);
                il.Emit(OpCodes.Ldloc, local);
                il.Emit(OpCodes.Stind_R8);
            }

            WriteResults(step, slot);
        }

        /// <summary>Writes the results that a step has computed, those in one slot of it.</summary>
        public void WriteResults(int step, int? onlySlot)
        {
            foreach (var result in emitter.resultsOfStep[step])
            {
                var slot = tape.Results[result];
                if (onlySlot is null || slot == onlySlot)
                {
                    Address(result == 0 ? FirstArgument : RestArgument, Math.Max(0, result - 1));
                    Load(slot);
                    il.Emit(OpCodes.Stind_R8);
                }
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

    /// <summary>Whether a kernel can be called without its delegate.</summary>
    private bool IsStatic(int function) => kernels[function] is not Func<double[], double> and { Target: null, Method.IsStatic: true };
}
