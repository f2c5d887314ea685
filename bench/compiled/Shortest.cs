using System.Diagnostics;

namespace Nabla.Bench.Compiled;

/// <summary>The shortest of many short batches: what the work takes when nothing else runs.</summary>
internal static class Shortest
{
    private const double BatchSeconds = 0.001;
    private const double WarmUpSeconds = 0.15;

    public static double Seconds(Action work, double limit = 0.6)
    {
        var watch = Stopwatch.StartNew();
        for (var calls = 0; (watch.Elapsed.TotalSeconds < WarmUpSeconds || calls < 40) && watch.Elapsed.TotalSeconds < 2; calls++)
        {
            work();
        }

        var repetitions = 1L;
        var best = Measure(work, repetitions);
        while (best * repetitions < BatchSeconds)
        {
            repetitions *= 2;
            best = Measure(work, repetitions);
        }

        for (watch.Restart(); watch.Elapsed.TotalSeconds < limit;)
        {
            best = Math.Min(best, Measure(work, repetitions));
        }

        return best;
    }

    private static double Measure(Action work, long repetitions)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0L; i < repetitions; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions;
    }
}
