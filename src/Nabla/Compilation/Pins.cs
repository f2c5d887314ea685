using System.Runtime.InteropServices;

namespace Nabla.Compilation;

/// <summary>Keeps the memory of columns in its place while code works with their addresses. Memory that is no array has none, and is copied.</summary>
internal readonly struct Pins : IDisposable
{
    [ThreadStatic]
    private static List<(GCHandle Handle, long Address)>? spare;

    private readonly List<(GCHandle Handle, long Address)> pins;

    public Pins(Columns columns, int inputCount, ReadOnlySpan<Memory<double>> results)
    {
        pins = spare ?? [];
        spare = null;
        for (var k = 0; k < inputCount; k++)
        {
            pins.Add(columns.IsScalar(k) ? default : Pin(columns.MemoryOf(k)));
        }

        foreach (var result in results)
        {
            pins.Add(Overlaps(result, columns, inputCount) ? default : Pin(result));
        }
    }

    /// <summary>The address of a column, the inputs first; 0 where it has none.</summary>
    public long this[int index] => pins[index].Address;

    public void Dispose()
    {
        foreach (var (handle, _) in pins)
        {
            if (handle.IsAllocated)
            {
                handle.Free();
            }
        }

        pins.Clear();
        spare = pins;
    }

    /// <summary>Whether a result is written where an input may still be read.</summary>
    private static bool Overlaps(Memory<double> result, Columns columns, int inputCount)
    {
        for (var k = 0; k < inputCount; k++)
        {
            if (result.Span.Overlaps(columns[k]))
            {
                return true;
            }
        }

        return false;
    }

    private static (GCHandle Handle, long Address) Pin(ReadOnlyMemory<double> memory)
    {
        if (!MemoryMarshal.TryGetArray(memory, out var segment) || segment.Array is not { Length: > 0 } array)
        {
            return default;
        }

        var handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        return (handle, handle.AddrOfPinnedObject() + ((long)segment.Offset * sizeof(double)));
    }
}
