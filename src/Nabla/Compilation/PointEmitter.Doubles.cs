using System.Reflection.Emit;

namespace Nabla.Compilation;

/// <summary>What is done with doubles.</summary>
internal sealed partial class PointEmitter
{
    private void Compute(in Instruction i)
    {
        if (i.Op == Op.Call && !IsStatic(i.Data))
        {
            il.Emit(OpCodes.Ldarg, ClosureArgument);
            il.Emit(OpCodes.Ldc_I4, i.Data);
            il.Emit(OpCodes.Ldelem_Ref);
            il.Emit(OpCodes.Castclass, kernels[i.Data].GetType());
        }

        for (var k = 0; k < i.Arity; k++)
        {
            Load(i[k]);
        }

        if (i.Op == Op.Call && kernels[i.Data] is Func<double[], double>)
        {
            for (var k = i.Arity; k < 3; k++)
            {
                Load(i.A); // what takes the place of an argument that there is not
            }

            il.Emit(OpCodes.Ldc_I4, i.Arity);
        }

        Operation(i);
        if (i.Op == Op.SineCosine)
        {
            var pair = il.DeclareLocal(typeof((double, double)));
            il.Emit(OpCodes.Stloc, pair);
            il.Emit(OpCodes.Ldloc, pair);
            il.Emit(OpCodes.Ldfld, ScalarMethods.First);
            Store(i.Target);
            il.Emit(OpCodes.Ldloc, pair);
            il.Emit(OpCodes.Ldfld, ScalarMethods.Second);
            Store(i.Data);
        }
        else
        {
            Store(i.Target);
        }
    }

    private void Operation(in Instruction i)
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
            case Op.Call when !IsStatic(i.Data):
                il.Emit(kernels[i.Data] is Func<double[], double> ? OpCodes.Call : OpCodes.Callvirt, ScalarMethods.Invoke(kernels[i.Data]));
                break;
            case Op.Call:
                il.Emit(OpCodes.Call, kernels[i.Data].Method);
                break;
            default:
                il.Emit(OpCodes.Call, ScalarMethods.Of(i.Op));
                break;
        }
    }

    /// <summary>Whether a kernel can be called without its delegate.</summary>
    private bool IsStatic(int function) => kernels[function] is not Func<double[], double> and { Target: null, Method.IsStatic: true };
}
