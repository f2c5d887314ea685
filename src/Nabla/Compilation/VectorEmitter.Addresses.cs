using System.Reflection.Emit;

namespace Nabla.Compilation;

/// <summary>Where elements are.</summary>
internal sealed partial class VectorEmitter
{
    /// <summary>How many bytes of a direct column are a vector.</summary>
    private int DirectSize => isDirectSingle ? vectorSize / 2 : vectorSize;

    /// <summary>Whether an element is a float.</summary>
    private bool IsSingle(Place place) => isDirectSingle && place.Storage == Storage.Row && place.Index.Value < directCount;

    /// <summary>How many bytes apart neighbouring elements of a storage are.</summary>
    private int SizeOf(Storage storage) => storage switch
    {
        Storage.Uniform => sizeof(double),
        Storage.Row => tile * sizeof(double),
        Storage.Workspace => vectorSize * interleaved,
        _ => vectorSize,
    };

    /// <summary>Puts a reference to an element on the stack, for the counters as they are.</summary>
    private void Address(Place place)
    {
        if (place.Storage == Storage.Row && place.Index.Value is { } column && directColumns.TryGetValue(column, out var address))
        {
            il.Emit(OpCodes.Ldloc, address);
            return;
        }

        if (place.Storage == Storage.Row)
        {
            il.Emit(OpCodes.Ldloc, rows);
        }
        else
        {
            il.Emit(OpCodes.Ldarg, place.Storage switch { Storage.Uniform => UniformsArgument, Storage.Output => OutputsArgument, _ => WorkspaceArgument });
        }

        if (place.Index.Value is { } number)
        {
            AddNumber(number * SizeOf(place.Storage));
            return;
        }

        Index(place.Index);
        Scale(SizeOf(place.Storage));
        il.Emit(OpCodes.Add);
    }

    /// <summary>Puts a reference to an element of a round on the stack.</summary>
    private void Address(Place place, Scope scope)
    {
        if (scope.References.TryGetValue(place, out var moving))
        {
            il.Emit(OpCodes.Ldloc, moving.Reference);
            AddNumber(scope.Round * moving.Stride);
        }
        else
        {
            Address(place);
        }
    }

    /// <summary>Puts the value of an index on the stack.</summary>
    private void Index(IndexPolynomial index)
    {
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
        foreach (var (coefficient, powers) in index.WholeTerms())
        {
            il.Emit(OpCodes.Ldc_I8, coefficient);
            il.Emit(OpCodes.Conv_I);
            for (var k = 0; k < powers.Length; k++)
            {
                for (var power = 0; power < powers[k]; power++)
                {
                    il.Emit(OpCodes.Ldloc, counters[k + 1]);
                    il.Emit(OpCodes.Mul);
                }
            }

            il.Emit(OpCodes.Add);
        }

        if (index.Divisor != 1)
        {
            il.Emit(OpCodes.Ldc_I8, index.Divisor);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Div);
        }
    }

    private void Scale(int size)
    {
        il.Emit(OpCodes.Ldc_I4, size);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Mul);
    }

    private void AddNumber(long number)
    {
        if (number != 0)
        {
            il.Emit(OpCodes.Ldc_I8, number);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Add);
        }
    }

    private void Advance(LocalBuilder variable, long by)
    {
        if (by != 0)
        {
            il.Emit(OpCodes.Ldloc, variable);
            AddNumber(by);
            il.Emit(OpCodes.Stloc, variable);
        }
    }

    private void Advance(LocalBuilder variable, LocalBuilder by)
    {
        il.Emit(OpCodes.Ldloc, variable);
        il.Emit(OpCodes.Ldloc, by);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, variable);
    }
}
