namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// What comes after an await in a cell, run on the cell's thread while that waits for the cell's task. Where the thread is
/// blocked in a wait of the cell's own (task.Result), another thread takes over, so that nothing waits for itself.
/// </summary>
internal sealed class CellAwaits(Thread thread) : SynchronizationContext
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private readonly Queue<(SendOrPostCallback Callback, object? State)> ready = new();
    private bool isWaiting;
    private bool isOver;
    private bool isStopped;

    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        lock (ready)
        {
            if (isStopped)
            {
                return;
            }

            if (!isOver)
            {
                ready.Enqueue((d, state));
                Monitor.PulseAll(ready);
                if (!isWaiting)
                {
                    _ = TakeOverWhenBlocked();
                }

                return;
            }
        }

        ThreadPool.QueueUserWorkItem(_ => d(state)); // work that goes on behind a finished cell
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        d(state);
    }

    /// <summary>Runs what is posted until the task has ended, and gives its result.</summary>
    public object? Wait(Task task, CancellationToken cancellationToken)
    {
        task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        using var stop = cancellationToken.Register(Wake);
        while (Next(task, cancellationToken) is var (callback, state))
        {
            callback(state);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return task is Task<object?> typed ? typed.GetAwaiter().GetResult() : null;
    }

    /// <summary>The cell is over: what is still posted goes to other threads, or nowhere if the cell was stopped.</summary>
    public void End(bool isStopped)
    {
        lock (ready)
        {
            (isOver, this.isStopped) = (true, isStopped);
            if (isStopped)
            {
                ready.Clear();
            }
        }

        while (Take() is var (callback, state))
        {
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
    }

    private (SendOrPostCallback, object?)? Next(Task task, CancellationToken cancellationToken)
    {
        lock (ready)
        {
            isWaiting = true;
            while (ready.Count == 0 && !task.IsCompleted && !cancellationToken.IsCancellationRequested)
            {
                Monitor.Wait(ready);
            }

            isWaiting = false;
            return cancellationToken.IsCancellationRequested || ready.Count == 0 ? null : ready.Dequeue();
        }
    }

    private void Wake()
    {
        lock (ready)
        {
            Monitor.PulseAll(ready);
        }
    }

    private (SendOrPostCallback, object?)? Take()
    {
        lock (ready)
        {
            return ready.TryDequeue(out var item) ? item : null;
        }
    }

    private async Task TakeOverWhenBlocked()
    {
        do
        {
            await Task.Delay(LookAgain).ConfigureAwait(false);
            lock (ready)
            {
                if (isWaiting || isOver || ready.Count == 0)
                {
                    return;
                }
            }
        }
        while (!thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin));

        if (Take() is var (callback, state))
        {
            callback(state);
        }
    }
}
