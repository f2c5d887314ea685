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
        var (inPlace, functions, calls) = (0, 0, 0);
        foreach (ref readonly var i in tape.Instructions.AsSpan())
        {
            var variables = Inlining.VariablesOf(i.Op, i.Data, tape.Functions);
            if (!Inlining.IsFunction(i.Op))
            {
                continue;
            }

            if (inPlace + variables > Inlining.BudgetOfTape)
            {
                calls++;
            }
            else
            {
                inPlace += variables;
                functions++;
            }
        }

        var saved = (SavedByOperation * (tape.Length - functions - calls)) + (SavedByFunction * functions) - (LostByCall * calls);
        return saved <= 0 ? double.PositiveInfinity : (NanosecondsOnce + (NanosecondsOfOperation * tape.Length) + (NanosecondsOfVariable * inPlace)) / saved;
    }
}
