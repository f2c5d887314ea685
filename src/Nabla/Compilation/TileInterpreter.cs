using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>
/// Runs a tape over many points without generated code: each instruction over a tile of points with vectors, so that the cost of
/// deciding what to do is shared and the values stay in the nearest cache.
/// </summary>
internal static class TileInterpreter
{
    private const int LargestTile = 256;
    private const int SmallestTile = 32;
    private const int CacheSize = 1 << 18; // doubles; a tile is smaller where a tape has many registers

    /// <summary>Computes all results at the points from one index to another, not included.</summary>
    public static void Run(Tape tape, PointBatch points, int from, int to)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Run<Lanes512>(tape, points, from, to);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Run<Lanes256>(tape, points, from, to);
        }
        else
        {
            Run<Lanes128>(tape, points, from, to);
        }
    }

    /// <summary>The same with lanes of a type.</summary>
    internal static void Run<T>(Tape tape, PointBatch points, int from, int to)
        where T : struct, ILanes<T>
    {
        var tile = Math.Clamp(CacheSize / Math.Max(1, tape.SlotCount) / SmallestTile * SmallestTile, SmallestTile, LargestTile);
        var spacing = tile + T.Count; // not a power of two: columns that begin at the same place of a page would drive each other out of the cache
        using var rented = new Rented(tape.SlotCount * spacing);
        using var room = new Rented(tile);
        var slots = rented.Span;
        for (var k = 0; k < tape.Constants.Length; k++)
        {
            slots.Slice((tape.FirstConstant + k) * spacing, tile).Fill(RealKernels.ToReal(tape.Constants[k]));
        }

        for (var start = from; start < to; start += tile)
        {
            var count = Math.Min(tile, to - start);
            var padded = (count + T.Count - 1) / T.Count * T.Count;
            for (var input = 0; input < tape.InputCount; input++)
            {
                var column = slots.Slice(input * spacing, padded);
                points.Input(input).Read(start, column[..count]);
                column[count..].Fill(column[count - 1]); // the last vector is computed whole, on this point again
            }

            foreach (ref readonly var instruction in tape.Instructions.AsSpan())
            {
                Step<T>(tape.Functions, instruction, slots, spacing, padded);
            }

            for (var k = 0; k < tape.ResultCount; k++)
            {
                points.Result(k).Write(start, slots.Slice(tape.Results[k] * spacing, count));
            }

            points.Complete(start, room.Span[..count]);
        }
    }

    /// <summary>Does an instruction for so many points.</summary>
    internal static void Step<T>(IReadOnlyList<Function> functions, in Instruction i, Span<double> slots, int tile, int count)
        where T : struct, ILanes<T>
    {
        var target = slots.Slice(i.Target * tile, count);
        ReadOnlySpan<double> a = slots.Slice(i.A * tile, count), b = i.B < 0 ? default : slots.Slice(i.B * tile, count), c = i.C < 0 ? default : slots.Slice(i.C * tile, count);
        switch (i.Op)
        {
            case Op.Add:
                VectorLoops.Binary<T, TileOperations.Add>(a, b, target);
                break;
            case Op.Subtract:
                VectorLoops.Binary<T, TileOperations.Subtract>(a, b, target);
                break;
            case Op.Multiply:
                VectorLoops.Binary<T, TileOperations.Multiply>(a, b, target);
                break;
            case Op.Divide:
                VectorLoops.Binary<T, TileOperations.Divide>(a, b, target);
                break;
            case Op.Negate:
                VectorLoops.Unary<T, TileOperations.Negate>(a, target);
                break;
            case Op.SquareRoot:
                VectorLoops.Unary<T, TileOperations.SquareRoot>(a, target);
                break;
            case Op.Absolute:
                VectorLoops.Unary<T, TileOperations.Absolute>(a, target);
                break;
            case Op.Floor:
                VectorLoops.Unary<T, TileOperations.Floor>(a, target);
                break;
            case Op.Maximum:
                VectorLoops.Binary<T, TileOperations.Maximum>(a, b, target);
                break;
            case Op.Minimum:
                VectorLoops.Binary<T, TileOperations.Minimum>(a, b, target);
                break;
            case Op.Power:
                VectorLoops.Binary<T, VectorFunctions.Pow>(a, b, target);
                break;
            case Op.Equal:
                VectorLoops.Binary<T, TileOperations.Equal>(a, b, target);
                break;
            case Op.NotEqual:
                VectorLoops.Binary<T, TileOperations.NotEqual>(a, b, target);
                break;
            case Op.Less:
                VectorLoops.Binary<T, TileOperations.Less>(a, b, target);
                break;
            case Op.LessOrEqual:
                VectorLoops.Binary<T, TileOperations.LessOrEqual>(a, b, target);
                break;
            case Op.Not:
                VectorLoops.Unary<T, TileOperations.Not>(a, target);
                break;
            case Op.And:
                VectorLoops.Binary<T, TileOperations.And>(a, b, target);
                break;
            case Op.Or:
                VectorLoops.Binary<T, TileOperations.Or>(a, b, target);
                break;
            case Op.Select:
                VectorLoops.Ternary<T, TileOperations.Select>(a, b, c, target);
                break;
            case Op.MultiplyAdd:
                VectorLoops.Ternary<T, TileOperations.MultiplyAdd>(a, b, c, target);
                break;
            case Op.MultiplySubtract:
                VectorLoops.Ternary<T, TileOperations.MultiplySubtract>(a, b, c, target);
                break;
            case Op.NegatedMultiplyAdd:
                VectorLoops.Ternary<T, TileOperations.NegatedMultiplyAdd>(a, b, c, target);
                break;
            case Op.SineCosine:
                SineCosine<T>(a, target, slots.Slice(i.Data * tile, count));
                break;
            default:
                Call<T>(functions[i.Data], a, b, c, target);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SineCosine<T>(ReadOnlySpan<double> a, Span<double> sine, Span<double> cosine)
        where T : struct, ILanes<T>
    {
        for (nuint i = 0; i < (nuint)a.Length; i += (nuint)T.Count)
        {
            var (s, c) = VectorMath.SinCos(T.Load(in MemoryMarshal.GetReference(a), i));
            s.Store(ref MemoryMarshal.GetReference(sine), i);
            c.Store(ref MemoryMarshal.GetReference(cosine), i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call<T>(Function function, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> target)
        where T : struct, ILanes<T>
    {
        if (function.Vector is { } vector)
        {
            vector.Run<T>(a, b, target);
            return;
        }

        switch (RealKernels.Of(function))
        {
            case Func<double, double> f:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = f(a[i]);
                }

                break;
            case Func<double, double, double> f:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = f(a[i], b[i]);
                }

                break;
            case Func<double, double, double, double> f:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = f(a[i], b[i], c[i]);
                }

                break;
            case Func<double[], double> f:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = ArrayCalls.Call(f, a[i], b.IsEmpty ? 0 : b[i], c.IsEmpty ? 0 : c[i], b.IsEmpty ? 1 : c.IsEmpty ? 2 : 3);
                }

                break;
        }
    }
}
