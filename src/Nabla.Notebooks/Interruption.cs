using System.ComponentModel;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks;

/// <summary>What the loops of cells call to end when the cell is interrupted. The calls are put into cells when they are compiled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Interruption
{
    private static int stopping;

    /// <summary>Ends the cell if it is interrupted.</summary>
    /// <exception cref="OperationCanceledException">The cell is interrupted.</exception>
    public static void Check()
    {
        if (Volatile.Read(ref stopping) != 0)
        {
            CellScope.Current?.Interrupted.ThrowIfCancellationRequested();
        }
    }

    /// <summary>From now on some cell is to end: loops look whether it is theirs.</summary>
    internal static void Begin() => Interlocked.Increment(ref stopping);

    /// <summary>It has ended.</summary>
    internal static void End() => Interlocked.Decrement(ref stopping);
}
