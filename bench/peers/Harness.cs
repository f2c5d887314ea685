using System.Diagnostics;
using System.Globalization;

namespace Nabla.Peers;

/// <summary>Times one case in this process, warm, as the drivers of the peers do: process CPU time, garbage collection included.</summary>
internal static class Harness
{
    private const int Samples = 15;
    private const double SampleMilliseconds = 20;
    private const double WarmUpMilliseconds = 1500; // long enough for the last tier of the just-in-time compiler

    /// <summary>Prints one line: the case, the median CPU time in seconds, the bytes allocated, the check value.</summary>
    public static void Run(string name, Func<object?> work, string check)
    {
        var watch = Stopwatch.StartNew();
        var calls = 0;
        while (watch.Elapsed.TotalMilliseconds < WarmUpMilliseconds || calls < 3)
        {
            Keep(work());
            calls++;
        }

        var repetitions = Math.Max(1, (int)(SampleMilliseconds * calls / watch.Elapsed.TotalMilliseconds));
        var times = new double[Samples];
        long allocated = 0;
        for (var i = 0; i < Samples; i++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var start = Environment.CpuUsage.TotalTime;
            for (var r = 0; r < repetitions; r++)
            {
                Keep(work());
            }

            times[i] = (Environment.CpuUsage.TotalTime - start).TotalSeconds / repetitions;
            allocated = (GC.GetTotalAllocatedBytes() - before) / repetitions;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"R\tnabla\t{name}\t{times[Samples / 2]:g6}\t{allocated}\t{check}"));
    }

    private static object? kept;

    private static void Keep(object? result) => kept = result;
}
