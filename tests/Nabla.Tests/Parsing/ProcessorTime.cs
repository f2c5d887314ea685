using System.Diagnostics;

namespace Nabla.Tests.Parsing;

/// <summary>Tests that measure the processor time of the process, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessorTime
{
    public const string Name = "processor time";

    /// <summary>The most that any text may take.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The result of some work and the processor time it took, which other programs on the machine do not change.</summary>
    public static (T Result, TimeSpan Time) Of<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var result = work();
        process.Refresh();
        return (result, process.TotalProcessorTime - start);
    }
}
