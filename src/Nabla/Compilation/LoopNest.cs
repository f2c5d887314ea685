namespace Nabla.Compilation;

/// <summary>The rounds of loops inside one another, gone through when a program is made: to find out how large things are, and that no index is outside its array.</summary>
internal static class LoopNest
{
    private const long MostRounds = 50_000_000;

    /// <summary>The smallest and the largest value of a counter between limits that depend on the loops around it; (0, -1) for none.</summary>
    public static (long Smallest, long Largest) Range(IReadOnlyList<LoopScope> scopes, int parent, IndexPolynomial from, IndexPolynomial to)
    {
        var (smallest, largest) = (long.MaxValue, long.MinValue);
        ForEach(scopes, Math.Max(from.Depth, to.Depth), parent, counters =>
        {
            var (first, last) = (from.Evaluate(counters), to.Evaluate(counters));
            if (first <= last)
            {
                smallest = Math.Min(smallest, first);
                largest = Math.Max(largest, last);
            }
        });
        return largest < smallest ? (0, -1) : (smallest, largest);
    }

    /// <summary>The smallest and the largest value of an index in all rounds; (0, -1) for none.</summary>
    public static (long Smallest, long Largest) Range(IReadOnlyList<LoopScope> scopes, int scope, IndexPolynomial index) => Range(scopes, scope, index, index);

    /// <summary>Calls an action with the counters of the loops down to a depth, in each of their rounds.</summary>
    private static void ForEach(IReadOnlyList<LoopScope> scopes, int depth, int scope, Action<long[]> action)
    {
        var loops = new LoopScope[depth];
        for (var (s, d) = (scope, scopes[scope].Depth); d > 0; s = scopes[s].Parent, d--)
        {
            if (d <= depth)
            {
                loops[d - 1] = scopes[s];
            }
        }

        var counters = new long[depth];
        var rounds = 0L;
        Visit(0);

        void Visit(int level)
        {
            if (level == depth)
            {
                Computation.Step();
                rounds = rounds < MostRounds ? rounds + 1 : throw new LimitException($"The loops have more than {MostRounds} rounds.");
                action(counters);
                return;
            }

            var last = loops[level].To.Evaluate(counters);
            for (var counter = loops[level].From.Evaluate(counters); counter <= last; counter++)
            {
                counters[level] = counter;
                Visit(level + 1);
            }
        }
    }
}
