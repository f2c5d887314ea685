namespace Nabla.Compilation;

/// <summary>Several threads that take the parts of some work, one after the other, whoever is free.</summary>
internal static class Workers
{
    /// <param name="threads">How many threads may work.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="work">Does a part, given the number of the worker, below that of threads, and of the part.</param>
    public static void Share(int threads, int parts, Action<int, int> work)
    {
        // The platform's loop over the parts would hand out ever longer runs of them, and leave one thread waiting for the other's last.
        var next = -1;
        Parallel.For(0, Math.Min(threads, parts), new ParallelOptions { MaxDegreeOfParallelism = threads }, worker =>
        {
            for (int part; (part = Interlocked.Increment(ref next)) < parts;)
            {
                work(worker, part);
            }
        });
    }
}
