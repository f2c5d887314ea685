namespace Nabla.Cli;

/// <summary>Hands Ctrl+C to the computation that is running.</summary>
internal sealed class Interrupts
{
    private CancellationTokenSource? running;

    /// <summary>Stops what is running; false where nothing is.</summary>
    public bool Raise()
    {
        var source = running;
        source?.Cancel();
        return source is not null;
    }

    /// <summary>Runs work that Ctrl+C stops.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public T Run<T>(Func<T> work)
    {
        using var source = new CancellationTokenSource();
        running = source;
        try
        {
            return Computation.Run(work, cancellationToken: source.Token);
        }
        finally
        {
            running = null;
        }
    }
}
