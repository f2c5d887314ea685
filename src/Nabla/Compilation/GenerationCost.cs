namespace Nabla.Compilation;

/// <summary>When generating code for a tape pays: what it takes and what it saves, roughly, as measured.</summary>
internal static class GenerationCost
{
    private const double NanosecondsOnce = 1e6;
    private const double NanosecondsOfOperation = 10_000;
    private const double NanosecondsOfVariable = 20_000;
    private const double SavedByOperation = 0.25; // nanoseconds a point
    private const double SavedByFunction = 0.5;
    private const double LostByCall = 1.3;

    /// <summary>The number of points from which it pays; infinite where the interpreter is as fast, because functions take most of the time.</summary>
    public static double PointsBefore(Tape tape)
    {
        var (firstCall, inPlace) = Inlining.Split(tape);
        var (functions, calls) = (CallsIn(tape.Instructions.AsSpan(0, firstCall)), CallsIn(tape.Instructions.AsSpan(firstCall)));
        var saved = (SavedByOperation * (tape.Length - functions - calls)) + (SavedByFunction * functions) - (LostByCall * calls);
        return saved <= 0 ? double.PositiveInfinity : (NanosecondsOnce + (NanosecondsOfOperation * tape.Length) + (NanosecondsOfVariable * inPlace)) / saved;
    }

    private static int CallsIn(ReadOnlySpan<Instruction> instructions)
    {
        var count = 0;
        foreach (ref readonly var i in instructions)
        {
            count += Ops.IsCall(i.Op) ? 1 : 0;
        }

        return count;
    }
}
