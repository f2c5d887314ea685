namespace Nabla.Cli.Batch;

/// <summary>What one request of a batch may use.</summary>
/// <param name="Timeout">The time for a request that does not give its own, or null for no limit.</param>
/// <param name="Memory">The bytes that it may take, or null for no limit.</param>
internal sealed record BatchLimits(TimeSpan? Timeout, long? Memory)
{
    public const int DefaultMegabytes = 400;

    public static BatchLimits Default { get; } = Of(0, DefaultMegabytes);

    /// <summary>The limits of these sizes, where 0 is no limit.</summary>
    public static BatchLimits Of(int milliseconds, int megabytes) =>
        new(milliseconds == 0 ? null : TimeSpan.FromMilliseconds(milliseconds), megabytes == 0 ? null : (long)megabytes << 20);
}
