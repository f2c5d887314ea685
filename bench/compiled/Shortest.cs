using System.Diagnostics;

namespace Nabla.Bench.Compiled;

/// <summary>The shortest of many short batches: what the work takes when nothing else runs.</summary>
internal static class Shortest
{
    private const double BatchSeconds = 0.001;
    private const double WarmUpSeconds = 0.15;

    /// <summary>The processor time of this thread that the work takes.</summary>
    public static double Seconds(Action work, double limit = 0.6) => Seconds(work, () => CpuClock.Seconds, limit);

    /// <summary>The processor time of all threads that the work takes.</summary>
    public static double ProcessSeconds(Action work, double limit = 0.6) => Seconds(work, () => CpuClock.ProcessSeconds, limit);

    /// <summary>The time of day that the work takes, which may use several threads.</summary>
    public static double WallSeconds(Action work, double limit = 0.6) => Seconds(work, () => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, limit);

    private static double Seconds(Action work, Func<double> clock, double limit)
    {
        var watch = Stopwatch.StartNew();
        for (var calls = 0; (watch.Elapsed.TotalSeconds < WarmUpSeconds || calls < 40) && watch.Elapsed.TotalSeconds < 2; calls++)
        {
            work();
        }

        var repetitions = 1L;
        var best = Measure(work, clock, repetitions);
        while (best * repetitions < BatchSeconds)
        {
            repetitions *= 2;
            best = Measure(work, clock, repetitions);
        }

        for (watch.Restart(); watch.Elapsed.TotalSeconds < limit;)
        {
            best = Math.Min(best, Measure(work, clock, repetitions));
        }

        return best;
    }

    private static double Measure(Action work, Func<double> clock, long repetitions)
    {
        var start = clock();
        for (var i = 0L; i < repetitions; i++)
        {
            work();
        }

        return (clock() - start) / repetitions;
    }
}
