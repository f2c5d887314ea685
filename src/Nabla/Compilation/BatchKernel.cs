namespace Nabla.Compilation;

/// <summary>A tape that is ready to run at many points.</summary>
internal sealed class BatchKernel(Tape tape)
{
    private const int PointsPerTask = 4096;

    /// <summary>Computes the results at all points. Each point is computed by itself, so the number of threads does not matter to the results.</summary>
    public void Run(ReadOnlySpan<ReadOnlyMemory<double>> columns, ReadOnlySpan<Memory<double>> results, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var points = new Columns(columns, tape.InputCount);
        Lengths.Check(results.Length, tape.ResultCount, nameof(results));
        foreach (var result in results)
        {
            Lengths.Check(result.Length, points.Count, nameof(results));
        }

        if (threads == 1 || points.Count <= PointsPerTask)
        {
            TileInterpreter.Run(tape, points, results, 0, points.Count);
            return;
        }

        var targets = results.ToArray();
        Parallel.For(0, (points.Count + PointsPerTask - 1) / PointsPerTask, new ParallelOptions { MaxDegreeOfParallelism = threads }, task =>
            TileInterpreter.Run(tape, points, targets, task * PointsPerTask, Math.Min(points.Count, (task + 1) * PointsPerTask)));
    }
}
