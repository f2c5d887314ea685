using System.Diagnostics;
using Nabla.Representations;

// Measures, for nests of 1000 levels and 40 doublings, the representations that docs/adr/0003 chooses from. Each figure is the best of many runs, in microseconds.
const int repetitions = 60;
Console.WriteLine($"{"",-30} {"new nest",11} {"same nest",11} {"d(nest)",11} {"doubling 40",12} {"d(doubling)",12} {"4 threads",11} {"bytes/node",11}");
Measure<HashedNode>("128-bit content hash");
Measure<InternedNode<StrongTable>>("interned, strong table");
Measure<InternedNode<WeakTable>>("interned, weak entries");

static void Measure<T>(string name)
    where T : class, INode<T>
{
    const int depth = 1000;
    var nest = Cases<T>.Nest(depth);
    var doubling = Cases<T>.Doubling(40);
    if (!Cases<T>.Doubling(40).Equals(doubling) || Cases<T>.Doubling(39).Equals(doubling))
    {
        throw new InvalidOperationException($"{name} does not tell expressions apart.");
    }

    var tag = 0L; // another leaf makes every node above it new
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var kept = Enumerable.Range(0, 100).Select(_ => Cases<T>.Nest(depth, ++tag)).ToArray();
    var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (2 * depth * kept.Length);
    GC.KeepAlive(kept);
    Console.WriteLine(
        $"{name,-30} {Best(() => Cases<T>.Nest(depth, ++tag)),11:F1} {Best(() => Cases<T>.Nest(depth)),11:F1} {Best(() => Cases<T>.Derivative(nest)),11:F1} {Best(() => Cases<T>.Doubling(40)),12:F1} "
        + $"{Best(() => Cases<T>.Derivative(doubling)),12:F1} {Best(() => Parallel.For(0, 4, _ => Cases<T>.Nest(depth, Interlocked.Increment(ref tag)))),11:F1} {bytes,11}");
}

static double Best(Func<object> work)
{
    var best = double.MaxValue;
    for (var i = 0; i < repetitions; i++)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }

    return best;
}
