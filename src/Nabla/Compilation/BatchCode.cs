using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>
/// Runs a tape over many points as generated code. Inputs are read from, and results written to, the caller's memory; what one method hands on to
/// the next stays in a tile of points, and so does what the last points, fewer than a vector has lanes, need. Memory is of doubles or floats.
/// </summary>
[RequiresDynamicCode("Generates code.")]
internal sealed class BatchCode<T>
    where T : unmanaged
{
    private const int CacheSize = 3072; // numbers of a tile that stay in the nearest cache with room for others
    private const int SmallestTile = 32;
    private const int LargestTile = 512;
    private const int Alignment = 8;

    [ThreadStatic]
    private static double[]? spare;

    private readonly Tape tape;
    private readonly VectorCode[] code;
    private readonly int columnCount;
    private readonly int directCount;
    private readonly int tile;
    private readonly int lanes;

    public BatchCode(Tape tape)
    {
        this.tape = tape;
        var segments = TapeSegments.Of(tape);
        columnCount = segments.ColumnCount;
        directCount = tape.InputCount + tape.ResultCount;
        tile = Math.Clamp(CacheSize / Math.Max(1, columnCount - directCount) / SmallestTile * SmallestTile, SmallestTile, LargestTile);
        lanes = Vector512.IsHardwareAccelerated ? Lanes512.Count : Vector256.IsHardwareAccelerated ? Lanes256.Count : Lanes128.Count;
        code = [.. segments.Programs.Select(Emit)];
    }

    /// <summary>Room for what functions that are called take and give.</summary>
    private int LengthOfCalls => Inlining.LargestCall * lanes;

    /// <summary>How many numbers apart buffers are; no power of two: columns that begin at the same place of a page would drive each other out of the cache.</summary>
    private int Spacing => tile + Alignment;

    /// <summary>Computes all results at the points from one index to another, not included.</summary>
    public void Run(PointBatch points, int from, int to)
    {
        var length = (columnCount * tile) + LengthOfCalls + (directCount * (Spacing + 1)) + Alignment;
        var room = spare?.Length >= length ? spare : GC.AllocateArray<double>(length, pinned: true);
        spare = null; // a function that itself runs a tape must not take it
        var memory = room.AsSpan(Alignment - (int)(Address(room.AsSpan()) / sizeof(double) % Alignment));
        var calls = memory.Slice(columnCount * tile, LengthOfCalls);
        var buffers = memory.Slice((columnCount * tile) + calls.Length, directCount * Spacing);
        var addresses = MemoryMarshal.Cast<double, long>(memory.Slice((columnCount * tile) + calls.Length + buffers.Length, directCount));
        var whole = from + ((to - from) / lanes * lanes);
        for (var at = from; at < to;)
        {
            var isTail = at >= whole;
            var count = Math.Min(tile, (isTail ? to : whole) - at);
            for (var k = 0; k < tape.InputCount; k++)
            {
                var input = points.Input(k);
                if (isTail || !input.IsColumn)
                {
                    var buffer = Buffer(buffers, k, count);
                    input.CopyTo(at, buffer);
                    addresses[k] = Address(buffer);
                }
                else
                {
                    addresses[k] = input.AddressOf(at);
                }
            }

            for (var k = 0; k < tape.ResultCount; k++)
            {
                var index = tape.InputCount + k;
                addresses[index] = IsDirect(points, k, isTail) ? points.Result(k).AddressOf(at) : Address(Buffer(buffers, index, count));
            }

            ref var first = ref MemoryMarshal.GetReference(memory);
            foreach (var part in code)
            {
                part(in Unsafe.As<long, double>(ref MemoryMarshal.GetReference(addresses)), ref first, ref first, ref MemoryMarshal.GetReference(calls), (count + lanes - 1) / lanes);
            }

            for (var k = 0; k < tape.ResultCount; k++)
            {
                if (!IsDirect(points, k, isTail))
                {
                    points.Result(k).CopyFrom(at, (ReadOnlySpan<T>)Buffer(buffers, tape.InputCount + k, count));
                }
            }

            points.Complete(at, buffers[..count]);
            at += count;
        }

        spare = room;
    }

    /// <summary>Where numbers of a direct column are that cannot be used where they are.</summary>
    private Span<T> Buffer(Span<double> buffers, int index, int count) => MemoryMarshal.Cast<double, T>(buffers.Slice(index * Spacing, Spacing))[..count];

    /// <summary>Whether the code itself writes a result to where it belongs.</summary>
    private static bool IsDirect(PointBatch points, int result, bool isTail) => !isTail && points.Result(result).IsColumn && !points.IsShared(result);

    private VectorCode Emit(LoopProgram program) =>
        lanes == Lanes512.Count ? VectorEmitter.Emit<Lanes512>(program, interleaved: 1, tile, directCount, typeof(T) == typeof(float))
        : lanes == Lanes256.Count ? VectorEmitter.Emit<Lanes256>(program, interleaved: 1, tile, directCount, typeof(T) == typeof(float))
        : VectorEmitter.Emit<Lanes128>(program, interleaved: 1, tile, directCount, typeof(T) == typeof(float));

    /// <summary>Where memory that does not move is.</summary>
    private static long Address<TNumber>(Span<TNumber> pinned) => Unsafe.ByteOffset(ref Unsafe.NullRef<TNumber>(), ref MemoryMarshal.GetReference(pinned));
}
