using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// Runs one cell on a thread of its own, so that it can be stopped: in a loop by the check that each round begins with, in Nabla's
/// own work by its budget, in a sleep or a lock by waking the thread, and in an await because what comes after it runs on this
/// thread or not at all. Where all this does not help for a while, in a long call into other code, the thread is left behind:
/// the runtime has no safe way to end it.
/// </summary>
internal static class CellThread
{
    private static readonly TimeSpan TimeBetweenInterrupts = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int StackSize = 64 << 20; // reserved, not used, until a cell recurses deeply

    /// <summary>Runs the work and gives its result.</summary>
    /// <exception cref="CellLeftBehindException">It was to stop, and has not stopped yet.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static T Run<T>(Func<Func<Task, object?>, T> work, CancellationToken cancellationToken)
    {
        var (result, error) = (default(T), default(Exception));
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = RunStoppable(work, cancellationToken);
                }
#pragma warning disable CA1031 // whatever a cell throws is the cell's result, told to the caller below
                catch (Exception e)
                {
                    error = e;
                }
#pragma warning restore CA1031
            },
            StackSize)
        {
            IsBackground = true,
            Name = "Cell",
        };
        thread.Start();
        using (cancellationToken.Register(thread.Interrupt))
        {
            WaitFor(thread, cancellationToken);
        }

        if (error is ThreadInterruptedException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        if (error is not null)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        return result!;
    }

    private static void WaitFor(Thread thread, CancellationToken cancellationToken)
    {
        var stoppingSince = 0L;
        while (!thread.Join(TimeBetweenInterrupts))
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                continue;
            }

            thread.Interrupt(); // the cell caught the last one and waits again
            stoppingSince = stoppingSince == 0 ? Stopwatch.GetTimestamp() : stoppingSince;
            if (Stopwatch.GetElapsedTime(stoppingSince) > Patience)
            {
                throw new CellLeftBehindException();
            }
        }
    }

    private static T RunStoppable<T>(Func<Func<Task, object?>, T> work, CancellationToken cancellationToken)
    {
        var awaits = new CellAwaits(Thread.CurrentThread);
        SynchronizationContext.SetSynchronizationContext(awaits);
        try
        {
            return Computation.Run(() => work(task => awaits.Wait(task, cancellationToken)), cancellationToken: cancellationToken);
        }
        finally
        {
            awaits.End(isStopped: cancellationToken.IsCancellationRequested);
        }
    }
}
