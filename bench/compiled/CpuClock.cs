using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Nabla.Bench.Compiled;

/// <summary>The processor time of this thread, so that other work on the machine does not count; elsewhere than on Linux the time of day.</summary>
internal static partial class CpuClock
{
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    /// <summary>The processor time of all threads of the process, the garbage collector's and the compiler's among them.</summary>
    public static double ProcessSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The processor time of this thread.</summary>
    public static double Seconds
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
            }

            var time = default(TimeSpec);
            _ = GetTime(ThreadClock, ref time);
            return time.Seconds + (1e-9 * time.Nanoseconds);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, ref TimeSpec time);
}
