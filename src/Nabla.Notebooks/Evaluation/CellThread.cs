using System.Runtime;

namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// Runs one cell on a thread of its own, so that it can be stopped wherever it is: in a loop by aborting the thread, in a
/// sleep or a lock by waking it, and in an await because what comes after it runs on this thread or not at all.
/// </summary>
internal static class CellThread
{
    private static readonly TimeSpan TimeBetweenInterrupts = TimeSpan.FromMilliseconds(50);

    private const int StackSize = 64 << 20; // reserved, not used, until a cell recurses deeply

    /// <summary>Runs the work and gives its result.</summary>
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
            while (!thread.Join(TimeBetweenInterrupts))
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    thread.Interrupt(); // the cell caught the last one and waits again
                }
            }
        }

        if (error is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        }

        return result!;
    }

    private static T RunStoppable<T>(Func<Func<Task, object?>, T> work, CancellationToken cancellationToken)
    {
        var result = default(T);
        var awaits = new CellAwaits(Thread.CurrentThread);
        SynchronizationContext.SetSynchronizationContext(awaits);
        try
        {
#pragma warning disable SYSLIB0046 // made for exactly this: code that a person at a prompt runs and wants to stop
            ControlledExecution.Run(() => result = work(task => awaits.Wait(task, cancellationToken)), cancellationToken);
#pragma warning restore SYSLIB0046
        }
        catch (ThreadInterruptedException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            awaits.End(isStopped: cancellationToken.IsCancellationRequested);
        }

        return result!;
    }
}
