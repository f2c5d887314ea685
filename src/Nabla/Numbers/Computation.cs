using System.Runtime.CompilerServices;

namespace Nabla;

/// <summary>
/// Lets long work be stopped. Within <see cref="Run{T}"/> every pass asks now and then whether its caller has cancelled and
/// whether its memory is used up; outside of it the question costs next to nothing.
/// </summary>
public static class Computation
{
    [ThreadStatic]
    private static Budget? current;

    /// <summary>The budget of this thread's work; a pass that goes on in another thread takes it along.</summary>
    internal static Budget? Current
    {
        get => current;
        set => current = value;
    }

    /// <summary>Runs work that stops soon after the token is cancelled, or when it has taken too much memory.</summary>
    /// <param name="work">The work: parsing, differentiating, printing, ...</param>
    /// <param name="memoryLimit">The most bytes by which the managed heap may grow while the work runs; no limit where null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before the work was done.</exception>
    /// <exception cref="LimitException">The work needs more memory than it may take.</exception>
    public static T Run<T>(Func<T> work, long? memoryLimit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var outer = current;
        current = new Budget(outer, memoryLimit, cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return work();
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>Counts one step of work: to be called once for every node that a pass makes or visits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Step()
    {
        if (current is { } budget)
        {
            budget.Step();
        }
    }

    /// <summary>Asks at once whether to go on: for steps that take long by themselves, such as a division of huge integers.</summary>
    internal static void Checkpoint() => current?.Check();

    /// <summary>What the work may use; one thread at a time uses it.</summary>
    internal sealed class Budget(Budget? outer, long? memoryLimit, CancellationToken cancellationToken)
    {
        private const int StepsPerCheck = 64;
        private const long BytesPerMemoryCheck = 16 << 20;

        private readonly long heapAtStart = memoryLimit is null ? 0 : GC.GetTotalMemory(forceFullCollection: false);
        private int stepsLeft = StepsPerCheck;
        private long allocatedAtMemoryCheck;

        public void Step()
        {
            if (--stepsLeft == 0)
            {
                stepsLeft = StepsPerCheck;
                Check();
            }
        }

        public void Check()
        {
            cancellationToken.ThrowIfCancellationRequested();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            if (Math.Abs(allocated - allocatedAtMemoryCheck) > BytesPerMemoryCheck)
            {
                allocatedAtMemoryCheck = allocated;
                CheckMemory();
            }

            outer?.Check();
        }

        private void CheckMemory()
        {
            // What is garbage does not count, but finding that out is dear: it is done only where the limit seems to be reached.
            if (memoryLimit is { } limit
                && GC.GetTotalMemory(forceFullCollection: false) - heapAtStart > limit
                && GC.GetTotalMemory(forceFullCollection: true) - heapAtStart > limit)
            {
                throw new LimitException($"The computation needs more than {limit >> 20} MB of memory.");
            }
        }
    }
}
