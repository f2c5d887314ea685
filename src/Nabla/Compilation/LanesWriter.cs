using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>Writes operations on vectors.</summary>
[RequiresDynamicCode("Generates code.")]
internal sealed class LanesWriter(ILGenerator il, VectorInstructions vectors, IReadOnlyList<Function> functions)
{
    /// <summary>Puts the result of an operation on the stack; a sine and its cosine as a pair.</summary>
    /// <param name="op">What is done. A function that is called has a kernel for vectors.</param>
    /// <param name="function">The function of a call.</param>
    /// <param name="arity">How many operands there are.</param>
    /// <param name="load">Puts the operand with an index on the stack.</param>
    public void Operation(Op op, int function, int arity, Action<int> load)
    {
        if (vectors.Of(op) is { } instruction)
        {
            for (var k = 0; k < arity; k++)
            {
                load(k);
            }

            il.Emit(OpCodes.Call, instruction);
        }
        else if (op is Op.MultiplyAdd or Op.MultiplySubtract or Op.NegatedMultiplyAdd)
        {
            load(0);
            if (op == Op.NegatedMultiplyAdd)
            {
                il.Emit(OpCodes.Call, vectors.Negate);
            }

            load(1);
            load(2);
            if (op == Op.MultiplySubtract)
            {
                il.Emit(OpCodes.Call, vectors.Negate);
            }

            il.Emit(OpCodes.Call, vectors.FusedMultiplyAdd);
        }
        else
        {
            for (var k = 0; k < arity; k++)
            {
                load(k);
                il.Emit(OpCodes.Call, vectors.ToLanes);
            }

            il.Emit(OpCodes.Call, Method(op, function));
            if (op != Op.SineCosine)
            {
                il.Emit(OpCodes.Call, vectors.FromLanes);
            }
        }
    }

    /// <summary>Takes the sine and the cosine on the stack apart.</summary>
    public void TakeApart(LocalBuilder sine, LocalBuilder cosine)
    {
        var pair = il.DeclareLocal(typeof(ValueTuple<,>).MakeGenericType(vectors.Lanes, vectors.Lanes));
        il.Emit(OpCodes.Stloc, pair);
        foreach (var (name, local) in new[] { ("Item1", sine), ("Item2", cosine) })
        {
            il.Emit(OpCodes.Ldloc, pair);
            il.Emit(OpCodes.Ldfld, pair.LocalType.GetField(name)!);
            il.Emit(OpCodes.Call, vectors.FromLanes);
            il.Emit(OpCodes.Stloc, local);
        }
    }

    /// <summary>The method of a function whose arguments and results are passed in memory.</summary>
    public MethodInfo Called(Op op, int function) => op switch
    {
        Op.Call => functions[function].Vector!.Method(vectors.Lanes, isInPlace: false),
        Op.Power => vectors.OfLanes(typeof(LaneCalls), nameof(LaneCalls.Power)),
        _ => vectors.OfLanes(typeof(LaneCalls), nameof(LaneCalls.SineCosine)),
    };

    private MethodInfo Method(Op op, int function) => op switch
    {
        Op.Call => functions[function].Vector!.Method(vectors.Lanes, isInPlace: true),
        Op.Power => vectors.OfLanes(typeof(VectorMath), nameof(VectorMath.Pow)),
        Op.SineCosine => vectors.OfLanes(typeof(VectorMath), nameof(VectorMath.SinCos)),
        _ => vectors.OfLanes(typeof(VectorOperations), op.ToString()),
    };
}
