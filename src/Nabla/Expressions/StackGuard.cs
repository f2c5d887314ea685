using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Nabla.Expressions;

/// <summary>
/// Lets a recursive pass go as deep as the expression does. Where the stack is nearly used up the pass continues on a thread
/// with a large stack of its own, so that no depth of nesting can end the process.
/// </summary>
internal static class StackGuard
{
    private const int StackSize = 256 << 20;

    /// <summary>Whether there is stack enough for one more level.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>
    /// Runs the rest of a recursion on a fresh stack and waits for it. What the rest needs is handed over: a lambda that captured
    /// it would cost every call of the recursion an allocation, those with room included.
    /// </summary>
    public static T OnNewStack<TFirst, TSecond, T>(TFirst first, TSecond second, Func<TFirst, TSecond, T> rest)
    {
        T result = default!;
        ExceptionDispatchInfo? error = null;
        var budget = Computation.Current;
        var thread = new Thread(
            () =>
            {
                Computation.Current = budget;
                try
                {
                    result = rest(first, second);
                }
                catch (Exception e)
                {
                    error = ExceptionDispatchInfo.Capture(e); // rethrown below, on the caller's thread
                }
            },
            StackSize)
        {
            IsBackground = true, // the caller may be stopped while it waits; the process then ends without the rest
        };
        thread.Start();
        thread.Join();
        error?.Throw();
        return result;
    }
}
