using System.Reflection.Emit;

namespace Nabla.Compilation;

/// <summary>What is done to values.</summary>
internal sealed partial class VectorEmitter
{
    private readonly Dictionary<int, ValueGraph.Node> products = []; // that are computed where they are added

    private LocalBuilder[] New(int count)
    {
        var locals = new LocalBuilder[count];
        for (var k = 0; k < count; k++)
        {
            locals[k] = il.DeclareLocal(vectors.Vector);
        }

        return locals;
    }

    private void Compute(LoopStep.Compute step, Scope scope)
    {
        var (target, node) = step;
        var count = 1;
        for (var k = 0; k < node.Arity; k++)
        {
            count = Math.Max(count, program.Constants.ContainsKey(node[k]) ? 1 : scope.Values[node[k]].Length);
        }

        var results = scope.Values[target] = New(count);
        var seconds = node.Op == Op.SineCosine ? scope.Values[node.Data] = New(count) : null;
        for (var copy = 0; copy < count; copy++)
        {
            if (HasKernel(node) && !inPlace.Contains(step))
            {
                Call(node, copy, scope, seconds is null ? [results[copy]] : [results[copy], seconds[copy]]);
                continue;
            }

            Operation(node, copy, scope);
            if (seconds is not null)
            {
                writer.TakeApart(results[copy], seconds[copy]);
            }
            else
            {
                il.Emit(OpCodes.Stloc, results[copy]);
            }
        }
    }

    /// <summary>Puts the result of an operation on the stack.</summary>
    private void Operation(in ValueGraph.Node node, int copy, Scope scope)
    {
        var operands = node;
        if (node.Op == Op.Call && program.Functions[node.Data].Vector is null)
        {
            il.Emit(OpCodes.Ldarg, ClosureArgument);
            il.Emit(OpCodes.Ldc_I4, node.Data);
            il.Emit(OpCodes.Ldelem_Ref);
            for (var k = 0; k < 3; k++)
            {
                Value(k < node.Arity ? node[k] : node.A, copy, scope);
                il.Emit(OpCodes.Call, vectors.ToLanes);
            }

            il.Emit(OpCodes.Ldc_I4, node.Arity);
            il.Emit(OpCodes.Call, vectors.OfLanes(typeof(LaneFunctions), nameof(LaneFunctions.Call)));
            il.Emit(OpCodes.Call, vectors.FromLanes);
        }
        else
        {
            writer.Operation(node.Op, node.Data, node.Arity, k => Value(operands[k], copy, scope));
        }
    }

    private void Load(int target, Place place, Scope scope)
    {
        var isSame = place.Storage is Storage.Uniform or Storage.Number;
        var locals = scope.Values[target] = New(isSame ? 1 : interleaved);
        for (var copy = 0; copy < locals.Length; copy++)
        {
            if (place.Storage == Storage.Number)
            {
                Index(place.Index);
                il.Emit(OpCodes.Conv_R8);
                il.Emit(OpCodes.Call, vectors.Create);
            }
            else
            {
                Address(place, scope);
                AddNumber(copy * (IsSingle(place) ? DirectSize : vectorSize));
                if (isSame)
                {
                    il.Emit(OpCodes.Ldind_R8);
                }

                il.Emit(OpCodes.Call, isSame ? vectors.Create : IsSingle(place) ? vectors.LoadSingle : vectors.Load);
            }

            il.Emit(OpCodes.Stloc, locals[copy]);
        }
    }

    private void Store(int value, Place place, Scope scope)
    {
        for (var copy = 0; copy < interleaved; copy++)
        {
            Value(value, copy, scope);
            Address(place, scope);
            AddNumber(copy * (IsSingle(place) ? DirectSize : vectorSize));
            il.Emit(OpCodes.Call, IsSingle(place) ? vectors.StoreSingle : vectors.Store);
        }
    }

    private void AddTo(int value, Place place, Scope scope)
    {
        Address(place, scope);
        il.Emit(OpCodes.Call, vectors.Load);
        var sum = New(1)[0];
        il.Emit(OpCodes.Stloc, sum);
        for (var copy = 0; copy < interleaved; copy++)
        {
            Add(sum, value, copy, scope);
        }

        il.Emit(OpCodes.Ldloc, sum);
        Address(place, scope);
        il.Emit(OpCodes.Call, vectors.Store);
    }

    private void Gather(LoopStep.Gather step, Scope scope)
    {
        var locals = scope.Values[step.Target];
        for (var copy = 0; copy < locals.Length; copy++)
        {
            if (step.IsLargest)
            {
                il.Emit(OpCodes.Ldloc, locals[copy]);
                Value(step.Value, copy, scope);
                il.Emit(OpCodes.Call, vectors.Max);
                il.Emit(OpCodes.Stloc, locals[copy]);
            }
            else
            {
                Add(locals[copy], step.Value, copy, scope);
            }
        }
    }

    /// <summary>Adds a value, or a product that is computed here only, to a sum.</summary>
    private void Add(LocalBuilder sum, int value, int copy, Scope scope)
    {
        if (products.TryGetValue(value, out var product))
        {
            var isNegated = product.Op == Op.Negate;
            product = isNegated ? products[product.A] : product;
            Value(product.A, copy, scope);
            if (isNegated)
            {
                il.Emit(OpCodes.Call, vectors.Negate);
            }

            Value(product.B, copy, scope);
            il.Emit(OpCodes.Ldloc, sum);
            il.Emit(OpCodes.Call, vectors.FusedMultiplyAdd);
        }
        else
        {
            il.Emit(OpCodes.Ldloc, sum);
            Value(value, copy, scope);
            il.Emit(OpCodes.Call, vectors.Add);
        }

        il.Emit(OpCodes.Stloc, sum);
    }

    private void Value(int value, int copy, Scope scope)
    {
        if (program.Constants.TryGetValue(value, out var number))
        {
            Number(number);
            return;
        }

        var locals = scope.Values[value];
        il.Emit(OpCodes.Ldloc, locals[Math.Min(copy, locals.Length - 1)]);
    }

    private void Number(double number)
    {
        il.Emit(OpCodes.Ldc_R8, number);
        il.Emit(OpCodes.Call, vectors.Create);
    }
}
