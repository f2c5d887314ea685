namespace Nabla.Notebooks.Evaluation;

/// <summary>Work on the thread of a cell that its end by an interrupt must not tear, such as what happens under a lock.</summary>
internal static class Untorn
{
    /// <summary>Does the work; the thread can be ended before and after it only. It must be short.</summary>
    public static void Do(Action work)
    {
        try
        {
        }
        finally // no thread is ended in here
        {
            work();
        }
    }
}
