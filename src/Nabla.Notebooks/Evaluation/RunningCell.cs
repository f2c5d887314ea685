namespace Nabla.Notebooks.Evaluation;

/// <summary>A cell while it runs, and the way to stop it.</summary>
internal sealed class RunningCell : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private bool isStopping;
    private bool isOver;

    /// <summary>Whether its thread goes on when the cell is over: its loops are to end still.</summary>
    public bool IsLeftBehind { get; set; }

    /// <summary>Is cancelled when the cell is to stop.</summary>
    public CancellationToken Stopping => stop.Token;

    /// <summary>Lets the cell stop; nothing where it is over. Returns at once.</summary>
    public void Stop()
    {
        lock (stop)
        {
            if (!isStopping && !isOver)
            {
                isStopping = true;
                Interruption.Begin();
                _ = stop.CancelAsync();
            }
        }
    }

    /// <summary>The cell is over.</summary>
    public void Dispose()
    {
        lock (stop)
        {
            isOver = true;
            if (isStopping && !IsLeftBehind)
            {
                Interruption.End();
            }
        }

        stop.Dispose();
    }
}
