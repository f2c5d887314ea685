namespace Nabla.Compilation;

/// <summary>
/// When each value of a graph with loops can be computed. What uses the sum over a loop comes after that loop, even where it
/// belongs to another round of it; so a loop may have to run several times. In every scope time is counted in stages: first its own values
/// of a stage, then its inner loops' values of that stage. The time of a value is one stage for each scope around it, from the outermost on.
/// </summary>
internal sealed class LoopStages
{
    private readonly ValueGraph graph;
    private readonly int[] order;
    private readonly int[]?[] times;
    private readonly int[]?[] floors;

    private LoopStages(ValueGraph graph, int[] order)
    {
        this.graph = graph;
        this.order = order;
        times = new int[graph.Count][];
        floors = new int[graph.Count][];
    }

    /// <summary>The time of each value in a schedule; null for what has no time, numbers and elements.</summary>
    /// <param name="graph">The values.</param>
    /// <param name="order">The values that are needed, operands first.</param>
    /// <param name="outputs">The values that are added to outputs, and the loops in which they are.</param>
    public static int[]?[] Of(ValueGraph graph, int[] order, IReadOnlyList<(int Value, int Scope)> outputs)
    {
        var stages = new LoopStages(graph, order);
        stages.Forward();
        stages.Delay(outputs);
        stages.Forward();
        return stages.times;
    }

    /// <summary>The earliest time for something in a scope that is made of operands: the latest of theirs.</summary>
    public static int[] After(ReadOnlySpan<int[]?> operands, int depth)
    {
        var time = new int[depth + 1];
        foreach (var operand in operands)
        {
            if (operand is not null && Compare(operand, time) > 0)
            {
                time.AsSpan().Clear();
                operand.AsSpan(0, Math.Min(operand.Length, time.Length)).CopyTo(time);
            }
        }

        return time;
    }

    private void Forward()
    {
        var operands = new int[]?[4];
        foreach (var value in order)
        {
            ref readonly var node = ref graph[value];
            if (LoopStep.IsLeaf(node.Op))
            {
                continue;
            }

            var depth = graph.Scopes[graph.ScopeOf(value)].Depth;
            if (node.Op is Op.Sum or Op.Largest)
            {
                var body = times[node.A] ?? new int[depth + 2];
                times[value] = [.. body[..depth], body[depth] + 1];
                continue;
            }

            for (var k = 0; k < node.Arity; k++)
            {
                operands[k] = times[node[k]];
            }

            operands[node.Arity] = floors[value];
            times[value] = After(operands.AsSpan(0, node.Arity + 1), depth);
        }
    }

    /// <summary>
    /// Puts off what only later runs of a loop use, so that it need not be kept for them: where no more than one operand has to be kept in its place.
    /// </summary>
    private void Delay(IReadOnlyList<(int Value, int Scope)> outputs)
    {
        var uses = new List<(int User, int[] Time)>?[graph.Count];
        foreach (var (value, scope) in outputs)
        {
            Use(value, ValueGraph.None, After([times[value]], graph.Scopes[scope].Depth));
        }

        for (var i = order.Length - 1; i >= 0; i--)
        {
            var value = order[i];
            var node = graph[value];
            if (LoopStep.IsLeaf(node.Op))
            {
                continue;
            }

            var time = times[value]!;
            if (node.Op is Op.Sum or Op.Largest)
            {
                Use(node.A, value, times[node.A] ?? [.. time[..^1], time[^1] - 1, 0]);
                continue;
            }

            if (Later(value, node, time, uses) is { } later)
            {
                floors[value] = later;
                time = later;
            }

            for (var k = 0; k < node.Arity; k++)
            {
                Use(node[k], value, time);
            }
        }

        void Use(int value, int user, int[] time) => (uses[value] ??= []).Add((user, time));
    }

    private int[]? Later(int value, in ValueGraph.Node node, int[] time, List<(int User, int[] Time)>?[] uses)
    {
        var depth = time.Length - 1;
        if (depth == 0 || uses[value] is not { } all)
        {
            return null;
        }

        var first = all.Select(u => u.Time).Aggregate((a, b) => Compare(a, b) <= 0 ? a : b);
        if (ComparePrefix(first, time, depth) <= 0)
        {
            return null;
        }

        var kept = 0;
        for (var k = 0; k < node.Arity; k++)
        {
            var operand = node[k];
            var isKept = times[operand] is { Length: > 1 } && !(uses[operand]?.Any(u => u.User != value && ComparePrefix(u.Time, first, Math.Min(depth, times[operand]!.Length - 1)) >= 0) ?? false);
            kept += isKept ? 1 : 0;
        }

        return kept <= 1 ? [.. first[..depth], 0] : null;
    }

    private static int Compare(int[] a, int[] b) => ComparePrefix(a, b, Math.Min(a.Length, b.Length));

    private static int ComparePrefix(int[] a, int[] b, int length) => a.AsSpan(0, length).SequenceCompareTo(b.AsSpan(0, length));
}
