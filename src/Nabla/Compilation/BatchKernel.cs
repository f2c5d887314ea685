using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nabla.Compilation;

/// <summary>
/// A tape that is ready to run at many points. Code is generated when there have been so many points that it pays; it computes the same bits as the interpreter.
/// </summary>
internal sealed class BatchKernel
{
    private const int PointsPerPart = 8_192;
    private const int LargestGenerated = 100_000; // operations: a second

    private readonly Tape tape;
    private readonly double pointsBeforeCode;
    private readonly Lock generating = new();
    private BatchCode<double>? code;
    private BatchCode<float>? codeOfSingles;
    private long pointCount;

    public BatchKernel(Tape tape, Backend backend)
    {
        this.tape = tape;
        pointsBeforeCode = backend == Backend.Generated ? 0
            : backend == Backend.Automatic && tape.Length <= LargestGenerated ? GenerationCost.PointsBefore(tape)
            : double.PositiveInfinity;
    }

    /// <summary>Computes the results at all points. Each point is computed by itself, so the number of threads does not matter to the results.</summary>
    /// <exception cref="ArgumentException">There are more or fewer columns than inputs or results.</exception>
    public void Run(PointBatch points, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (points.InputCount != tape.InputCount || points.ResultCount != tape.ResultCount)
        {
            throw new ArgumentException($"{tape.InputCount} columns for variables and {tape.ResultCount} for results are needed, not {points.InputCount} and {points.ResultCount}.");
        }

        pointCount += points.Count;
        if (threads == 1 || points.Count <= PointsPerPart)
        {
            Run(points, 0, points.Count);
        }
        else
        {
            RunInParallel(points, threads);
        }
    }

    /// <summary>Apart from the way of one thread, for which nothing must be allocated.</summary>
    private void RunInParallel(PointBatch points, int threads) =>
        Workers.Share(threads, (points.Count + PointsPerPart - 1) / PointsPerPart, (_, part) =>
            Run(points, part * PointsPerPart, Math.Min(points.Count, (part + 1) * PointsPerPart)));

    private void Run(PointBatch points, int from, int to)
    {
        if (RuntimeFeature.IsDynamicCodeSupported && pointCount > pointsBeforeCode)
        {
            if (points.IsSingle)
            {
                Code(ref codeOfSingles).Run(points, from, to);
            }
            else
            {
                Code(ref code).Run(points, from, to);
            }
        }
        else
        {
            TileInterpreter.Run(tape, points, from, to);
        }
    }

    [RequiresDynamicCode("Generates code.")]
    private BatchCode<T> Code<T>(ref BatchCode<T>? generated)
        where T : unmanaged
    {
        if (Volatile.Read(ref generated) is { } ready)
        {
            return ready;
        }

        lock (generating)
        {
            return generated ??= new BatchCode<T>(tape);
        }
    }
}
