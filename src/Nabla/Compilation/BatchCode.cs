using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>Runs a tape over many points as generated code, tile by tile.</summary>
[RequiresDynamicCode("Generates code.")]
internal sealed class BatchCode
{
    private const int CacheSize = 3072; // numbers of a tile that stay in the nearest cache with room for others
    private const int SmallestTile = 32;
    private const int LargestTile = 512;
    private const int Alignment = 8;

    [ThreadStatic]
    private static double[]? room;

    private readonly Tape tape;
    private readonly VectorCode[] code;
    private readonly int columnCount;
    private readonly int tile;
    private readonly int lanes;

    public BatchCode(Tape tape)
    {
        this.tape = tape;
        var segments = TapeSegments.Of(tape);
        columnCount = segments.ColumnCount;
        tile = Math.Clamp(CacheSize / Math.Max(1, columnCount) / SmallestTile * SmallestTile, SmallestTile, LargestTile);
        lanes = Vector512.IsHardwareAccelerated ? Lanes512.Count : Vector256.IsHardwareAccelerated ? Lanes256.Count : Lanes128.Count;
        code = [.. segments.Programs.Select(Emit)];
    }

    /// <summary>Computes all results at the points from one index to another, not included.</summary>
    public void Run(Columns columns, ReadOnlySpan<Memory<double>> results, int from, int to)
    {
        var array = room?.Length >= (columnCount * tile) + Alignment ? room : GC.AllocateArray<double>((columnCount * tile) + Alignment, pinned: true);
        room = null; // a function that itself runs a tape must not take it
        var memory = Aligned(array);
        for (var input = 0; input < tape.InputCount; input++)
        {
            if (columns.IsScalar(input))
            {
                memory.Slice(input * tile, tile).Fill(columns[input][0]);
            }
        }

        for (var start = from; start < to; start += tile)
        {
            var count = Math.Min(tile, to - start);
            for (var input = 0; input < tape.InputCount; input++)
            {
                if (!columns.IsScalar(input))
                {
                    columns[input].Slice(start, count).CopyTo(memory[(input * tile)..]);
                }
            }

            ref var rows = ref MemoryMarshal.GetReference(memory);
            foreach (var part in code)
            {
                part(in rows, ref rows, ref rows, ref rows, (count + lanes - 1) / lanes);
            }

            for (var k = 0; k < results.Length; k++)
            {
                memory.Slice((tape.InputCount + k) * tile, count).CopyTo(results[k].Span[start..]);
            }
        }

        room = array;
    }

    private VectorCode Emit(LoopProgram program) =>
        lanes == Lanes512.Count ? VectorEmitter.Emit<Lanes512>(program, interleaved: 1, tile)
        : lanes == Lanes256.Count ? VectorEmitter.Emit<Lanes256>(program, interleaved: 1, tile)
        : VectorEmitter.Emit<Lanes128>(program, interleaved: 1, tile);

    /// <summary>The part of an array that begins where vectors of any width may.</summary>
    private Span<double> Aligned(double[] array)
    {
        var offset = Alignment - (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref array[0]) / sizeof(double) % Alignment);
        return array.AsSpan(offset, columnCount * tile);
    }
}
